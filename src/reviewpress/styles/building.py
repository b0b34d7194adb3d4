"""A merged tree of values as typed in; finished, typed sections out, every length in points."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct

from ..diagnostics import Diagnostics
from .inheritance import Branch, Leaf, Merger
from .options import Colour, TextStyle
from .reading import Mapping, Node, Scalar, Sequence
from .schema import Option, is_section, item_type, options_of
from .values import Refusal, Scope, read_hex, read_value
from .wording import nearest

Section = TypeVar("Section")

BODY = "paragraph"
"""The text style of running text: what 1em is where nothing else is meant."""


class Builder(Struct):
    """Reads sections by their declarations; what is wrong is reported, and its default stands in."""

    problems: Diagnostics

    def section(self, branch: Branch, section: type[Section], scope: Scope, path: str) -> Section:
        """Build one section; options that nobody states have their defaults."""
        values = {}
        for name, option in options_of(section).items():
            found = branch.entries.get(name)
            if found is not None:
                values[name] = self.value(found, option, scope, f"{path}.{name}")
        return section(**values)

    def value(self, found: Leaf | Branch, option: Option, scope: Scope, path: str) -> Any:
        """Build one option's value."""
        if isinstance(found, Branch):
            return self.section(found, option.type, scope, path)
        kind = item_type(option.type)
        if kind is not None:
            return self._items(found, option, kind, scope, path)
        return self.scalar(found.node, option, scope, path)

    def scalar(self, node: Node, option: Option, scope: Scope, path: str) -> Any:
        """Read a single value."""
        if not isinstance(node, Scalar):
            self.problems.error("styles-one-value", node.span, option=path)
            return option.default
        if not node.text and not node.style:
            self.problems.error("styles-no-value", node.span, option=path)
            return option.default
        try:
            return read_value(node.text, option, scope)
        except Refusal as refusal:
            self.problems.error(refusal.code, node.span, option=path, **refusal.arguments)
            return option.default

    def _items(self, found: Leaf, option: Option, kind: Any, scope: Scope, path: str) -> Any:
        if not isinstance(found.node, Sequence):
            self.problems.error("styles-not-list", found.node.span, option=path)
            return option.default
        if is_section(kind):
            return tuple(
                self._item(node, kind, scope, path, found.layer) for node in found.node.items
            )
        one = Option(option.name, kind, "", "", "", fixed=True, limits=None)
        return tuple(self.scalar(node, one, scope, path) for node in found.node.items)

    def _item(self, node: Node, kind: type, scope: Scope, path: str, layer: int) -> Any:
        branch = Branch(node.span)
        if isinstance(node, Mapping):
            Merger(layer, self.problems).section(branch, node, kind, path)
        else:
            self.problems.error("styles-no-options", node.span, option=path)
        return self.section(branch, kind, scope, path)

    def colours(self, branch: Branch) -> dict[str, Colour]:
        """Read the named colours, each ``#rgb``, ``#rrggbb`` or the name of another."""
        return {name: self._colour(branch, name, ()) for name in branch.entries}

    def _colour(self, branch: Branch, name: str, chain: tuple[str, ...]) -> Colour:
        found = branch.leaf(name)
        node = found.node if found else None
        if not isinstance(node, Scalar) or not node.text:
            self.problems.error("styles-no-value", branch.place(name), option=f"colours.{name}")
            return Colour("#000000")
        colour = read_hex(node.text)
        if colour is not None:
            return colour
        if node.text in branch.entries and node.text not in (*chain, name):
            return self._colour(branch, node.text, (*chain, name))
        others = [other for other in branch.entries if other not in (*chain, name)]
        arguments = {"option": f"colours.{name}", "value": node.text, "known": ", ".join(others)}
        self.problems.error(
            "styles-no-colour", node.span, **arguments, **nearest(node.text, others)
        )
        return Colour("#000000")

    def sizes(self, text: Branch, scope: Scope) -> dict[str, float]:
        """Read the size of every text style; ``em`` in a size is of the running text's."""
        body_pt = self._size(text.branch(BODY), scope, f"text.{BODY}")
        inner = Scope(scope.colours, body_pt, scope.line_pt, scope.factor)
        return {
            name: body_pt if name == BODY else self._size(text.branch(name), inner, f"text.{name}")
            for name in text.entries
        }

    def _size(self, style: Branch, scope: Scope, path: str) -> float:
        option = options_of(TextStyle)["size"]
        found = style.leaf("size")
        size = (
            option.default
            if found is None
            else self.scalar(found.node, option, scope, path + ".size")
        )
        return float(size)
