"""What became of books in; what the user reads of each, and at the end of all of them, out.

Of a few books everything is told as it comes. Of many, only those that fail get a line each; the rest is summed up, and
stands in the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ..diagnostics import Diagnostic, Diagnostics, Severity
from ..labels.messages import Words
from .console import Console

if TYPE_CHECKING:
    from ..results import Built
    from ..writers.totals import BookReport, Totals

MANY = 20
"""More books than these are told of in sums."""

FAILED = Words("만들지 못했습니다: {name}", "not built: {name}")
FAILED_FOR = Words(
    "만들지 못했습니다: {name}: {place}{message}", "not built: {name}: {place}{message}"
)
FAILED_FOR_MORE = Words(
    "만들지 못했습니다: {name}: {place}{message} (그 밖에 {more}건)",
    "not built: {name}: {place}{message} (and {more} more)",
)
COUNT = Words("책 {total}개 가운데 {done}개를 만들었습니다", "{done} of {total} books are built")
CURRENT = Words(" (그대로 둔 책 {current}개)", " ({current} of them were up to date)")
MEND = Words(
    "먼저 고칠 것: {code} 때문에 책 {books}개를 못 만들었습니다. {message}",
    "mend first: {code} keeps {books} book(s) from being built. {message}",
)
PLACES = Words("  {places}", "  {places}")
WARNINGS = Words(
    "경고 {warnings}개 (reviewpress check가 보입니다). 많은 책: {listed}",
    "{warnings} warning(s), which reviewpress check shows. Most: {listed}",
)
SECONDS = Words("초", " s")
SLOWEST = Words("오래 걸린 책: {listed}", "slowest: {listed}")


class Teller(Struct):
    """Tells of a run of ``total`` books."""

    console: Console
    total: int
    told: set[Diagnostic] = field(default_factory=set)
    """What has been told already, and is not told again."""

    @property
    def is_brief(self) -> bool:
        """Tell whether there are so many books that single ones are not listed."""
        return self.total > MANY and not self.console.verbose

    def findings(self, found: Iterable[Diagnostic]) -> None:
        """Tell findings, but for those that have been told."""
        new = [one for one in found if one not in self.told]
        self.told.update(new)
        self.console.report(new)

    def beginning(self, found: Iterable[Diagnostic], books: Iterable[Diagnostics]) -> None:
        """Tell what was found before any book is built; of many, only what belongs to none."""
        theirs = {one for own in books for one in own} if self.is_brief else set()
        self.findings(one for one in found if one not in theirs)

    def book(self, built: Built) -> None:
        """Tell what was found in a book, and whether it failed."""
        if not self.is_brief:
            self.findings(built.diagnostics)
            if built.exit_code:
                self.console.tell(FAILED, name=built.name)
        elif built.exit_code:
            self._failed(built)

    def sums(self, books: Sequence[BookReport]) -> None:
        """Tell what the run came to, and what to mend first."""
        from ..writers.totals import totals

        run, pick = totals(books), self.console.pick
        line = pick(COUNT).format(done=run.built + run.current, total=self.total)
        kept = pick(CURRENT).format(current=run.current) if run.current else ""
        self.console.say(Words("{line}", "{line}"), line=line + kept)
        for one in run.obstacles[:1]:
            self.console.say(MEND, code=one.code, books=one.books, message=one.message)
            if one.places:
                self.console.say(PLACES, places=", ".join(one.places))
        if self.is_brief:
            self._extremes(run)

    def _extremes(self, run: Totals) -> None:
        if run.most_warnings:
            listed = ", ".join(f"{name} ({count})" for name, count in run.most_warnings)
            self.console.say(WARNINGS, warnings=run.warnings, listed=listed)
        if run.slowest:
            unit = self.console.pick(SECONDS)
            listed = ", ".join(f"{name} ({taken:.2f}{unit})" for name, taken in run.slowest)
            self.console.say(SLOWEST, listed=listed)

    def _failed(self, built: Built) -> None:
        from ..labels.messages import render

        found = list(built.diagnostics)
        errors = [one for one in found if one.severity is Severity.ERROR] or found
        if not errors:
            self.console.tell(FAILED, name=built.name)
            return
        message, _ = render(errors[0], self.console.language)
        place = f"{errors[0].span}: " if errors[0].span else ""
        words = FAILED_FOR_MORE if len(errors) > 1 else FAILED_FOR
        more = len(errors) - 1
        self.console.tell(words, name=built.name, place=place, message=message, more=more)
