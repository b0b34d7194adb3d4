"""A text and the slips found in it, again and again, in; the changes to the text as it was at first out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ...value import Ordered
from ..finding import CopyCheck, Slip
from ..table import TABLE

_ROUNDS = 10
"""Mending one slip may show another ("가  ,": two spaces, then one before a comma); so many rounds are enough."""


class Change(Ordered):
    """The characters from ``start`` up to ``end`` become ``text``."""

    start: int
    end: int
    text: str


class Tracked:
    """A text under the pen: what it is now, and where in the first text each of its characters comes from."""

    def __init__(self, text: str) -> None:
        self.first = text
        self.text = text
        self._origins = [(at, at + 1) for at in range(len(text))]

    def apply(self, slips: Iterable[Slip]) -> bool:
        """Mend slips, the first of those that overlap; tells whether any was mended."""
        wanted = sorted((slip for slip in slips if slip.becomes is not None), key=_place)
        pieces: list[str] = []
        origins: list[tuple[int, int]] = []
        done = 0
        for slip in wanted:
            if slip.start < done or slip.becomes is None:
                continue
            pieces += (self.text[done : slip.start], slip.becomes)
            origins += self._origins[done : slip.start]
            whole = self._origins[slip.start][0], self._origins[slip.end - 1][1]
            origins += [whole] * len(slip.becomes)
            done = slip.end
        self.text = "".join((*pieces, self.text[done:]))
        self._origins = origins + self._origins[done:]
        return bool(wanted)

    @property
    def changes(self) -> Iterator[Change]:
        """Give the changes that make the first text into this one, in order, none touching another."""
        done = 0
        at = 0
        while at < len(self.text):
            start, end = self._origins[at]
            run = at
            while run < len(self.text) and self._origins[run] == (start, end):
                run += 1
            if start > done:
                yield Change(done, start, "")
            if self.text[at:run] != self.first[start:end]:
                yield Change(start, end, self.text[at:run])
            done, at = end, run
        if done < len(self.first):
            yield Change(done, len(self.first), "")


def _place(slip: Slip) -> tuple[int, int]:
    return slip.start, slip.end


def changes(text: str, *, covered: Callable[[str], str]) -> list[Change]:
    """Mend a text until nothing is left to mend; ``covered`` hides what is no prose before each round."""
    tracked = Tracked(text)
    mends = [check.mends for check in TABLE if isinstance(check, CopyCheck) and check.mends]
    for _ in range(_ROUNDS):
        shown = covered(tracked.text)
        if not tracked.apply(slip for slips in mends for slip in slips(shown)):
            break
    return list(tracked.changes)
