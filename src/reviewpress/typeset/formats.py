"""A sheet's paragraph and character styles in; formats with their fonts found out."""

from __future__ import annotations

from pathlib import Path

from ..errors import EnvironmentProblem
from ..fonts.catalogue import Catalogue
from ..fonts.face import Face
from ..fonts.fallback import FontStack
from ..journal import note_font
from ..styles.options import BreakPolicy, BreakStyle, CharStyle, Sheet, TextAlign, TextStyle
from .hangul import Cut
from .words import Lexicon


class Format:
    """How characters look: everything that a run of text needs but its words."""

    __slots__ = (
        "colour",
        "dots",
        "link",
        "rise",
        "role",
        "size",
        "tracking",
        "underline",
        "weight",
    )

    def __init__(  # noqa: PLR0913 - one for each field
        self,
        role: str,
        weight: int,
        size: float,
        colour: str,
        tracking: float = 0.0,
        rise: float = 0.0,
        *,
        underline: float = 0.0,
        dots: bool = False,
        link: str = "",
    ) -> None:
        self.role = role
        self.weight = weight
        self.size = size
        self.colour = colour
        self.tracking = tracking
        """자간 of the style, in em."""
        self.rise = rise
        """Points above the baseline."""
        self.underline = underline
        """Points."""
        self.dots = dots
        self.link = link

    def is_like(self, other: Format) -> bool:
        """Tell whether text of both looks the same."""
        return self is other or (
            self.role == other.role
            and self.weight == other.weight
            and self.size == other.size
            and self.colour == other.colour
            and self.tracking == other.tracking
            and self.rise == other.rise
            and self.underline == other.underline
            and self.dots == other.dots
            and self.link == other.link
        )


class Formats:
    """Finds formats, faces and lexicons for one sheet, each once."""

    def __init__(self, sheet: Sheet, catalogue: Catalogue) -> None:
        self.sheet = sheet
        self.faces: dict[str, Face] = {}
        self.catalogue = catalogue
        self._stacks: dict[tuple[str, int], FontStack] = {}
        self._lexicons: dict[tuple[str, int, BreakPolicy], Lexicon] = {}
        self._costs: dict[BreakPolicy, dict[Cut, float]] = {}

    def of(self, style: TextStyle) -> Format:
        """Give the format of a paragraph style's own text."""
        return Format(
            style.font,
            style.weight or self.sheet.fonts[style.font].weight,
            style.size,
            style.colour,
            style.letter_spacing,
        )

    def styled(self, around: Format, name: str, link: str = "") -> Format:
        """Give the format of a character style inside another format; ``link`` is where its text leads."""
        style = self.sheet.inline.get(name, _AS_AROUND)
        role = style.font or around.role
        own_weight = self.sheet.fonts[role].weight if style.font else around.weight
        return Format(
            role,
            style.weight or own_weight,
            around.size * style.scale,
            style.colour or around.colour,
            style.letter_spacing or around.tracking,
            around.rise + style.rise * around.size,
            underline=style.underline or around.underline,
            dots=style.dots or around.dots,
            link=link or around.link,
        )

    def lexicon(self, form: Format, policy: BreakPolicy) -> Lexicon:
        """Give the words of a format's fonts under a break policy."""
        key = (form.role, form.weight, policy)
        lexicon = self._lexicons.get(key)
        if lexicon is None:
            stack = self.stack(form.role, form.weight)
            lexicon = self._lexicons[key] = Lexicon(stack, self.costs(policy))
        return lexicon

    def space_width(self, form: Format) -> float:
        """Give the width of a format's word space with its 자간, in thousandths of its em."""
        return self.lexicon(form, BreakPolicy.WORD).space_width + form.tracking * 1000

    def costs(self, policy: BreakPolicy) -> dict[Cut, float]:
        """Give what breaks inside words cost under a policy."""
        costs = self._costs.get(policy)
        if costs is None:
            costs = self._costs[policy] = cut_costs(self.sheet.breaking, policy)
        return costs

    @property
    def font_files(self) -> tuple[Path, ...]:
        """The files of the sheet's fonts, but for the bundled ones."""
        roles = self.sheet.fonts.values()
        return self.catalogue.files(
            name for role in roles for name in (role.family, *role.fallbacks)
        )

    @property
    def stacks(self) -> dict[tuple[str, int], FontStack]:
        """The faces that have been asked for so far, by role and weight."""
        return self._stacks

    def stack(self, role: str, weight: int) -> FontStack:
        """Give the faces of a role, the family first, then its fallbacks."""
        stack = self._stacks.get((role, weight))
        if stack is None:
            names = self.sheet.fonts[role]
            if self.catalogue.face(names.family, weight) is None:
                raise EnvironmentProblem(self.catalogue.unknown(names.family))
            stack = self.catalogue.stack((names.family, *names.fallbacks), weight)
            self.faces.update((face.key, face) for face in stack.faces)
            for face in stack.faces:
                note_font(face.facts.sfnt.path)
            self._stacks[role, weight] = stack
        return stack


_AS_AROUND = CharStyle()
_LINK_COST = 50.0**2


def policy_of(style: TextStyle) -> BreakPolicy:
    """Resolve ``auto``: ``mix`` where lines are justified, else ``word``."""
    if style.breaks is not BreakPolicy.AUTO:
        return style.breaks
    return BreakPolicy.MIX if style.align is TextAlign.JUSTIFY else BreakPolicy.WORD


def cut_costs(options: BreakStyle, policy: BreakPolicy) -> dict[Cut, float]:
    """Give what the kinds of cuts cost, as squares that add to a line's demerits; what is left out is forbidden."""
    if policy is BreakPolicy.WORD:
        return {Cut.LINK: _LINK_COST}
    split = 0.0 if policy is BreakPolicy.CHAR else float(options.split_penalty)
    fragment = 0.0 if policy is BreakPolicy.CHAR else float(options.fragment_penalty)
    return {
        Cut.LINK: _LINK_COST,
        Cut.MARK: (split / 2) ** 2,
        Cut.SPLIT: split**2,
        Cut.FRAGMENT: (split + fragment) ** 2,
    }
