"""What every stage finds goes in; placed, typed findings come out, and their renderings for people and programs.

``model`` holds the findings themselves; ``text``, ``as_json`` and ``github`` render them. Only the model is loaded here.
"""

from .model import (
    DETACHED,
    Argument,
    Diagnostic,
    Diagnostics,
    Severity,
    Span,
    error,
    note,
    warning,
)

__all__ = [
    "DETACHED",
    "Argument",
    "Diagnostic",
    "Diagnostics",
    "Severity",
    "Span",
    "error",
    "note",
    "warning",
]
