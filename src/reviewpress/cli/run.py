"""A library and the choices of ``build`` in; a line for each book and file, and an exit code out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import click

from .. import driver
from ..labels.messages import Words
from .console import Console
from .progress import progress
from .signals import INTERRUPTIONS

WRITTEN = Words("{file} ({pages}쪽)", "{file} ({pages} pages)")
FAILED = Words("만들지 못했습니다: {name}", "not built: {name}")
READ = Words("{file}: 글 {reviews}편, 스타일 {style}", "{file}: {reviews} review(s), style {style}")
TOOK = Words("{name}: {seconds}초", "{name}: {seconds} s")
REPORTED = Words("조판 보고서: {file}", "typesetting report: {file}")
COUNT = Words("책 {total}개 가운데 {done}개를 만들었습니다", "{done} of {total} books are built")


@dataclass(slots=True)
class Run:
    """One run over a library: how it goes on, and what has become of the books so far."""

    console: Console
    library: driver.Library
    options: driver.Options
    keep_going: bool = True
    report: Path | None = None
    """Where the typesetting report goes; its page for people stands beside it."""
    done: list[driver.Built] = field(default_factory=list)

    def build(self) -> int:
        """Build the books one by one, tell what became of each, and give the gravest exit code."""
        total = len(self.library.books)
        self.console.lines = self.library.loaded.files.line
        self.console.report(self.library.diagnostics)
        self._introduce()
        try:
            with progress(self.console, total) as advance:
                for built in driver.build(self.library, self.options):
                    self.done.append(built)
                    self._tell(built)
                    advance()
                    if built.exit_code and not self.keep_going:
                        break
        except INTERRUPTIONS:
            self._count(total)
            raise
        if total > 1:
            self._count(total)
        if self.report:
            self._write_report(self.report)
        codes = [built.exit_code for built in self.done]
        return max(codes, default=0) or int(self.library.diagnostics.has_errors)

    def show(self) -> None:
        """Open the first file that was written."""
        files = [file for built in self.done for file in built.files]
        if files and not self.options.dry_run:
            click.launch(str(files[0]))

    def _introduce(self) -> None:
        for loaded in self.library.books:
            if loaded.book:
                style = self.options.style or loaded.book.style or driver.DEFAULT_STYLE
                reviews = len(loaded.book.reviews)
                self.console.detail(READ, file=loaded.file, reviews=reviews, style=style)

    def _tell(self, built: driver.Built) -> None:
        told = set(self.library.diagnostics)
        self.console.report(found for found in built.diagnostics if found not in told)
        if built.exit_code:
            self.console.tell(FAILED, name=built.name)
        self.console.detail(TOOK, name=built.name, seconds=f"{built.seconds:.2f}")
        for file in built.files:
            if self.options.dry_run:
                self.console.data(file.as_posix())
            else:
                self.console.say(WRITTEN, file=file.as_posix(), pages=built.pages)

    def _write_report(self, path: Path) -> None:
        """Write the report as JSON and, beside it, as a page."""
        from ..atomic import write_whole
        from ..diagnostics.as_json import finding
        from ..writers.report import BookReport, as_html, as_json

        books = [
            BookReport(
                built.name,
                tuple(file.as_posix() for file in built.files),
                tuple(finding(found, self.console.language) for found in built.diagnostics),
                built.measures,
            )
            for built in self.done
        ]
        page = path.with_suffix(".html")
        write_whole(path.with_suffix(".json"), as_json(books))
        write_whole(page, as_html(books))
        self.console.say(REPORTED, file=page.as_posix())

    def _count(self, total: int) -> None:
        good = sum(built.exit_code == 0 for built in self.done)
        self.console.say(COUNT, done=good, total=total)
