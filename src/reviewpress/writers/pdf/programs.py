"""A face and codes in; the compressed font program for them and its widths out, made anew or kept from another book."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from ...caching import Store, code, key_of
from ...deflating import VERSION as COMPRESSION
from ...deflating import zlib_stream
from ...fonts.face import Face
from ...fonts.subset import VERSION
from .cmaps import unicode_cmap
from .objects import number

_REPEATS = 4
_KINDS = {("FontFile2", ""), ("FontFile3", "CIDFontType0C")}
_FIELDS = [str, str, int, str, int]
_WIDTHS = re.compile(r"[/DW0-9 .\-\[\]]*")


class Program(NamedTuple):
    """A font program ready to be embedded (see ``fonts.subset.FontProgram``)."""

    kind: str
    subtype: str
    length: int
    """Its size before it was compressed."""
    widths: str
    """The entries DW and W."""
    data: bytes
    """Compressed, as is ``unicode``."""
    unicode: bytes
    """The CMap that says what the codes are read as."""


def kept_program(face: Face, readings: Mapping[int, str], store: Store | None) -> Program:
    """Give a face's program for codes and what they are read as; the same whether it was kept or not."""
    if store is None:
        return _made(face, readings)
    key = _key(face, readings)
    entry = store.get(key)
    program = _read(entry) if entry else None
    if program is None:
        program = _made(face, readings)
        *facts, data, unicode = program
        head = json.dumps([*facts, len(data)]).encode("ascii")
        store.put(key, b"".join((head, b"\n", data, unicode)), is_small=True)
    return program


def _made(face: Face, readings: Mapping[int, str]) -> Program:
    made = face.subset(readings)
    widths, unicode = written_widths(made.widths), zlib_stream(unicode_cmap(readings))
    return Program(made.kind, made.subtype, len(made.data), widths, zlib_stream(made.data), unicode)


def _key(face: Face, readings: Mapping[int, str]) -> str:
    versions = f"{VERSION} {COMPRESSION}".encode()
    listed = json.dumps(sorted(readings.items())).encode("ascii")
    program = code("fonts", "writers/pdf")
    return key_of(b"program", program, versions, face.fingerprint.encode(), listed)


def _read(entry: bytes) -> Program | None:
    """Read an entry; None where it holds no program."""
    head, _, data = entry.partition(b"\n")
    try:
        fields: Any = json.loads(head)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, list) or list(map(type, fields)) != _FIELDS:
        return None
    kind, subtype, length, widths, end = fields
    is_sound = length >= 0 and 0 < end < len(data) and _WIDTHS.fullmatch(widths)
    if (kind, subtype) not in _KINDS or not is_sound:
        return None
    return Program(kind, subtype, length, widths, data[:end], data[end:])


def written_widths(widths: Mapping[int, float]) -> str:
    """Write DW, the commonest width, and W with all others (9.7.4.3), as briefly as may be."""
    if not widths:
        return ""
    written = {code: number(width) for code, width in sorted(widths.items())}
    common = max(Counter(written.values()).items(), key=lambda item: (item[1], item[0]))[0]
    others = [(code, width) for code, width in written.items() if width != common]
    return f"/DW {common}" + (f"/W[{' '.join(_entries(others))}]" if others else "")


def _entries(widths: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Write ``first last width`` for long repeats and ``first [widths]`` for other neighbours."""
    for _, neighbours in groupby(enumerate(widths), key=lambda item: item[1][0] - item[0]):
        pending: list[tuple[int, str]] = []
        for _, same in groupby((item for _, item in neighbours), key=lambda item: item[1]):
            run = list(same)
            if len(run) < _REPEATS:
                pending += run
                continue
            yield from _list(pending)
            pending = []
            yield f"{run[0][0]} {run[-1][0]} {run[0][1]}"
        yield from _list(pending)


def _list(widths: list[tuple[int, str]]) -> Iterator[str]:
    if widths:
        yield f"{widths[0][0]}[{' '.join(width for _, width in widths)}]"
