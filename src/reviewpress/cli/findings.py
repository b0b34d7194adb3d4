"""Findings in; text for people, JSON and GitHub annotations out."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Diagnostic
from .language import Language


def as_text(diagnostics: Iterable[Diagnostic], language: Language, *, colour: bool) -> str:
    return "\n".join(
        f"{d.span}: {d.severity.label}[{d.code}]: {dict(d.arguments)}" for d in diagnostics
    )
