"""Files and folders in; the books and reviews they hold out, with every finding on the way.

The only room that knows YAML.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostics

if TYPE_CHECKING:
    from .loading import Loaded

__all__ = ["load"]


def load(paths: Sequence[Path], root: Path | None, diagnostics: Diagnostics) -> Loaded:
    """Read every book that the paths name; see ``loading.load``."""
    from . import loading  # noqa: PLC0415  (PyYAML loads with the first call, not with the model's import)

    return loading.load(paths, root, diagnostics)
