"""Findings and their sources' lines in; what a person reads in a terminal out.

::

    inputs/her/her.yaml:14:3: error[unknown-key]: '줄거니'라는 항목은 없습니다
       14 │   줄거니: |
          │   ^^^^^^
          = 도움말: '줄거리'를 뜻했나요?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..labels.messages import render
from ..terminal import neutral
from .frames import GUTTER, frame
from .model import Diagnostic, Severity

Lines = Callable[[str, int], str | None]
"""Gives a line (from 1) of a source by the name that findings give it, or None."""

_HINT = {"ko": "도움말", "en": "help"}
_BOLD, _RESET = "\033[1m", "\033[0m"
_COLOURS = {
    Severity.ERROR: "\033[1;31m",
    Severity.WARNING: "\033[1;33m",
    Severity.NOTE: "\033[1;36m",
}
_COUNTED = {
    "ko": {Severity.ERROR: "오류 {}개", Severity.WARNING: "경고 {}개", Severity.NOTE: "알림 {}개"},
    "en": {Severity.ERROR: "{} error", Severity.WARNING: "{} warning", Severity.NOTE: "{} note"},
}


def as_text(
    diagnostics: Iterable[Diagnostic],
    lang: str,
    lines: Lines,
    *,
    colour: bool = False,
    width: int = 100,
) -> str:
    """Give each finding with its code frame and its hints; ``width`` is the terminal's in cells."""
    return "\n".join(_finding(found, lang, lines, colour, width) for found in diagnostics)


def summary(diagnostics: Iterable[Diagnostic], lang: str) -> str:
    """Count the findings by weight: ``오류 3개, 경고 1개``; "" where there are none."""
    severities = [found.severity for found in diagnostics]
    counts = [(severity, severities.count(severity)) for severity in Severity]
    return ", ".join(_counted(severity, count, lang) for severity, count in counts if count)


def _counted(severity: Severity, count: int, lang: str) -> str:
    words = _COUNTED["ko" if lang == "ko" else "en"][severity].format(count)
    return f"{words}s" if lang != "ko" and count != 1 else words


def _finding(found: Diagnostic, lang: str, lines: Lines, colour: bool, width: int) -> str:  # noqa: FBT001
    message, hints = render(found, lang)
    place = f"{neutral(str(found.span))}: " if found.span else ""
    weight = f"{found.severity.label}[{found.code}]"
    paint, bold, reset = (_COLOURS[found.severity], _BOLD, _RESET) if colour else ("", "", "")
    rows = [f"{bold}{place}{reset}{paint}{weight}{reset}: {bold}{neutral(message)}{reset}"]
    line = lines(found.span.file, found.span.line) if found.span.line else None
    if line is not None:
        span = found.span
        text, carets = frame(span.line, line, span.column or 1, span.length, width)
        rows += [text, carets.replace("^", f"{paint}^", 1) + reset]
    word = _HINT["ko" if lang == "ko" else "en"]
    rows += [f"{'':>{GUTTER}}= {word}: {neutral(hint)}" for hint in hints]
    return "\n".join(rows)
