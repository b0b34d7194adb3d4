"""A process that makes books in; one that looks for garbage rarely out."""

from __future__ import annotations

import gc

_OBJECTS = 200_000
"""So many more objects than before are looked through for garbage; a book of a hundred reviews makes as many."""


def collect_rarely() -> None:
    """Look for garbage a few times a minute: modules and books are made of objects that stay, and a look costs a tenth of them."""
    gc.set_threshold(_OBJECTS, 10, 10)
