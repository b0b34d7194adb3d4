"""A word that nobody knows and the words that are known in; the nearest of them out, as a diagnostic's argument."""

from __future__ import annotations

from collections.abc import Iterable

from ..labels.nearest import nearest as nearest_word


def nearest(word: str, known: Iterable[str]) -> dict[str, str]:
    """Give ``{"nearest": word}``, ready to be a diagnostic's arguments; empty where none is near."""
    found = nearest_word(word, known)
    return {} if found is None else {"nearest": found}
