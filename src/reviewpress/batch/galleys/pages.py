"""A composed review's pages and what a writer has drawn of them in; the same again for the next book that holds it out.

An entry is a line of JSON, all that binding a book needs to know of the pages, and behind it the writer's own bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from math import isfinite
from typing import Any

from msgspec import Struct

from ...caching import Store, code, key_of
from ...deflating import VERSION as COMPRESSION
from ...diagnostics import Diagnostics
from ...diagnostics.rows import findings_of, rows_of
from ...errors import ReviewPressError
from ...late import Late
from ...typeset.drawings import Drawing, KeptGlyphs, KeptLeaf, MadeUp, Uses, absolute, relative
from ...typeset.galley import Strip
from .chapters import Surroundings
from .entries import Entries

SIDES = (False, True)
"""Whether a review's first page is a verso; most books begin reviews on a recto."""
_FARTHEST = 1e7

Anchors = list[tuple[float, str]]
"""The anchors of a page, and how far below the text block's top each stands."""


class Known(Struct):
    """What an entry tells of a review's pages."""

    opener: list[Anchors]
    text: list[Anchors]
    uses: Uses
    found: Diagnostics
    """The findings of composing the review."""
    drawn: bytes = b""
    """What a writer has kept of them."""

    @classmethod
    def of(cls, made: MadeUp, found: Diagnostics) -> Known:
        """Tell of pages that have just been made up."""
        opener, text = ([list(leaf.anchors) for leaf in part] for part in (made.opener, made.text))
        return cls(opener, text, made.uses, found)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self.opener) + len(self.text)


class ReviewPages:
    """A ``typeset.drawings.KeptPages`` in a store; ``key`` is that of the review's galley.

    Without a store, only those are known that were handed over.
    """

    def __init__(
        self, store: Store | None, key: str, around: Surroundings, entries: Entries
    ) -> None:
        self.store = store
        self.key = key
        self.around = around
        self.entries = entries
        self.found = Diagnostics()
        """The findings of composing the review."""
        self._known: dict[bool, Known] = {}

    def look(self) -> bool:
        """Tell whether any pages are known, and take the findings of composing from them."""
        known = next(filter(None, map(self._read, SIDES)), None)
        if known:
            self.found = known.found
        return known is not None

    @property
    def is_known(self) -> bool:
        """Whether any pages are at hand."""
        return bool(self._known)

    def count(self, *, verso: bool) -> int:
        """Give the number of pages where the first is a verso or not; 0 where that is not known."""
        known = self._known.get(verso)
        return known.pages if known else 0

    def take(self, entry: bytes, *, verso: bool) -> bool:
        """Take an entry that somebody else has made, and keep it; tell whether it was one."""
        known = unpacked(entry, self.around, self.entries)
        if known is None:
            return False
        if self.store:
            self.store.put(self._key(verso), entry, is_small=True)
        self._known[verso], self.found = known, known.found
        return True

    def get(self, *, verso: bool, make: Callable[[], MadeUp]) -> MadeUp | None:
        """See ``KeptPages``."""
        known = self._known.pop(verso, None) or self._read(verso)
        if known is None:
            return None
        again = _Again(make, len(known.opener))
        opener = [again.leaf(number, anchors) for number, anchors in enumerate(known.opener)]
        first = len(opener)
        text = [again.leaf(first + number, anchors) for number, anchors in enumerate(known.text)]
        return MadeUp(opener, text, known.uses, self._drawing(known, verso))

    def new(self, made: MadeUp, *, verso: bool) -> Drawing:
        """See ``KeptPages``."""
        return self._drawing(Known.of(made, self.found), verso)

    def _drawing(self, known: Known, verso: bool) -> Drawing:  # noqa: FBT001
        def keep(drawn: bytes) -> None:
            if self.store:
                entry = packed(known, drawn, self.around, self.entries)
                self.store.put(self._key(verso), entry, is_small=True)

        drawn, known.drawn = known.drawn, b""  # it is large, and read once
        return Drawing(self.around.anchor, known.uses, known.pages, drawn, keep)

    def _key(self, verso: bool) -> str:  # noqa: FBT001
        drawing = code("writers/pdf") + COMPRESSION.encode()
        return key_of(b"pages", self.key.encode(), bytes([verso]), drawing)

    def _read(self, verso: bool) -> Known | None:  # noqa: FBT001
        entry = self.store.get(self._key(verso)) if self.store else None
        known = unpacked(entry, self.around, self.entries) if entry else None
        if known:
            self._known[verso] = known
        return known


def packed(known: Known, drawn: bytes, around: Surroundings, entries: Entries) -> bytes:
    """Make the entry of a review's pages; ``drawn`` is what a writer wants to keep of them."""
    own, files = around.anchor, around.files
    head = {
        "stacks": entries.stacks,
        "leaves": [
            [[[y, relative(anchor, own)] for y, anchor in anchors] for anchors in part]
            for part in (known.opener, known.text)
        ],
        "uses": {face: _glyphs(sorted(known.uses[face])) for face in sorted(known.uses)},
        "found": rows_of(known.found, files),
    }
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n" + drawn


def _glyphs(pairs: Sequence[tuple[int, str]]) -> list[object]:
    """Write what is used of a face: the codes as characters, and the texts, as one string where each is a character."""
    texts = [text for _, text in pairs]
    are_characters = all(len(text) == 1 for text in texts)
    codes = "".join(chr(code) for code, _ in pairs)
    return [codes, "".join(texts) if are_characters else texts]


def unpacked(entry: bytes, around: Surroundings, entries: Entries) -> Known | None:
    """Read an entry; None where it holds no pages, or such as were set in other fonts than those at hand."""
    head, _, drawn = entry.partition(b"\n")
    try:
        told = json.loads(head.decode("utf-8", "surrogatepass"))
        if not entries.has_stacks(told["stacks"]):
            return None
        return _known(told, drawn, around, entries)
    except (
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        ArithmeticError,
        RecursionError,
        ReviewPressError,
    ):
        return None


def _known(told: Any, drawn: bytes, around: Surroundings, entries: Entries) -> Known:
    faces, found = entries.formats.faces, Diagnostics()
    uses = {faces[face].key: KeptGlyphs(*glyphs) for face, glyphs in told["uses"].items()}
    opener, text = ([list(_anchors(page, around)) for page in part] for part in told["leaves"])
    found.extend(findings_of(told["found"], around.files))
    if not text:
        raise ValueError(told)
    return Known(opener, text, uses, found, drawn)


def _anchors(page: Any, around: Surroundings) -> Iterator[tuple[float, str]]:
    for y, anchor in page:
        if type(anchor) is not str or not isfinite(y) or abs(y) > _FARTHEST:
            raise ValueError(page)
        yield y, absolute(anchor, around.anchor)


class _Again:
    """Makes a review up once more, for whoever looks into its pages."""

    def __init__(self, make: Callable[[], MadeUp], openers: int) -> None:
        self._make = make
        self._openers = openers
        self._made: MadeUp | None = None

    def leaf(self, number: int, anchors: Anchors) -> KeptLeaf:
        """Give a page that is only known by its anchors."""
        return KeptLeaf(Late(lambda: self._placed(number)), anchors)

    def _placed(self, number: int) -> Sequence[tuple[float, Strip]]:
        if self._made is None:
            self._made = self._make()
        part = self._made.opener if number < self._openers else self._made.text
        return part[number if number < self._openers else number - self._openers].placed
