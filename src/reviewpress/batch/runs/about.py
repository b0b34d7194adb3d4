"""What is installed in; a description out, equal on all machines whose books come out the same."""

from __future__ import annotations

import hashlib
import sys
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ... import __version__
from ...fonts.bundled import BUNDLED, BundledFont, bundled_path
from ...fonts.sfnt import UnreadableFontError, read_sfnts

_PACKAGES = (
    "deflate",
    "uharfbuzz",
    "fonttools",
    "reportlab",
    "pikepdf",
    "pillow",
    "python-docx",
    "lxml",
)
"""Those that write into books."""


@cache
def about() -> str:
    """Describe this installation: a line for each thing, its name and its version with a tab between."""
    things = {
        "reviewpress": __version__,
        "code": _code(),
        "fonts": _fonts(),
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: _version(name) for name in _PACKAGES},
    }
    return "\n".join(f"{name}\t{value}" for name, value in things.items())


def _code() -> str:
    """Tell one state of our own code from another, by its text."""
    package = Path(__file__).resolve().parents[2]
    digest = _digest()
    for path in sorted(package.rglob("*.py")):
        digest.update(path.relative_to(package).as_posix().encode() + b"\n")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _fonts() -> str:
    digest = _digest()
    for font in BUNDLED:
        digest.update(f"{font.family} {_fingerprint(font)}\n".encode())
    return digest.hexdigest()


def _fingerprint(font: BundledFont) -> str:
    path = bundled_path(font)
    try:
        return ",".join(sfnt.fingerprint for sfnt in read_sfnts(path)) if path else ""
    except (OSError, UnreadableFontError):
        return ""


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


def _digest() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=6)
