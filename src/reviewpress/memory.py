"""A process that makes books in; one that looks for garbage only between books out."""

from __future__ import annotations

import gc

_OBJECTS = 200_000
"""So many more objects than before are looked through for garbage; a book of a hundred reviews makes as many."""


def collect_by_hand() -> None:
    """Look for garbage only where ``collect`` is called: a book's trees hold none while they grow, and a look costs a tenth of it."""
    gc.disable()


def collect() -> None:
    """Look for garbage, if many objects have been made since that was last done."""
    if gc.get_count()[0] > _OBJECTS:
        gc.collect()
