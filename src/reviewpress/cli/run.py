"""A library and the choices of ``build`` in; a line for each book and file, and an exit code out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..batch.runs.plan import Reason
from ..labels.messages import Words
from .console import Console
from .progress import progress
from .signals import INTERRUPTIONS
from .telling import Teller

if TYPE_CHECKING:
    from ..batch.runs.building import Batch
    from ..batch.runs.records import BookRecord
    from ..results import Built, Library
    from ..writers.totals import BookReport

WRITTEN = Words("{file} ({pages}쪽)", "{file} ({pages} pages)")
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


class Run:
    """One run: how it goes on, and what has become of the books so far.

    ``report`` is where the typesetting report goes; its page for people stands beside it.
    """

    def __init__(
        self,
        console: Console,
        batch: Batch,
        *,
        keep_going: bool = True,
        report: Path | None = None,
    ) -> None:
        self.console = console
        self.batch = batch
        self.keep_going = keep_going
        self.report = report
        self.done: list[Built] = []
        self._teller: Teller
        self._start = time.perf_counter()

    def build(self, *, always: bool = False) -> int:
        """Build the books, tell what became of each, and give the gravest exit code.

        ``always`` reads the books even where an earlier run has left nothing to do.
        """
        if not always and self._is_all_current():
            return 0
        with self.batch.working():
            library = self.batch.load()
            self.console.lines = library.loaded.files.line
            self._teller = Teller(self.console, len(library.books))
            own = (loaded.diagnostics for loaded in library.books)
            self._teller.beginning(library.diagnostics, own)
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
                    self._tell(built)
                    advance(not built.exit_code)
                    if built.exit_code and not self.keep_going:
                        break
        except INTERRUPTIONS:
            self._teller.sums(self._reports())
            raise
        if total > 1:
            self._teller.sums(self._reports())

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
        self._teller = Teller(self.console, len(books))
        self._teller.beginning(run.findings, (built.diagnostics for built in self.done))
        for built in self.done:
            self._teller.book(built)
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

    def _tell(self, built: Built) -> None:
        self._teller.book(built)
        self._teller.findings(self.batch.problems)
        self.console.detail(TOOK, name=built.name, seconds=f"{built.seconds:.2f}")
        if self.batch.options.dry_run or not self._teller.is_brief:
            self._tell_files(built)

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
        from ..writers.report import as_html, as_json

        books, page = self._reports(), path.with_suffix(".html")
        write_whole(path.with_suffix(".json"), as_json(books, time.perf_counter() - self._start))
        write_whole(page, as_html(books))
        self.console.say(REPORTED, file=page.as_posix())

    def _reports(self) -> list[BookReport]:
        """Give what is reported of the books so far."""
        from ..diagnostics.as_json import finding
        from ..writers.totals import BookReport

        return [
            BookReport(
                built.name,
                tuple(file.as_posix() for file in built.files),
                tuple(finding(found, self.console.language) for found in built.diagnostics),
                built.measures,
                built.exit_code,
                built.pages,
                built.is_current,
                built.seconds,
                built.stages,
                built.reviews_read,
                built.reviews_set,
            )
            for built in self.done
        ]


def shown_path(path: str) -> str:
    """Show a path from the current folder on, where it lies below."""
    absolute, here = Path(path), Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()
