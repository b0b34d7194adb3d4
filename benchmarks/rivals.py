"""This installation in; the peers that it has, with the commands that set a made-up collection with each, out."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from measuring import Command
from pairing import Work

SCRIPTS = Path(__file__).resolve().parent / "peers"
REQUIREMENTS = "pip install -r benchmarks/peers/requirements.txt"
_PACKAGES = {
    "Typst": ("typst", "typst"),
    "WeasyPrint": ("weasyprint", "weasyprint"),
    "Pandoc": ("pypandoc", "pypandoc_binary"),
    "platypus": ("reportlab", "reportlab"),
    "python-docx": ("docx", "python-docx"),
}
"""The module and the distribution of each peer."""

SHELF = "Typst, a process a booklet, two at a time"


def installed(peer: str) -> bool:
    """Tell whether a peer can be run."""
    return find_spec(_PACKAGES[peer][0]) is not None or (peer == "Pandoc" and bool(pandoc()))


def left_out() -> Iterator[str]:
    """Name the peers that are missing."""
    return (peer for peer in _PACKAGES if not installed(peer))


def versions() -> str:
    """Name what is measured, and its version."""
    own = _version("reviewpress") + (" (compiled)" if _is_compiled() else "")
    packages = {"Python": platform.python_version(), "reviewpress": own}
    packages |= {peer: _version(names[1]) for peer, names in _PACKAGES.items() if installed(peer)}
    if installed("Pandoc"):
        said = subprocess.run(
            [pandoc(), "--version"], capture_output=True, encoding="utf-8", check=True
        )
        packages["Pandoc"] = said.stdout.split()[1]
    return ", ".join(f"{name} {number}" for name, number in packages.items())


def typst(book: Path, target: Path) -> Command:
    """Set a book with Typst."""
    return _script("typst_book.py", book / "book.typ", target, fonts())


def key(peer: str, reviews: int) -> str:
    """Name the work of a peer."""
    return f"{peer} {reviews}"


def work(peer: str, reviews: int, book: Path, written: Callable[[], object]) -> Work | None:
    """Give a peer's work on a book, or that of two one after the other (``Typst + Pandoc``); None where one is missing.

    ``written`` writes the book where it is not there yet.
    """
    peers = peer.split(" + ")
    if not all(map(installed, peers)):
        return None
    return Work(key(peer, reviews), [_command(one, book) for one in peers], written)


def shelf(folder: Path, booklets: int, written: Callable[[], object]) -> Work | None:
    """Give the work of as many Typst processes as there are booklets, two at a time."""
    if not installed("Typst"):
        return None
    books = [folder / f"{number:03}" for number in range(booklets)]
    return Work(SHELF, [typst(book, book / "typst.pdf") for book in books], written, at_once=2)


def fonts() -> Path:
    """Give the folder with the fonts that the peers are told: static instances of those ReviewPress uses."""
    found = find_spec("pylopdf_fonts_ko")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("pylopdf-fonts-ko, a dependency of reviewpress, is not installed")
    return Path(found.submodule_search_locations[0])


def pandoc() -> str:
    """Find the program: that of the package, else the system's; "" where there is none."""
    found = find_spec("pypandoc")
    if found and found.submodule_search_locations:
        own = Path(found.submodule_search_locations[0], "files", "pandoc")
        for path in (own, own.with_suffix(".exe")):
            if path.is_file():
                return str(path)
    return shutil.which("pandoc") or ""


def _command(peer: str, book: Path) -> Command:
    """Give the command that sets a book; what it makes lies beside the book's source."""
    match peer:
        case "Typst":
            return typst(book, book / "typst.pdf")
        case "WeasyPrint":
            made = book / "weasyprint.pdf"
            return _script("weasyprint_book.py", book / "book.html", made, fonts())
        case "Pandoc":
            options = ("--toc", "--toc-depth=2", "--output", str(book / "pandoc.docx"))
            return (pandoc(), *options, str(book / "book.md"))
        case "platypus":
            return _script("platypus_book.py", book / "book.json", book / "platypus.pdf")
        case "python-docx":
            return _script("python_docx_book.py", book / "book.json", book / "python.docx")
    raise ValueError(peer)


def _script(name: str, *arguments: Path) -> Command:
    return (sys.executable, str(SCRIPTS / name), *map(str, arguments))


def _is_compiled() -> bool:
    """Tell whether the modules that set type are mypyc's."""
    spec = find_spec("reviewpress.typeset.breaking")
    return bool(spec and spec.origin and not spec.origin.endswith(".py"))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "of no package"
