"""The path or bytes of a PDF from anywhere in; the opened file out, in bounded size, or an error that says what is wrong."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf

from ..errors import EnvironmentProblem, SourceError

_MALFORMED = (
    *(pikepdf.PikepdfError, RuntimeError),
    *(AttributeError, TypeError, ValueError, LookupError, ArithmeticError),
)
"""What a file raises that is damaged, or whose entries are of other kinds than the standard says: pikepdf turns objects into
Python's own, so a number in the place of a dictionary is an AttributeError."""
_NOISE = re.compile(r"(?:stream )?<[^>]*>:? ?")
MOST_BYTES = 1_000_000_000
MOST_PAGES = 10_000
MOST_CONTENT = 200_000_000
"""Bytes of a page's operators, unpacked."""


@contextmanager
def opened(path: Path) -> Iterator[pikepdf.Pdf]:
    """Open a PDF for reading.

    Raises ``EnvironmentProblem`` where the file cannot be read, and ``SourceError`` where it is encrypted,
    too large or broken, then or later while it is worked on.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise SourceError.of("press-file-huge", path=str(path), limit="1 GB")
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise EnvironmentProblem.of(
            "press-file-unreadable", path=str(path), reason=reason
        ) from problem
    with opened_bytes(data, path) as pdf:
        yield pdf


@contextmanager
def opened_bytes(data: bytes, path: Path) -> Iterator[pikepdf.Pdf]:
    """Open a PDF's bytes; ``path`` is its name in messages."""
    if b"%PDF-" not in data[:1024]:
        raise SourceError.of("press-file-no-pdf", path=str(path))
    try:
        with warnings.catch_warnings(), pikepdf.open(BytesIO(data), attempt_recovery=False) as pdf:
            warnings.simplefilter("ignore")  # what is wrong is told in our own words
            count = len(pdf.pages)
            if pdf.is_encrypted:
                raise SourceError.of("press-file-encrypted", path=str(path))
            if not count:
                raise SourceError.of("press-file-empty", path=str(path))
            if count > MOST_PAGES:
                raise SourceError.of("press-file-huge", path=str(path), limit=f"{MOST_PAGES:,} p")
            yield pdf
    except pikepdf.PasswordError as problem:
        raise SourceError.of("press-file-encrypted", path=str(path)) from problem
    except _MALFORMED as problem:
        reason = " ".join(_NOISE.sub("", str(problem)).split())[:200]
        raise SourceError.of("press-file-broken", path=str(path), reason=reason) from problem


def content(stream: pikepdf.Object) -> bytes:
    """Give a content stream's operators; raises ``pikepdf.PdfError`` where they unpack to an unreasonable size."""
    raw = stream.read_raw_bytes()
    if stream.get("/Filter") == "/FlateDecode" and "/DecodeParms" not in stream:
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(raw, MOST_CONTENT)
        except zlib.error as problem:
            raise pikepdf.PdfError(str(problem)) from problem
        if unpacker.unconsumed_tail:
            raise pikepdf.PdfError(f"a stream unpacks to more than {MOST_CONTENT:,} bytes")
        return data
    return bytes(stream.read_bytes())
