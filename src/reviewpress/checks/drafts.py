"""A file's bytes in; its lines as they stand there, with their line ends and byte order mark, out.

The reader brings a text into one form before anything looks at it; whoever mends a file must know what stands in it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from ..sources.encoding import MAX_BYTES
from ..value import Value

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Draft(Value):
    """A text file; ``ends`` holds the line end behind each line, "" behind the last."""

    mark: bytes
    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Draft | None:
        """Read a file; None where it is gone, too large, or no UTF-8."""
        try:
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except OSError:
            return None
        return cls.of(data) if len(data) <= MAX_BYTES else None

    @classmethod
    def of(cls, data: bytes) -> Draft | None:
        """Take bytes apart; None where they are no UTF-8."""
        mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        try:
            text = data[len(mark) :].decode("utf-8")
        except UnicodeDecodeError:
            return None
        pairs = list(_pairs(text))
        return cls(mark, tuple(line for line, _ in pairs), tuple(end for _, end in pairs))

    def with_lines(self, lines: list[str]) -> Draft:
        """Give the same file with other lines."""
        return replace(self, lines=tuple(lines))

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        text = "".join(line + end for line, end in zip(self.lines, self.ends, strict=True))
        return self.mark + text.encode("utf-8")


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for found in _LINE.finditer(text):
        yield found[1], found[2]
        if not found[2]:
            return
