"""A library and the choices of ``build`` in; a line for each book and file, and an exit code out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..batch.runs.plan import Reason
from ..labels.messages import Words
from .console import Console
from .progress import progress
from .signals import INTERRUPTIONS

if TYPE_CHECKING:
    from ..batch.runs.building import Batch
    from ..batch.runs.records import BookRecord
    from ..diagnostics import Diagnostic
    from ..results import Built, Library

WRITTEN = Words("{file} ({pages}쪽)", "{file} ({pages} pages)")
FAILED = Words("만들지 못했습니다: {name}", "not built: {name}")
READ = Words("{file}: 글 {reviews}편, 스타일 {style}", "{file}: {reviews} review(s), style {style}")
TOOK = Words("{name}: {seconds}초", "{name}: {seconds} s")
REPORTED = Words("조판 보고서: {file}", "typesetting report: {file}")
CURRENT = Words("{file} ({pages}쪽, 그대로)", "{file} ({pages} pages, up to date)")
ALL_CURRENT = Words(
    "새로 만들 것이 없습니다 (책 {total}개)", "nothing to build: {total} book(s) are up to date"
)
WHY = Words("{name}: {why}", "{name}: {why}")
REASONS = {
    "new": Words("처음 만드는 책", "not built before"),
    "asked": Words("선택 사항이나 ReviewPress가 바뀜", "other options, or another ReviewPress"),
    "source": Words("바뀜: {path}", "changed: {path}"),
    "output": Words("없거나 바뀐 파일: {path}", "missing or changed: {path}"),
    "anew": Words("모두 새로 만듦", "everything is built anew"),
}
_MACHINE = 3
"""The exit code of what is the machine's fault (see ``errors``)."""
COUNT = Words("책 {total}개 가운데 {done}개를 만들었습니다", "{done} of {total} books are built")


@dataclass(slots=True)
class Run:
    """One run: how it goes on, and what has become of the books so far."""

    console: Console
    batch: Batch
    keep_going: bool = True
    report: Path | None = None
    """Where the typesetting report goes; its page for people stands beside it."""
    done: list[Built] = field(default_factory=list)
    told: set[Diagnostic] = field(default_factory=set)

    def build(self, *, always: bool = False) -> int:
        """Build the books, tell what became of each, and give the gravest exit code.

        ``always`` reads the books even where an earlier run has left nothing to do.
        """
        if not always and self._is_all_current():
            return 0
        with self.batch.working():
            library = self.batch.load()
            self.console.lines = library.loaded.files.line
            self.console.report(library.diagnostics)
            self._introduce(library)
            self._build(library)
        if self.report:
            self._write_report(self.report)
        codes = [built.exit_code for built in self.done]
        if self.batch.problems:
            codes.append(_MACHINE)
        return max(codes, default=0) or int(library.diagnostics.has_errors)

    def _build(self, library: Library) -> None:
        total = len(library.books)
        reasons = self.batch.reasons(library)
        self._explain(reasons)
        try:
            with progress(self.console, total) as advance:
                for built in self.batch.build(library, reasons):
                    self.done.append(built)
                    self._tell(built, library)
                    advance()
                    if built.exit_code and not self.keep_going:
                        break
        except INTERRUPTIONS:
            self._count(total)
            raise
        if total > 1:
            self._count(total)

    def _is_all_current(self) -> bool:
        """Tell whether there is nothing to do, and say so."""
        known = self.batch.unchanged()
        if known is None:
            return False
        from ..batch.runs.building import current
        from ..sources.files import line_on_disk

        run, books = known
        self.console.lines = line_on_disk
        self.done = [current(book, self.batch.options) for book in books]
        told = [run.findings, *(book.findings for book in books)]
        self.console.report(dict.fromkeys(one for findings in told for one in findings))
        if len(books) == 1:
            self._tell_files(self.done[0])
        else:
            self.console.say(ALL_CURRENT, total=len(books))
        return True

    def _explain(self, reasons: Mapping[str, Reason | BookRecord]) -> None:
        """Say why books are built, in a dry run or where more is wanted."""
        tell = self.console.say if self.batch.options.dry_run else self.console.detail
        for name, reason in reasons.items():
            if isinstance(reason, Reason):
                words = self.console.pick(REASONS[reason.cause.value])
                tell(WHY, name=name, why=words.format(path=shown_path(reason.path)))

    def show(self) -> None:
        """Open the first file that was written."""
        files = [file for built in self.done for file in built.files]
        if files and not self.batch.options.dry_run:
            click.launch(str(files[0]))

    def _introduce(self, library: Library) -> None:
        for loaded in library.books:
            if loaded.book:
                style = self.batch.options.style or loaded.book.style or "classic"
                reviews = len(loaded.book.reviews)
                self.console.detail(READ, file=loaded.file, reviews=reviews, style=style)

    def _tell(self, built: Built, library: Library) -> None:
        told = set(library.diagnostics)
        self.console.report(found for found in built.diagnostics if found not in told)
        self._tell_problems()
        if built.exit_code:
            self.console.tell(FAILED, name=built.name)
        self.console.detail(TOOK, name=built.name, seconds=f"{built.seconds:.2f}")
        self._tell_files(built)

    def _tell_problems(self) -> None:
        """Tell what has gone wrong with the run, each thing once."""
        new = [problem for problem in self.batch.problems if problem not in self.told]
        self.told.update(new)
        self.console.report(new)

    def _tell_files(self, built: Built) -> None:
        for file in built.files:
            if built.is_current:
                self.console.say(CURRENT, file=file.as_posix(), pages=built.pages)
            elif self.batch.options.dry_run:
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


def shown_path(path: str) -> str:
    """Show a path from the current folder on, where it lies below."""
    absolute, here = Path(path), Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()
