"""A source before and after mending in; whether it still says the same out."""

from __future__ import annotations

import unicodedata

from ...diagnostics import Diagnostics
from ...sources.encoding import SourceText
from ...sources.yaml_nodes import Mapping, Node, Scalar, Sequence, parse

_MENDED_LETTERS = frozenset("ㅡ\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, but mended as dashes and as what does not show."""


def says_the_same(before: SourceText, after: SourceText) -> bool:
    """Tell whether two texts are the same YAML, key by key, in all but signs and spaces."""
    found_before, found_after = Diagnostics(), Diagnostics()
    old, new = parse(before, found_before), parse(after, found_after)
    if old is None:
        return _letters(before.text) == _letters(after.text)
    return new is not None and len(found_after) <= len(found_before) and _same(old, new)


def _same(old: Node, new: Node) -> bool:
    if isinstance(old, Scalar) and isinstance(new, Scalar):
        return old.style == new.style and _letters(old.text) == _letters(new.text)
    if isinstance(old, Sequence) and isinstance(new, Sequence):
        return len(old.items) == len(new.items) and all(map(_same, old.items, new.items))
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        return len(old.entries) == len(new.entries) and all(
            _same(key, new_key) and _same(value, new_value)
            for (key, value), (new_key, new_value) in zip(old.entries, new.entries, strict=True)
        )
    return False


def _letters(text: str) -> str:
    """Give what mending never touches: letters and digits."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c.isalnum() and c not in _MENDED_LETTERS)
