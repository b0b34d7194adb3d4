"""A finished sheet and its tree in; diagnostics out for names that lead nowhere and words that mean nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from msgspec import Struct

from ..diagnostics import Diagnostics, Span
from .inheritance import Branch
from .names import CHAR_STYLES, TEXT_STYLES
from .options import OpenerStyle, Sheet
from .schema import options_of
from .wording import nearest

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_FURNITURE_WORDS = ("folio", "book", "chapter", "part")
_OPENER_PARTS: tuple[str, ...] = options_of(OpenerStyle)["parts"].default


def check_references(sheet: Sheet, tree: Branch, problems: Diagnostics) -> None:
    """Report names of styles, roles and colours that the sheet does not define, and styles that nothing uses."""
    checker = _Checker(sheet, tree, problems)
    checker.fonts()
    checker.styles()
    checker.inks()
    checker.opener_parts()
    checker.furniture()
    checker.unused()


class _Checker(Struct):
    sheet: Sheet
    tree: Branch
    problems: Diagnostics

    def fonts(self) -> None:
        """Every style's font is a role."""
        for section, styles in (("text", self.sheet.text), ("inline", self.sheet.inline)):
            for name, style in styles.items():
                if style.font:
                    self._known("fonts", style.font, self.sheet.fonts, (section, name, "font"))

    def styles(self) -> None:
        """Every named style is there."""
        text = self.sheet.text
        for name, facts in self.sheet.facts.items():
            self._known("text", facts.text, text, ("facts", name, "text"))
            self._known("inline", facts.label, self.sheet.inline, ("facts", name, "label"))
        for name, table in self.sheet.tables.items():
            self._known("text", table.text, text, ("tables", name, "text"))
            self._known("text", table.head, text, ("tables", name, "head"))
        self._known("text", self.sheet.chart.text, text, ("chart", "text"))
        self._known("text", self.sheet.scene_break.text, text, ("scene_break", "text"))
        for name in self.sheet.toc.leaders_for:
            self._known("text", name, text, ("toc", "leaders_for"))

    def inks(self) -> None:
        """Every print colour belongs to a colour."""
        for name in self.sheet.inks:
            self._known("colours", name, self.sheet.colours, ("inks", name))

    def opener_parts(self) -> None:
        """All parts of the opener stand in its order, each once."""
        parts = self.sheet.opener.parts
        if sorted(parts) != sorted(_OPENER_PARTS):
            self.problems.error(
                "styles-opener-parts",
                self._place("opener", "parts"),
                parts=", ".join(_OPENER_PARTS),
            )

    def furniture(self) -> None:
        """Heads, feet and notes name known styles and known words."""
        for pages in ("verso", "recto"):
            place = ("furniture", pages)
            for slot in getattr(self.sheet.furniture, pages):
                self._known("text", slot.style, self.sheet.text, place)
                for word in _PLACEHOLDER.findall(slot.text):
                    if word not in _FURNITURE_WORDS:
                        self._no_word(word, _FURNITURE_WORDS, place)
        for option in ("mark", "reference"):
            for word in _PLACEHOLDER.findall(getattr(self.sheet.notes, option)):
                if word != "number":
                    self._no_word(word, ("number",), ("notes", option))

    def unused(self) -> None:
        """Warn of styles of a new name that nothing names: most likely a slip of the pen."""
        used = {*TEXT_STYLES, *self._named_text(), *self._likes("text")}
        self._warn_unused("text", self.sheet.text, used, TEXT_STYLES)
        self._warn_unused(
            "inline", self.sheet.inline, {*CHAR_STYLES, *self._likes("inline")}, CHAR_STYLES
        )

    def _warn_unused(
        self, section: str, names: Iterable[str], used: Container[str], known: Iterable[str]
    ) -> None:
        for name in names:
            if name not in used:
                place = self._place(section, name)
                self.problems.warning(
                    "styles-unused", place, section=section, name=name, **nearest(name, known)
                )

    def _named_text(self) -> set[str]:
        sheet = self.sheet
        return {
            *(facts.text for facts in sheet.facts.values()),
            *(name for table in sheet.tables.values() for name in (table.text, table.head)),
            *(slot.style for slot in (*sheet.furniture.verso, *sheet.furniture.recto)),
            sheet.scene_break.text,
            sheet.chart.text,
        }

    def _likes(self, section: str) -> set[str]:
        entries = self.tree.branch(section).entries.values()
        likes = [entry.like for entry in entries if isinstance(entry, Branch)]
        return {like.text for like in likes if like is not None}

    def _known(self, section: str, name: str, known: Iterable[str], place: tuple[str, ...]) -> None:
        if name not in (names := list(known)):
            self.problems.error(
                "styles-no-entry",
                self._place(*place),
                section=section,
                name=name,
                **nearest(name, names),
            )

    def _no_word(self, word: str, known: tuple[str, ...], place: tuple[str, ...]) -> None:
        words = ", ".join(f"{{{name}}}" for name in known)
        self.problems.error("styles-no-word", self._place(*place), word=word, known=words)

    def _place(self, *path: str) -> Span:
        branch = self.tree
        for name in path[:-1]:
            branch = branch.branch(name)
        return branch.place(path[-1])
