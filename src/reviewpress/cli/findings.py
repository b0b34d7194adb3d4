"""Findings in; text for people, JSON and GitHub annotations out. And the table of all codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from ..diagnostics import Diagnostic
from ..labels import messages
from ..labels.messages import Message
from .language import Language


def as_text(diagnostics: Iterable[Diagnostic], language: Language, *, colour: bool) -> str:
    return "\n".join(
        f"{d.span}: {d.severity.label}[{d.code}]: {dict(d.arguments)}" for d in diagnostics
    )


def as_json(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    return "[]"


def as_github(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    return ""


def table_of_codes() -> dict[str, Message]:
    """Gather the messages of all rooms by code."""
    table: dict[str, Message] = {}
    for module in iter_modules(messages.__path__):
        table.update(getattr(import_module(f"{messages.__name__}.{module.name}"), "MESSAGES", {}))
    return table


def shown(template: str) -> str:
    """Show a message's template with … for what is filled in."""
    return re.sub(r"\{\w+(?::([^}]*))?\}", lambda match: "…" + (match[1] or ""), template)
