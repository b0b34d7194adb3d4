"""Faces in order of preference and a text in; runs of characters, each with the first face that has them, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from .characters import GETA, INVISIBLE, MARKS, SPACES
from .face import Face
from .glyphs import GlyphRun

# A character with the marks and selectors that belong to it.
_CLUSTER = re.compile(rf".[{MARKS}{INVISIBLE}]*", re.DOTALL)
_IS_INVISIBLE = re.compile(f"[{INVISIBLE}]").fullmatch
_ANYWHERE = frozenset(SPACES)


class FontStack:
    """Faces asked in turn; the first is the style's own. There is at least one."""

    __slots__ = ("_chosen", "_known", "faces")

    def __init__(self, faces: tuple[Face, ...]) -> None:
        self.faces = faces
        self._known: set[str] = set()
        """Characters that the first face is known to have."""
        self._chosen: dict[str, Face | None] = {}
        """The face of every other character that was asked for."""

    @property
    def first(self) -> Face:
        """The style's own face."""
        return self.faces[0]

    def split(self, text: str) -> list[tuple[Face, str]]:
        """Cut a text into the longest runs of one face each; joined, the runs are the text.

        Marks and selectors stay with their base where its face has them, spaces with what is before
        them. Characters that no face has go to a face with a 〓, which is what its ``shape`` sets for them.
        """
        if self.is_plain(text):
            return [(self.first, text)] if text else []
        runs: list[tuple[Face, str]] = []
        for face, piece in self._pieces(text):
            if runs and runs[-1][0] is face:
                runs[-1] = (face, runs[-1][1] + piece)
            else:
                runs.append((face, piece))
        return runs

    def shape(self, text: str) -> list[tuple[Face, GlyphRun]]:
        """Cut a text into runs and shape each."""
        return [(face, face.shape(piece)) for face, piece in self.split(text)]

    def missing(self, text: str) -> tuple[str, ...]:
        """List the characters that no face has, each once, in the order of the text."""
        if self.is_plain(text):
            return ()
        return tuple(dict.fromkeys(char for char in text if not self._face_of(char)))

    def is_plain(self, text: str) -> bool:
        """Tell whether the first face has every character of a text: then nothing is missing, and it is one run."""
        if self._known.issuperset(text):
            return True
        new = set(text).difference(self._known)
        self.first.learn(new)
        known = {char for char in new if _can_set(self.first, char)}
        self._known.update(known)
        return len(known) == len(new)

    def _pieces(self, text: str) -> Iterator[tuple[Face, str]]:
        current = self.first
        for match in _CLUSTER.finditer(text):
            cluster = match[0]
            if cluster[0] in _ANYWHERE and _has_all(current, cluster):
                yield current, cluster
                continue
            for piece in self._settable(cluster):
                current = self._face_of(piece) or self._geta_face()
                yield current, piece

    def _settable(self, cluster: str) -> tuple[str, ...]:
        return (cluster,) if self._face_of(cluster) else tuple(cluster)

    def _face_of(self, cluster: str) -> Face | None:
        if cluster not in self._chosen:
            found = (face for face in self.faces if _has_all(face, cluster))
            self._chosen[cluster] = next(found, None)
        return self._chosen[cluster]

    def _geta_face(self) -> Face:
        return self._face_of(GETA) or self.first


def name_of(char: str) -> str:
    """Give a character's Unicode name for a message, or "" where it has none."""
    return unicodedata.name(char, "")


def _has_all(face: Face, cluster: str) -> bool:
    return all(_can_set(face, char) for char in cluster)


def _can_set(face: Face, char: str) -> bool:
    return face.has(char) or _IS_INVISIBLE(char) is not None
