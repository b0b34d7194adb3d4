"""A composed review's pages and what a writer has drawn of them in; the same again for the next book that holds it out.

An entry is a line of JSON, all that binding a book needs to know of the pages, and behind it the writer's own bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from math import isfinite
from typing import Any

from msgspec import Struct, field

from ...caching import Store, code, key_of
from ...diagnostics import Diagnostics
from ...diagnostics.rows import findings_of, rows_of
from ...errors import ReviewPressError
from ...late import Late
from ...typeset.drawings import Drawing, KeptLeaf, MadeUp, Uses, absolute, relative
from ...typeset.galley import Strip
from .chapters import Surroundings
from .entries import Entries
from .unpacking import pairs

_SIDES = (False, True)
"""Whether a review's first page is a verso; most books begin reviews on a recto."""
_FARTHEST = 1e7

Anchors = list[tuple[float, str]]
"""The anchors of a page, and how far below the text block's top each stands."""


class _Known(Struct):
    """What an entry tells."""

    opener: list[Anchors]
    text: list[Anchors]
    uses: Uses
    found: Diagnostics
    drawn: bytes


class ReviewPages(Struct):
    """A ``typeset.drawings.KeptPages`` in a store; ``key`` is that of the review's galley."""

    store: Store
    key: str
    around: Surroundings
    entries: Entries
    found: Diagnostics = field(default_factory=Diagnostics)
    """The findings of composing the review."""
    _known: dict[bool, _Known] = field(default_factory=dict)

    def look(self) -> bool:
        """Tell whether any pages are known, and take the findings of composing from them."""
        known = next(filter(None, map(self._read, _SIDES)), None)
        if known:
            self.found = known.found
        return known is not None

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
        opener, text = ([list(leaf.anchors) for leaf in part] for part in (made.opener, made.text))
        return self._drawing(_Known(opener, text, made.uses, self.found, b""), verso)

    def _drawing(self, known: _Known, verso: bool) -> Drawing:  # noqa: FBT001
        pages = len(known.opener) + len(known.text)

        def keep(drawn: bytes) -> None:
            self.store.put(self._key(verso), self._written(known) + drawn, is_small=True)

        drawn, known.drawn = known.drawn, b""  # it is large, and read once
        return Drawing(self.around.anchor, known.uses, pages, drawn, keep)

    def _key(self, verso: bool) -> str:  # noqa: FBT001
        return key_of(b"pages", self.key.encode(), bytes([verso]), code("writers/pdf"))

    def _written(self, known: _Known) -> bytes:
        own, files = self.around.anchor, self.around.files
        head = {
            "stacks": self.entries.stacks,
            "leaves": [
                [[[y, relative(anchor, own)] for y, anchor in anchors] for anchors in part]
                for part in (known.opener, known.text)
            ],
            "uses": {
                face: [[code for code, _ in used], [text for _, text in used]]
                for face, used in ((face, sorted(known.uses[face])) for face in sorted(known.uses))
            },
            "found": rows_of(known.found, files),
        }
        text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass") + b"\n"

    def _read(self, verso: bool) -> _Known | None:  # noqa: FBT001
        data = self.store.get(self._key(verso))
        if data is None:
            return None
        head, _, drawn = data.partition(b"\n")
        try:
            packed = json.loads(head.decode("utf-8", "surrogatepass"))
            if not self.entries.has_stacks(packed["stacks"]):
                return None
            self._known[verso] = known = self._unpacked(packed, drawn)
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
        return known

    def _unpacked(self, packed: Any, drawn: bytes) -> _Known:
        faces, found = self.entries.formats.faces, Diagnostics()
        same = self.entries.same
        uses = {
            faces[face].key: {same(pair, pair) for pair in pairs(*glyphs)}
            for face, glyphs in packed["uses"].items()
        }
        opener, text = ([list(self._anchors(page)) for page in part] for part in packed["leaves"])
        found.extend(findings_of(packed["found"], self.around.files))
        if not text:
            raise ValueError(packed)
        return _Known(opener, text, uses, found, drawn)

    def _anchors(self, page: Any) -> Iterator[tuple[float, str]]:
        for y, anchor in page:
            if type(anchor) is not str or not isfinite(y) or abs(y) > _FARTHEST:
                raise ValueError(page)
            yield y, absolute(anchor, self.around.anchor)


class _Again(Struct):
    """Makes a review up once more, for whoever looks into its pages."""

    make: Callable[[], MadeUp]
    openers: int
    made: MadeUp | None = None

    def leaf(self, number: int, anchors: Anchors) -> KeptLeaf:
        """Give a page that is only known by its anchors."""
        return KeptLeaf(Late(lambda: self._placed(number)), anchors)

    def _placed(self, number: int) -> Sequence[tuple[float, Strip]]:
        if self.made is None:
            self.made = self.make()
        part = self.made.opener if number < self.openers else self.made.text
        return part[number if number < self.openers else number - self.openers].placed
