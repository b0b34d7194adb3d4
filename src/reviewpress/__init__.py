"""Review sources in, booklets out: ReviewPress's public face.

::

    import reviewpress

    library = reviewpress.load("my-book")
    for finding in reviewpress.check(library):
        print(finding.span, finding.code)
    for built in reviewpress.build(library, out="build", formats=("pdf",)):
        print(built.name, built.files)

Engines load with the first call, not with the import.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .diagnostics import Diagnostics
    from .driver import Built, Library

__all__ = ["__version__", "build", "check", "load"]

__version__ = "0.1.0"


def load(*paths: str | Path, root: str | Path | None = None) -> Library:
    """Read every book at the paths: review files, book files, or folders of them.

    Without paths the current folder is read. ``root`` is the project folder, outside which nothing is read;
    by default the current folder, or the named one. What is wrong stands in the library's ``diagnostics``.
    """
    from . import driver

    return driver.load([Path(path) for path in paths], Path(root) if root is not None else None)


def check(library: Library) -> Diagnostics:
    """Find every problem of the books and their style sheets, sorted by file and line, without typesetting."""
    from . import driver

    return driver.check(library, driver.Options()).diagnostics


def build(
    library: Library,
    *,
    out: str | Path = "build",
    formats: Sequence[str] = (),
    style: str = "",
    trim: str = "",
    strict: bool = False,
) -> list[Built]:
    """Typeset the books and write them to ``out``, in the given formats, style and trim or in each book's own.

    A book with errors (with ``strict`` also one with warnings) is not written and costs no other: its ``exit_code`` is
    not 0 and its ``diagnostics`` say why.
    """
    from . import driver

    options = driver.Options(tuple(formats), style, trim, Path(out), strict)
    return list(driver.build(library, options))
