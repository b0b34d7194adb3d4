"""Findings in; one JSON object for editors and other programs out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..labels.messages import render
from ..terminal import escaped
from .model import Diagnostic, Severity


def as_json(diagnostics: Iterable[Diagnostic], lang: str) -> str:
    """Give ``{"diagnostics": […], "errors": n, "warnings": n}``.

    Each finding has file, line, column and end_column (from 1, the end exclusive; null where there is
    no place), severity, code, message and hints.
    """
    listed = list(diagnostics)
    weights = [found.severity for found in listed]
    report = {
        "diagnostics": [finding(found, lang) for found in listed],
        "errors": weights.count(Severity.ERROR),
        "warnings": weights.count(Severity.WARNING),
    }
    return escaped(json.dumps(report, ensure_ascii=False))


def finding(found: Diagnostic, lang: str) -> dict[str, Any]:
    """Give one finding as what JSON can hold."""
    message, hints = render(found, lang)
    span = found.span
    return {
        "file": span.file or None,
        "line": span.line or None,
        "column": span.column or None,
        "end_column": span.column + span.length if span.column else None,
        "severity": found.severity.label,
        "code": found.code,
        "message": message,
        "hints": list(hints),
    }
