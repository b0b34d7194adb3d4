"""Character styles of the sheet and the text around them in; Word's character styles out.

The sheet's are relative ("0.6 of the size around it"), Word's are not, so that one style of the sheet may become
several: ``footnote reference`` in the text, ``footnote reference 2`` in a quotation.
"""

from __future__ import annotations

from typing import NamedTuple

from ...styles.options import Sheet
from .looks import Look, character_run_properties, look_inside
from .names import character_name
from .typefaces import Typefaces
from .xml import quoted


class CharacterStyle(NamedTuple):
    """A character style's id and the look of its text."""

    id: str
    look: Look


class CharacterStyles:
    """The character styles that a document uses, in the order of their first use."""

    def __init__(self, sheet: Sheet, typefaces: Typefaces) -> None:
        self.sheet = sheet
        self.typefaces = typefaces
        self._found: dict[tuple[tuple[str, ...], Look], CharacterStyle] = {}
        self._variants: dict[str, dict[str, str]] = {}
        """For each name the ids by run properties."""
        self._definitions: dict[str, tuple[str, str]] = {}
        """For each id the name and the run properties."""

    def of(self, names: tuple[str, ...], around: Look) -> CharacterStyle:
        """Give the style of text under the sheet's styles ``names``, outermost first, in a paragraph."""
        key = (names, around)
        found = self._found.get(key)
        if found is None:
            look = around
            for name in names:
                look = look_inside(self.sheet, look, name)
            rpr = character_run_properties(look, around, self.typefaces)
            found = self._found[key] = CharacterStyle(self._id(names, rpr), look)
        return found

    def plain(self, style_id: str, name: str, look: Look, around: Look) -> str:
        """Give the id of a style that the sheet does not name, such as a leader's; variants are numbered."""
        rpr = character_run_properties(look, around, self.typefaces)
        return self._variant(style_id, name, rpr)

    def properties(self, style_id: str) -> str:
        """Give the run properties of a style."""
        return self._definitions[style_id][1]

    def xml(self) -> str:
        """Write the styles."""
        return "".join(
            f'<w:style w:type="character"{_custom(style_id)} w:styleId="{style_id}">'
            f'<w:name w:val={quoted(name)}/><w:basedOn w:val="DefaultParagraphFont"/>'
            f'<w:uiPriority w:val="99"/>{_qualified(style_id)}'
            + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
            + "</w:style>"
            for style_id, (name, rpr) in self._definitions.items()
        )

    def _id(self, names: tuple[str, ...], rpr: str) -> str:
        words = [character_name(name) for name in names]
        return self._variant(
            "".join(word.id for word in words), " + ".join(word.name for word in words), rpr
        )

    def _variant(self, style_id: str, name: str, rpr: str) -> str:
        """Give the id of the variant of a style that has these run properties."""
        variants = self._variants.setdefault(style_id, {})
        if rpr not in variants:
            count = len(variants) + 1
            own_id, own_name = (
                (f"{style_id}{count}", f"{name} {count}") if variants else (style_id, name)
            )
            variants[rpr] = own_id
            self._definitions[own_id] = (own_name, rpr)
        return variants[rpr]


_BUILT_IN = {"Strong", "Emphasis", "HTMLCode", "Hyperlink", "FootnoteReference", "PageNumber"}


def _custom(style_id: str) -> str:
    return "" if style_id in _BUILT_IN else ' w:customStyle="1"'


def _qualified(style_id: str) -> str:
    return "<w:qFormat/>" if style_id in {"Strong", "Emphasis"} else ""
