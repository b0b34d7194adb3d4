"""Findings in; rows of plain values that JSON can hold out, and findings again from rows, if they are such."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..labels.messages import find
from ..labels.messages.template import placeholders
from .model import DETACHED, Argument, Diagnostic, Severity, Span

Row = list[Any]


def rows_of(findings: Iterable[Diagnostic], files: Sequence[str]) -> list[Row]:
    """Write findings; their files are named by their places in ``files``. Raises ValueError for another file."""
    return [
        [one.code, span_row(one.span, files), int(one.severity), list(map(list, one.arguments))]
        for one in findings
    ]


def findings_of(rows: Iterable[Row], files: Sequence[str]) -> list[Diagnostic]:
    """Read findings. Raises ValueError, TypeError, LookupError or AttributeError for what ``rows_of`` has not written."""
    return [
        finding(code, span_of(span, files), severity, arguments)
        for code, span, severity, arguments in rows
    ]


def finding(code: Any, span: Span, severity: Any, arguments: Any) -> Diagnostic:
    """Make a finding, which must have words for its code and all their placeholders. Raises as ``findings_of``."""
    values = tuple((name, _argument(value)) for name, value in arguments)
    message = find(code) if type(code) is str else None
    known = placeholders(message.text.en) if message else None
    if known is None or not known <= dict(values).keys():
        raise ValueError(code)
    return Diagnostic(code, span, Severity(severity), values)


def span_row(span: Span, files: Sequence[str]) -> Row | None:
    """Write a place; None for one in no file. Raises ValueError for another file."""
    return [files.index(span.file), span.line, span.column, span.length] if span.file else None


def span_of(row: Any, files: Sequence[str]) -> Span:
    """Read a place. Raises as ``findings_of``."""
    if row is None:
        return DETACHED
    file, line, column, length = row
    if any(type(number) is not int or number < 0 for number in row):
        raise ValueError(row)
    return Span(files[file], line, column, length)


def _argument(value: Any) -> Argument:
    if type(value) not in {str, int, float}:
        raise TypeError(value)
    return value  # type: ignore[no-any-return]
