"""Findings in; GitHub Actions workflow commands out, which show them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from ..labels.messages import render
from ..terminal import neutral
from .model import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(diagnostics: Iterable[Diagnostic], lang: str) -> str:
    """Give one ``::error file=…,line=…,col=…,title=code::message`` a line, hints below the message."""
    return "\n".join(_command(found, lang) for found in diagnostics)


def _command(found: Diagnostic, lang: str) -> str:
    message, hints = render(found, lang)
    span = found.span
    properties = {
        "file": span.file,
        "line": span.line,
        "col": span.column,
        "endColumn": span.column + span.length if span.column else 0,
        "title": found.code,
    }
    given = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value
    )
    text = "%0A".join(_data(part) for part in (message, *hints))
    return f"::{_COMMANDS[found.severity]} {given}::{text}"


def _data(text: str) -> str:
    return neutral(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
