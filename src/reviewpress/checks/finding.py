"""What a check is, and what it finds in a stretch of text: a slip, and what it becomes when it is mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from ..diagnostics import Argument, Diagnostic, Severity
from ..sources.model import Book
from ..value import Value
from .copies import Copy

MOST = 5
"""So many findings of one code are named in one file; the last of them tells how many more there are."""


MOST_COUNTED = 10_000
"""So many slips of one text are counted; more is another kind of file."""

FIX = (("fix", "--fix"),)
"""The argument that lets a message say how its slip is mended."""


class Slip(Value):
    """A stretch of a text, from ``start`` up to ``end``, that is not as it should be.

    ``becomes`` is what it is mended to; None where a person must decide.
    """

    code: str
    start: int
    end: int
    becomes: str | None = None
    arguments: tuple[tuple[str, Argument], ...] = ()


Slips = Callable[[str], Iterator[Slip]]
"""Goes through one text in which ``markup.MASK`` stands for all that is no prose."""


class CopyCheck(Value):
    """A check of one file. ``mends`` gives the slips that may be mended without asking.

    ``codes`` are all it may report, with their weights.
    """

    codes: Mapping[str, Severity]
    find: Callable[[Copy, dt.date], Iterator[Diagnostic]]
    mends: Slips | None = None
    most: int = MOST


class BookCheck(Value):
    """A check that needs the whole book: what it requires, and what its reviews have in common."""

    codes: Mapping[str, Severity]
    find: Callable[[Book, Sequence[Copy], dt.date], Iterator[Diagnostic]]
    most: int = MOST


Check = CopyCheck | BookCheck


def text_check(
    codes: Mapping[str, Severity],
    slips: Slips,
    *,
    mends: bool = True,
    most: int = MOST,
) -> CopyCheck:
    """Make a check of what looks at each text by itself, and, if it ``mends``, mends what it can."""

    def find(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
        for passage in copy.passages:
            for slip in islice(slips(passage.text), MOST_COUNTED):
                span = passage.span(slip.start, slip.end)
                arguments = (*slip.arguments, *(FIX if slip.becomes is not None else ()))
                yield Diagnostic(slip.code, span, codes[slip.code], arguments)

    mender = slips if mends else None
    return CopyCheck(codes=codes, find=find, mends=mender, most=most)
