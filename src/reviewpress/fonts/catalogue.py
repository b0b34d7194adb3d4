"""Family names and weights in; faces out, from the project's, the bundled and the system's fonts."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from ..diagnostics import DETACHED, Diagnostic, Span, error, warning
from ..journal import note_font
from .bundled import BUNDLED, COMPANIONS, LAST_FALLBACKS, BundledFont, bundled_path
from .face import Face
from .facts import FontFacts, open_font
from .fallback import FontStack
from .families import Family, Font, Source, gather
from .sfnt import UnreadableFontError, read_sfnts
from .system import font_files, system_folders
from .weights import distance, nearest_weight

Shelf = dict[str, list[Font]]


class Catalogue:
    """Finds fonts by family: in the project's folder, among the bundled ones, then on the system.

    The system's folders are read only when a family is found nowhere else, so that what is installed on
    a machine does not change a book by accident. The same family and weight give the same ``Face``.
    """

    def __init__(self, project_fonts: Path | None = None, *, system: bool = True) -> None:
        self.project_fonts = project_fonts
        self._uses_system = system
        self._faces: dict[str, Face] = {}
        self._fonts: dict[str, Font] = {}
        self._bundled: dict[str, Font | None] = {}
        self._problems: list[Diagnostic] = []

    def face(self, family: str, weight: int) -> Face | None:
        """Give the face of a family that is nearest to a weight; None where there is no such family."""
        fonts = self._fonts_of(_folded(family))
        if not fonts:
            return None
        font = min(fonts, key=lambda font: _fitness(font, weight))
        true_weight = nearest_weight(weight, font.facts.weights)
        key = f"{font.key}-wght{true_weight}" if font.facts.is_variable else font.key
        if key not in self._faces:
            self._faces[key] = Face(font.facts, true_weight, key)
        return self._faces[key]

    def stack(self, families: Sequence[str], weight: int) -> FontStack:
        """Give the faces to ask in turn for each character: the families', then the last fallbacks'.

        Right after a Korean face comes its companion for the Latin letters that it lacks.
        Families that do not exist are left out; ``unknown`` reports them.
        """
        found = [self._with_companion(name, weight) for name in (*families, *LAST_FALLBACKS)]
        return FontStack(tuple(dict.fromkeys(face for faces in found for face in faces)))

    def _with_companion(self, family: str, weight: int) -> Iterator[Face]:
        face = self.face(family, weight)
        if face is None:
            return
        yield face
        companion = COMPANIONS.get(face.family)
        if companion:
            own = self.face(companion.family, face.weight + companion.weight_change)
            yield from () if own is None else (own,)

    def families(self, *, system: bool = False) -> list[Family]:
        """List the families of the project and the bundled ones, with ``system`` also the system's."""
        for bundled in BUNDLED:
            self._open_bundled(bundled)
        fonts = [*_on(self._project), *(font for font in self._bundled.values() if font)]
        if system and self._uses_system:
            fonts += _on(self._system)
        return gather(fonts)

    def unknown(self, family: str, span: Span = DETACHED) -> Diagnostic:
        """Make the finding that no font has a family: which there are, and which was perhaps meant."""
        names = {name for found in self.families(system=True) for name in found.names}
        by_folded = {_folded(name): name for name in sorted(names)}
        close = difflib.get_close_matches(_folded(family), by_folded, n=1, cutoff=0.6)
        hint = {"nearest": by_folded[close[0]]} if close else {}
        listed = ", ".join(found.name for found in self.families())
        return error("fonts-family-unknown", span, family=family, families=listed, **hint)

    def files(self, families: Iterable[str]) -> tuple[Path, ...]:
        """List the files besides the bundled ones that ``stack`` may take faces from for these families."""
        companions = (companion.family for companion in COMPANIONS.values())
        names = dict.fromkeys((*families, *LAST_FALLBACKS, *companions))
        fonts = (font for name in names for font in self._fonts_of(_folded(name)))
        found = (font.facts.sfnt.path for font in fonts if font.source is not Source.BUNDLED)
        return tuple(dict.fromkeys(found))

    @property
    def has_opened_system(self) -> bool:
        """Tell whether the system's fonts have been looked at."""
        return "_system" in self.__dict__

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the project's and the bundled fonts: each finding is a warning."""
        self.families()
        return tuple(self._problems)

    def _fonts_of(self, folded: str) -> list[Font]:
        fonts = list(self._project.get(folded, ()))
        bundled = next((one for one in BUNDLED if _folded(one.family) == folded), None)
        if bundled and (font := self._open_bundled(bundled)):
            fonts.append(font)
        if not fonts and self._uses_system:
            return self._system.get(folded, [])
        return fonts

    @cached_property
    def _project(self) -> Shelf:
        if self.project_fonts is None:
            return {}
        return self._shelve(font_files(self.project_fonts), Source.PROJECT)

    @cached_property
    def _system(self) -> Shelf:
        files = (path for folder in system_folders() for path in font_files(folder))
        return self._shelve(files, Source.SYSTEM)

    def _open_bundled(self, bundled: BundledFont) -> Font | None:
        if bundled.family not in self._bundled:
            path = bundled_path(bundled)
            if path is None:
                self._problems.append(warning("fonts-not-installed", **bundled._asdict()))
            fonts = [] if path is None else list(self._open(path, Source.BUNDLED))
            self._bundled[bundled.family] = fonts[0] if fonts else None
        return self._bundled[bundled.family]

    def _shelve(self, paths: Iterable[Path], source: Source) -> Shelf:
        fonts = [font for path in paths for font in self._open(path, source)]
        shelf: Shelf = {}
        for font in fonts:
            for name in font.facts.family_names:
                _put(shelf, name, font)
        families = frozenset(shelf)
        for font in fonts:
            for name in font.facts.other_names:
                if _folded(name) not in families:
                    _put(shelf, name, font)
        return shelf

    def _open(self, path: Path, source: Source) -> Iterator[Font]:
        note_font(path)
        try:
            for sfnt in read_sfnts(path):
                yield self._keep(open_font(sfnt), source)
        except UnreadableFontError as problem:
            self._report(problem.code, path, source)
        except OSError:
            self._report("fonts-unreadable", path, source)

    def _keep(self, facts: FontFacts, source: Source) -> Font:
        name = facts.postscript_family if facts.is_variable else facts.postscript_name
        key = re.sub(r"[^A-Za-z0-9.-]", "", name) or "Font"
        other = self._fonts.get(key)
        if other and other.facts.sfnt.fingerprint != facts.sfnt.fingerprint:
            key = f"{key}-{facts.sfnt.fingerprint[:6]}"
        return self._fonts.setdefault(key, Font(facts, source, key))

    def _report(self, code: str, path: Path, source: Source) -> None:
        # What is wrong with the system's fonts is nobody's business here.
        if source is not Source.SYSTEM:
            self._problems.append(warning(code, Span(path.as_posix()), file=path.name))


def _folded(name: str) -> str:
    """Fold what does not tell families apart: case, spaces, hyphens."""
    return re.sub(r"[\s_-]+", "", unicodedata.normalize("NFC", name)).casefold()


def _put(shelf: Shelf, name: str, font: Font) -> None:
    fonts = shelf.setdefault(_folded(name), [])
    if font not in fonts:
        fonts.append(font)


def _on(shelf: Shelf) -> Iterator[Font]:
    return iter(dict.fromkeys(font for fonts in shelf.values() for font in fonts))


def _fitness(font: Font, weight: int) -> tuple[object, ...]:
    facts = font.facts
    nearest = nearest_weight(weight, facts.weights)
    return (
        facts.is_italic,
        facts.condensed_by,
        distance(weight, nearest),
        font.source,
        not facts.is_variable,
        facts.sfnt.path.name,
        facts.sfnt.index,
    )
