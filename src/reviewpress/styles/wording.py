"""A word that nobody knows and the words that are known in; the nearest of them out, for hints."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> dict[str, str]:
    """Give ``{"nearest": word}``, ready to be a diagnostic's arguments; empty where none is near."""
    by_folded = {name.casefold().replace("_", "-"): name for name in known}
    folded = word.casefold().replace("_", "-")
    close = difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    return {"nearest": by_folded[close[0]]} if close else {}
