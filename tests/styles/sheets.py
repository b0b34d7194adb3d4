"""A sheet's text in; the sheet, or the problems found in it, out: what the tests of styles share."""

from __future__ import annotations

from pathlib import Path

from reviewpress.diagnostics import Diagnostic, Diagnostics
from reviewpress.errors import ConfigurationError
from reviewpress.styles.loading import load
from reviewpress.styles.options import Sheet


def sheet(root: Path, text: str, name: str = "mine.yaml") -> Sheet:
    (root / name).write_text(text, encoding="utf-8")
    return load(name, root=root)


def problems(root: Path, text: str) -> list[Diagnostic]:
    """Give what is wrong with a sheet, errors and warnings, by place."""
    (root / "mine.yaml").write_text(text, encoding="utf-8")
    warnings = Diagnostics()
    try:
        load("mine.yaml", root=root, diagnostics=warnings)
    except ConfigurationError as refused:
        return list(refused.diagnostics)
    return list(warnings)


def told(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.line, one.span.column) for one in found]


def argument(found: Diagnostic, name: str) -> object:
    return dict(found.arguments).get(name)
