"""A style's name or path and a book's trim in; the finished sheet out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import DETACHED, Diagnostics, Span
from ..errors import ConfigurationError
from ..sources.model import Phrase, Trim
from .finding import find_sheet, is_path, shipped_paths
from .finishing import Finisher
from .inheritance import Branch, Merger
from .kept import Made, kept
from .options import Sheet
from .reading import Mapping, Node, Scalar, read_sheet
from .references import check_references
from .trims import figures_of_size, trim_figures

EXTENDS = "extends"
GROUND = "base"
"""What a sheet starts from that names nothing."""


def load(
    style: str | Path | Phrase,
    *,
    root: Path,
    folder: Path | None = None,
    trim: Trim | None = None,
    diagnostics: Diagnostics | None = None,
) -> Sheet:
    """Load a style sheet: a shipped name (``classic``), or a path from ``folder`` (default: ``root``) inside ``root``.

    With a ``trim`` of another size than the sheet's own, page, margins, grid and sizes follow it. Warnings go to
    ``diagnostics``. Raises ConfigurationError with every problem of the sheet and of those it extends.
    """
    span = style.span if isinstance(style, Phrase) else DETACHED
    wanted = style.text if isinstance(style, Phrase) else style
    path = find_sheet(wanted, folder or root, root, span)
    size = trim and (trim.name, trim.width_mm, trim.height_mm)  # wherever a book asks for it
    made = kept((path, root, size, Path.cwd()), lambda: _made(path, root, trim))
    if diagnostics is not None:
        diagnostics.extend(made.found)
    return made.sheet


def _made(path: Path, root: Path, trim: Trim | None) -> Made:
    problems = Diagnostics()
    layers = list(_layers(path, root, problems))
    tree = _merge([layer for _, layer in layers], problems)
    sheet = _finish(path.stem, tree, trim, problems)
    if not problems.has_errors:
        check_references(sheet, tree, problems)
    if problems.has_errors:
        raise ConfigurationError(*problems)
    return Made(sheet, tuple(layer for layer, _ in layers), tuple(problems))


def _finish(name: str, tree: Branch, trim: Trim | None, problems: Diagnostics) -> Sheet:
    if trim is None:
        return Finisher(name, tree, problems).finish()
    figures = trim_figures(trim.name)
    if figures is None or (figures.width_mm, figures.height_mm) != (trim.width_mm, trim.height_mm):
        figures = figures_of_size(trim.name, trim.width_mm, trim.height_mm)
    return Finisher(name, tree, problems, figures, trim.span).finish()


def _merge(layers: list[Mapping], problems: Diagnostics) -> Branch:
    """Lay the sheets over each other, the ground first."""
    tree = Branch(layers[-1].span if layers else DETACHED)
    for number, layer in enumerate(layers):
        options = tuple(entry for entry in layer.entries if entry[0].text != EXTENDS)
        if number + 1 < len(layers):  # what a look says about itself is not inherited
            options = tuple(entry for entry in options if entry[0].text != "about")
        Merger(number, problems).section(tree, Mapping(options, layer.span), Sheet, "")
    return tree


def _layers(path: Path, root: Path, problems: Diagnostics) -> Iterator[tuple[Path, Mapping]]:
    """Read a sheet and those it extends; the ground comes first."""
    chain: list[tuple[Path, Mapping]] = []
    next_path: Path | None = path
    while next_path is not None:
        current = next_path
        node = read_sheet(current, problems)
        if not isinstance(node, Mapping):
            if node is not None:
                problems.error("styles-no-options", node.span, option=current.stem)
            break
        chain.append((current, node))
        next_path = _extended(current, node, root, problems)
        if next_path in [seen for seen, _ in chain]:
            names = " → ".join(seen.stem for seen in (*(seen for seen, _ in chain), next_path))
            problems.error("styles-extends-loop", _extends_span(node), chain=names)
            break
    return reversed(chain)


def _extended(path: Path, sheet: Mapping, root: Path, problems: Diagnostics) -> Path | None:
    """Find what a sheet extends; the ground if it says nothing, and nothing for the ground itself."""
    stated = _extends(sheet)
    if stated is None:
        ground = shipped_paths()[GROUND]
        return None if path == ground else ground
    if not isinstance(stated, Scalar) or not stated.text:
        problems.error("styles-one-value", stated.span, option=EXTENDS)
        return None
    inside = path.parent if path in shipped_paths().values() and is_path(stated.text) else root
    try:
        return find_sheet(stated.text, path.parent, inside, stated.span)
    except ConfigurationError as missing:
        problems.extend(missing.diagnostics)
        return None


def _extends(sheet: Mapping) -> Node | None:
    return next((value for key, value in sheet.entries if key.text == EXTENDS), None)


def _extends_span(sheet: Mapping) -> Span:
    stated = _extends(sheet)
    return stated.span if stated is not None else sheet.span
