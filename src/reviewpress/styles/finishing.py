"""A merged tree of values as typed, and a book's trim, in; the finished sheet out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ..diagnostics import Diagnostics, Span
from .building import BODY, Builder
from .inheritance import Branch
from .lengths import points_of_mm
from .likes import resolve_likes
from .options import PageStyle, Pt, Sheet, TextStyle
from .schema import Option, is_section, named_type, options_of
from .trims import TrimFigures, same_page, trim_figures
from .values import Scope

EM_STYLES: Mapping[str, str] = {
    "lists": "list",
    "chart": "chart",
    "figure": "caption",
    "scene_break": "scene-break",
    "quote": "quote",
    "notes": "note",
    "furniture": "running-head",
    "toc": "toc-review",
    "index": "index-entry",
}
"""The text style whose size is ``1em`` in a section; in others it is the running text's."""


LEAST_MEASURE_MM = 50
LEAST_LINES = 8
"""A text block smaller than this cannot be justified, or cannot keep heads with their text."""


class Finisher(Struct):
    """Makes the sheet of one merged tree."""

    name: str
    tree: Branch
    problems: Diagnostics
    trim: TrimFigures | None = None
    trim_span: Span | None = None
    """Where the book states its trim."""

    def finish(self) -> Sheet:
        """Build every section, lengths in points. What is wrong is reported, and its default stands in."""
        for name, option in options_of(Sheet).items():
            if is_section(named_type(option.type)):
                resolve_likes(self.tree.branch(name), name, self.problems)
        builder = Builder(self.problems)
        colours = builder.colours(self.tree.branch("colours"))
        own = self._own_trim(builder)
        trim = own if self.trim is None or same_page(own, self.trim) else self.trim
        ground = Scope(colours, factor=trim.body_pt / own.body_pt)
        page = self._page(builder, ground, own, trim)
        ground = replace(ground, line_pt=page.grid)
        sizes = builder.sizes(self.tree.branch("text"), ground)
        sections = _Sections(self.tree, builder, ground, sizes)
        values = {
            name: sections.build(name, option)
            for name, option in options_of(Sheet).items()
            if name in self.tree.entries and name not in {"page", "colours"}
        }
        return Sheet(name=self.name, page=page, colours=colours, **values)

    def _own_trim(self, builder: Builder) -> TrimFigures:
        page = self.tree.branch("page")
        found = page.leaf("trim")
        option = options_of(PageStyle)["trim"]
        typed = (
            option.default
            if found is None
            else builder.scalar(found.node, option, Scope({}), "page.trim")
        )
        figures = trim_figures(typed)
        if figures is None:
            self.problems.error("styles-no-trim", page.place("trim"), value=typed)
            figures = trim_figures(option.default)
        assert figures is not None  # noqa: S101  (the default is a named trim)
        return figures

    def _page(
        self, builder: Builder, scope: Scope, own: TrimFigures, trim: TrimFigures
    ) -> PageStyle:
        """Set the page: margins as typed for the sheet's own trim, else those of the trim's figures."""
        branch = self.tree.branch("page")
        page = builder.section(branch, PageStyle, replace(scope, factor=1), "page")
        grid = page.grid
        if trim is not own:
            grid = Pt(round(grid * trim.leading_pt / own.leading_pt * 2) / 2)
        page = replace(
            page,
            trim=trim.name,
            width=_points(trim.width_mm),
            height=_points(trim.height_mm),
            grid=grid,
        )
        for side in ("inner", "outer", "top", "bottom"):
            if trim is not own or not _stated_for_trim(branch, side):
                margin = _points(getattr(trim, f"{side}_mm"))
                page = replace(page, **{side: margin})
        self._check_text_block(page)
        return page

    def _check_text_block(self, page: PageStyle) -> None:
        measure_mm = page.measure_pt / points_of_mm(1)
        if measure_mm < LEAST_MEASURE_MM or page.lines < LEAST_LINES:
            self.problems.error(
                "styles-small-text-block",
                self.trim_span or self.tree.branch("page").place("trim"),
                trim=page.trim,
                width=round(measure_mm, 1),
                lines=page.lines,
                least_width=LEAST_MEASURE_MM,
                least_lines=LEAST_LINES,
            )


def _stated_for_trim(page: Branch, side: str) -> bool:
    """Tell whether a margin is stated by the layer that states the trim, or by one above it."""
    margin, trim = page.leaf(side), page.leaf("trim")
    return margin is not None and (trim is None or margin.layer >= trim.layer)


def _points(length_mm: float) -> Pt:
    return Pt(round(points_of_mm(length_mm), 4))


class _Sections(Struct):
    """Builds the sheet's sections, each in the scope of its em."""

    tree: Branch
    builder: Builder
    ground: Scope
    sizes: Mapping[str, float]

    def build(self, name: str, option: Option) -> Any:
        found = self.tree.entries[name]
        entry_type = named_type(option.type)
        if entry_type is None:
            scope = self._scope(EM_STYLES.get(name, BODY))
            return self.builder.value(found, option, scope, name)
        entries = self.tree.branch(name)
        return {entry: self._entry(name, entry, entry_type, entries) for entry in entries.entries}

    def _entry(self, section: str, name: str, entry_type: Any, entries: Branch) -> Any:
        path = f"{section}.{name}"
        leaf = entries.leaf(name)
        if leaf is not None:
            option = Option(name, entry_type, "", "", "", fixed=True, limits=None)
            return self.builder.scalar(leaf.node, option, self.ground, path)
        if entry_type is TextStyle:
            return self._text_style(name, entries.branch(name), path)
        built = self.builder.section(entries.branch(name), entry_type, self.ground, path)
        if "text" not in entry_type.__struct_fields__:
            return built
        scope = self._scope(built.text)
        return self.builder.section(entries.branch(name), entry_type, scope, path)

    def _text_style(self, name: str, branch: Branch, path: str) -> TextStyle:
        """Build a paragraph style; a leading of 0 is the grid's."""
        style = self.builder.section(branch, TextStyle, self._scope(name), path)
        leading = style.leading or Pt(self.ground.line_pt or 0.0)
        return replace(style, size=Pt(self.sizes[name]), leading=leading)

    def _scope(self, style: str) -> Scope:
        return replace(self.ground, em_pt=self.sizes.get(style, self.sizes.get(BODY)))
