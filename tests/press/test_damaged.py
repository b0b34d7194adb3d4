"""PDFs with entries of the wrong kind, as bad programs and bad luck make them: a finding or an error, never a bug."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.errors import ReviewPressError
from reviewpress.press.booklets import Folding, fold_bytes
from reviewpress.press.preflight import preflight_bytes
from tests.press.test_preflight import ours

WRONG = [b"null", b"0", b"-1", b"(x)", b"/X", b"[]", b"<<>>", b"[1 2]", b"true", b"3 0 R", b"1 0 R"]
VALUE = re.compile(rb"(?<=[ \[])(\d+ 0 R|-?\d+\.?\d*|/[A-Za-z0-9]+|\[[^\]]*\])(?=[ \n\]>])")


@cache
def plain() -> bytes:
    """Give a file for presses with all its objects in the open."""
    data = BytesIO()
    with pikepdf.open(BytesIO(ours())) as pdf:
        pdf.save(data, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return data.getvalue()


@cache
def places() -> list[tuple[int, int]]:
    return [found.span() for found in VALUE.finditer(plain())]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(WRONG)), min_size=1, max_size=3))
def test_wrong_entries_are_told(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(plain())
    for at, wrong in changes:
        start, end = places()[at % len(places())]
        data[start:end] = wrong[: end - start].ljust(end - start)
    with suppress(ReviewPressError):
        preflight_bytes(bytes(data), Path("a.pdf"), "print", Diagnostics())
    with suppress(ReviewPressError):
        fold_bytes(bytes(data), Folding(), Path("a.pdf"))
