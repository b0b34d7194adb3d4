"""A style's name or path in; the sheet's file out. The one place that knows where the shipped sheets lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..diagnostics import DETACHED, Span
from ..errors import ConfigurationError
from .wording import nearest

_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS = (_PACKAGE / "shipped" / "styles", _PACKAGE.parent.parent / "styles")
"""In an installed package the sheets are package data; in a checkout they lie in the top folder."""


@cache
def shipped_paths() -> dict[str, Path]:
    """Give the shipped sheets by name, ``base`` and the looks."""
    folder = next((folder for folder in _FOLDERS if (folder / "base.yaml").is_file()), None)
    if folder is None:
        raise ConfigurationError.of("styles-none-shipped")
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}


def is_path(style: str | Path) -> bool:
    """Tell whether a style is given as a path: it has a folder or the ending of a YAML file."""
    return (
        isinstance(style, Path)
        or "/" in style
        or "\\" in style
        or style.endswith((".yaml", ".yml"))
    )


def find_sheet(style: str | Path, folder: Path, root: Path, span: Span = DETACHED) -> Path:
    """Find a sheet by a shipped name, or by a path from ``folder`` that stays inside ``root``.

    Raises ConfigurationError, placed at ``span``, where there is none.
    """
    if not is_path(style):
        return _shipped(str(style), span)
    typed = style.as_posix() if isinstance(style, Path) else style.replace("\\", "/")
    path = (folder / typed).resolve()
    if not path.is_relative_to(root.resolve()):
        raise ConfigurationError.of("styles-outside", span, style=typed)
    if not path.is_file():
        raise ConfigurationError.of("styles-no-file", span, style=typed)
    return path


def _shipped(name: str, span: Span) -> Path:
    paths = shipped_paths()
    if name not in paths:
        hints = {"names": ", ".join(paths)} | nearest(name, paths)
        raise ConfigurationError.of("styles-unknown", span, style=name, **hints)
    return paths[name]
