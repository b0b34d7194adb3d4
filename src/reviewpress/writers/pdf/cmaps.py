"""Codes with texts or CIDs in; ToUnicode and encoding CMaps out (ISO 32000-1, 9.7.5 and 9.10.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_BLOCK = 100
_SILENT = "\u2060"
"""What a glyph is read as that only goes on with the one before: PDF/A-2u wants a character for every glyph that is
shown (ISO 19005-2, 6.2.11.7.2), and a word joiner neither is seen nor parts words."""

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering ({ordering})/Supplement 0>> def
/CMapName /{name} def
/CMapType {kind} def
{more}1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def unicode_cmap(readings: Mapping[int, str]) -> bytes:
    """Say what codes are read as: ranges where codes and characters go up together, single entries for the rest."""
    readings = {code: text or _SILENT for code, text in readings.items()}
    singles: list[str] = []
    ranges: list[str] = []
    for first, last, text in _ranges(readings):
        if first == last:
            singles.append(f"<{first:04X}> <{_utf16(text)}>")
        else:
            ranges.append(f"<{first:04X}> <{last:04X}> <{_utf16(text)}>")
    head = _HEAD.format(ordering="UCS", name="Adobe-Identity-UCS", kind=2, more="")
    return _joined(head, _blocks("bfchar", singles), _blocks("bfrange", ranges))


def encoding_cmap(name: str, cids: Mapping[int, int]) -> bytes:
    """Say which CIDs codes show."""
    head = _HEAD.format(ordering="Identity", name=name, kind=1, more="/WMode 0 def\n")
    entries = [f"<{code:04X}> {cid}" for code, cid in sorted(cids.items())]
    return _joined(head, _blocks("cidchar", entries))


def _joined(head: str, *parts: Iterable[str]) -> bytes:
    return "".join((head, *(block for part in parts for block in part), _TAIL)).encode("ascii")


def _ranges(readings: Mapping[int, str]) -> Iterable[tuple[int, int, str]]:
    """Gather codes; a range keeps the high byte of its codes and of its characters."""
    run: list[int] = []
    for code in sorted(readings):
        if run and not _follows(run[-1], readings[run[-1]], code, readings[code]):
            yield run[0], run[-1], readings[run[0]]
            run = []
        run.append(code)
    if run:
        yield run[0], run[-1], readings[run[0]]


def _follows(code: int, text: str, next_code: int, next_text: str) -> bool:
    return (
        next_code == code + 1
        and next_code & 0xFF != 0
        and len(text) == len(next_text) == 1
        and ord(next_text) == ord(text) + 1
        and ord(next_text) & 0xFF != 0
    )


def _blocks(operator: str, entries: list[str]) -> Iterable[str]:
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        yield f"{len(block)} begin{operator}\n" + "\n".join(block) + f"\nend{operator}\n"


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()
