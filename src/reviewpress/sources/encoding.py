"""A file's bytes in; its text as Unicode NFC with LF line ends out, or a finding that says why it is none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Span

MAX_BYTES = 10 * 1024 * 1024
"""No source is larger: a novel has one megabyte."""

_MOST_REPORTS = 10
"""So many places of bad characters are named in one file; more would only repeat themselves."""

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

# What YAML 1.2 (5.1) does not print: C0 but tab and line feed, DEL, C1 but NEL, and the noncharacters.
_CONTROL_RANGES = "\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)
)
_CONTROLS = re.compile(f"[{_CONTROL_RANGES}]")
# Line ends that no editor shows as such, and a byte order mark inside the text.
_HIDDEN = re.compile("[\x85\u2028\u2029\ufeff]")
_ESCAPED = re.compile(f"[{_CONTROL_RANGES}\x85\u2028\u2029\ufeff\ud800-\udfff]")
_REPLACED = {0x85: " ", 0x2028: " ", 0x2029: " ", 0xFEFF: None}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's normalised text under the name that findings give it."""

    file: str
    text: str

    def span(self, offset: int, length: int = 1) -> Span:
        """Place a character by its offset in the text."""
        line = self.text.count("\n", 0, offset)
        return Span(self.file, line + 1, offset - self.text.rfind("\n", 0, offset), length)


def decode(data: bytes, file: str, diagnostics: Diagnostics) -> SourceText | None:
    """Read UTF-8, with or without a byte order mark; None, and an error, for anything else.

    CRLF and CR become LF. Hangul and everything else is put into normal form C (Unicode Annex 15).
    Characters that no text holds (NUL, escape …) are errors; line ends that editors hide become
    spaces, with a warning.
    """
    if len(data) > MAX_BYTES:
        diagnostics.error("file-too-large", Span(file), limit=MAX_BYTES // 1024 // 1024)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        _report_encoding(data, problem, file, diagnostics)
        return None
    if "\0" in text and _guess_utf16(data):
        _report_guess(_guess_utf16(data), file, diagnostics)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _without_hidden(SourceText(file, text), diagnostics)
    text = unicodedata.normalize("NFC", text)
    return SourceText(file, _without_controls(SourceText(file, text), diagnostics))


def _report_encoding(
    data: bytes, problem: UnicodeDecodeError, file: str, diagnostics: Diagnostics
) -> None:
    guess = _foreign_mark(data) or _guess(data)
    if guess:
        _report_guess(guess, file, diagnostics)
        return
    before = data[: problem.start].decode("utf-8-sig", "replace")
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    span = SourceText(file, before).span(len(before))
    diagnostics.error("not-utf8", span, byte=f"0x{data[problem.start]:02X}")


def _report_guess(encoding: str, file: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        "other-encoding", Span(file, 1, 1), encoding=encoding, command=_command(file, encoding)
    )


def _command(file: str, encoding: str) -> str:
    """Give a line that converts the file in place in cmd, PowerShell and every Unix shell."""
    script = "import sys,pathlib as p; f=p.Path(sys.argv[1]); f.write_text(f.read_text(sys.argv[2]),'utf-8')"
    quoted = f'"{file}"' if re.search(r"[^\w./:\\-]", file) else file
    return f'python -c "{script}" {quoted} {encoding}'


def _foreign_mark(data: bytes) -> str:
    return next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), "")


def _guess(data: bytes) -> str:
    """Name the encoding in which the bytes would be Korean text, or ""."""
    korean = (name for name in ("cp949", "johab") if _reads_as_korean(data, name))
    return _guess_utf16(data) or next(korean, "")


def _guess_utf16(data: bytes) -> str:
    """Tell UTF-16 without a byte order mark by the zero halves of its spaces and line ends."""
    head = data[:4096]
    high, low = head[0::2].count(0), head[1::2].count(0)
    if max(high, low) * 8 <= len(head):
        return ""
    return "utf-16-be" if high > low else "utf-16-le"


def _reads_as_korean(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if ord(character) > 0x7F]
    hangul = sum("가" <= character <= "힣" for character in foreign)
    return hangul * 2 > len(foreign)


def _without_hidden(source: SourceText, diagnostics: Diagnostics) -> str:
    hidden = _few(_HIDDEN, source.text)
    for found in hidden:
        diagnostics.warning(
            "hidden-character", source.span(found.start()), character=_code_point(found[0])
        )
    return source.text.translate(_REPLACED) if hidden else source.text


def _without_controls(source: SourceText, diagnostics: Diagnostics) -> str:
    """Report control characters; the rest of the file is read all the same, for what else is wrong in it."""
    found = _few(_CONTROLS, source.text)
    for control in found:
        diagnostics.error(
            "control-character", source.span(control.start()), character=_code_point(control[0])
        )
    return _CONTROLS.sub("\ufffd", source.text) if found else source.text


def without_escaped_controls(value: str) -> tuple[str, str]:
    r"""Normalise a value that escapes such as ``\0`` have written, and name the first one that no file may hold.

    Halves of surrogate pairs and hidden line ends count as well; the name is "" where there is none.
    """
    found = _ESCAPED.search(value)
    text = _ESCAPED.sub("\ufffd", value) if found else value
    return unicodedata.normalize("NFC", text), _code_point(found[0]) if found else ""


def _few(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Find the first places of characters that are not printable; whether there are any is known much sooner."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return []
    return [found for found, _ in zip(pattern.finditer(text), range(_MOST_REPORTS), strict=False)]


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
