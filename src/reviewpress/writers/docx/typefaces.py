"""Roles and weights of the sheet's fonts in; the names by which Word finds them, and the characters each must hold, out."""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import EnvironmentProblem
from ...fonts.catalogue import Catalogue
from ...fonts.face import Face
from ...fonts.fallback import FontStack
from ...fonts.office import office_name
from ...styles.options import Sheet
from .xml import quoted

NAME_END = "\ue002"
"""Ends a family's name in the XML until it is known which characters its fonts hold (see ``docx.fonts``)."""


class Typeface:
    """A face as Word knows it: a family's name, and whether it is the family's bold."""

    def __init__(self, face: Face, name: str, attribute: str, *, bold: bool) -> None:
        self.face = face
        self.name = name
        self.bold = bold
        self.attribute = attribute
        """The name and its end as an attribute's value, with its quotes."""
        self.texts: list[str] = []
        """What is set in it, piece by piece."""
        self.advances = Advances(face)
        """The advance of each character in thousandths of an em; brackets are half an em wide."""

    def characters(self) -> set[str]:
        """Give the characters that are set in it."""
        return set("".join(self.texts))


class Advances(dict[str, float]):
    """The advances of a face's characters, each found when it is first asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        found = self[char] = self._face.advance(char)
        return found


class Typefaces:
    """Gives the typefaces of one sheet, each once, and notes what is set in them."""

    def __init__(self, sheet: Sheet, catalogue: Catalogue) -> None:
        self._roles = sheet.fonts
        self._catalogue = catalogue
        self._stacks: dict[tuple[str, int], FontStack] = {}
        self._typefaces: dict[Face, Typeface] = {}

    def of(self, role: str, weight: int) -> Typeface:
        """Give the typeface of a role at a weight.

        Raises ``EnvironmentProblem`` where the role's family is found nowhere.
        """
        return self._typeface(self._stack(role, weight).first)

    def learn(self, role: str, weight: int, text: str) -> None:
        """Look up the characters of a text that is to be set, all at once, which is quicker than piece by piece."""
        self._stack(role, weight).is_plain("".join(set(text)))

    def plain(self, role: str, weight: int, text: str) -> Typeface | None:
        """Give the role's own typeface where it has every character of a text, which is set in it; else None."""
        stack = self._stack(role, weight)
        if not stack.is_plain(text):
            return None
        typeface = self._typeface(stack.first)
        typeface.texts.append(text)
        return typeface

    def split(self, role: str, weight: int, text: str) -> list[tuple[Typeface, str]]:
        """Cut a text into runs of one typeface each; what no typeface has stays with the first."""
        found = self._stack(role, weight).split(text)
        runs = [(self._typeface(face), piece) for face, piece in found]
        for typeface, piece in runs:
            typeface.texts.append(piece)
        return runs

    def missing(self, role: str, weight: int, text: str) -> tuple[str, ...]:
        """Give the characters of a text that no typeface of the role has."""
        return self._stack(role, weight).missing(text)

    def family(self, role: str) -> str:
        """Give the name of a role's family."""
        return self._roles[role].family

    def named(self, attribute: str, *, bold: bool) -> Typeface | None:
        """Find a typeface that has been asked for by the name that Word knows it by, as an attribute's value."""
        for typeface in self._typefaces.values():
            if typeface.attribute == attribute and typeface.bold == bold:
                return typeface
        return None

    def width(self, role: str, weight: int, text: str) -> float:
        """Give how wide a text is in em, without kerning."""
        runs = self._stack(role, weight).split(text)
        return sum(face.advance(char) for face, piece in runs for char in piece) / 1000

    def __iter__(self) -> Iterator[Typeface]:
        """Go through the typefaces in the order of their first use."""
        return iter(self._typefaces.values())

    def _stack(self, role: str, weight: int) -> FontStack:
        stack = self._stacks.get((role, weight))
        if stack is None:
            font = self._roles[role]
            if self._catalogue.face(font.family, weight) is None:
                raise EnvironmentProblem(self._catalogue.unknown(font.family))
            stack = self._catalogue.stack((font.family, *font.fallbacks), weight)
            self._stacks[role, weight] = stack
        return stack

    def _typeface(self, face: Face) -> Typeface:
        typeface = self._typefaces.get(face)
        if typeface is None:
            name, bold = office_name(face.family, face.weight)
            typeface = self._typefaces[face] = Typeface(
                face, name, quoted(name + NAME_END), bold=bold
            )
        return typeface
