"""Reviews in; what the checks find in them and their chapters out, from earlier runs as far as those knew them.

Of a kept chapter only that is read which every book needs: its title and its headings. Whoever looks into its blocks has it
assembled anew. Chapters with pictures are never kept, since pictures may change.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from ...caching import Store, code, key_of
from ...diagnostics import Diagnostic, Diagnostics
from ...diagnostics.rows import findings_of, rows_of, span_of, span_row
from ...document.chapters import chapter
from ...document.nodes import Chapter, Heading, Text
from ...document.setting import Setting
from ...journal import Journal, listening
from ...late import Late
from ...sources.model import Review
from ...styles.options import Sheet
from ...typeset.drawings import absolute, relative
from . import keys

_ROOMS = ("batch/galleys", "checks", "document", "labels")


class _Known(Struct):
    """What an earlier run knew of a review; its headings' anchors are relative."""

    title: str
    head: str
    headings: list[Heading]
    checked: list[Diagnostic]
    found: list[Diagnostic]


class KeptReviews(Struct, dict=True):
    """Checks and assembles the reviews of books with one sheet."""

    store: Store
    sheet: Sheet
    root: Path
    """The project folder."""
    _known: dict[str, _Known | None] = field(default_factory=dict)
    _checked: dict[str, Sequence[Diagnostic]] = field(default_factory=dict)

    def checked(
        self, review: Review, find: Callable[[], Sequence[Diagnostic]]
    ) -> Sequence[Diagnostic]:
        """Give what the checks of a build find in a review; see ``checks.desk.Known``."""
        known = self._read(review)
        if known:
            return known.checked
        found = self._checked[review.digest] = find()
        return found

    def chapter(self, review: Review, number: int, setting: Setting) -> Chapter:
        """Assemble a review; see ``document.assembling.MakeChapter``."""
        known = self._read(review)
        if known is None:
            return self._made(review, number, setting)
        setting.diagnostics.extend(known.found)
        quiet = replace(setting, diagnostics=Diagnostics())
        again = cache(lambda: chapter(review, number, quiet))
        anchor = f"review-{number:04}"
        headings = [
            replace(heading, anchor=absolute(heading.anchor, anchor)) for heading in known.headings
        ]
        return Chapter(
            opener=Late(lambda: again().opener),
            blocks=Late(lambda: again().blocks),
            anchor=anchor,
            title=known.title,
            head=known.head,
            span=review.span,
            key=review.file,
            digest=self._key(review),
            known_headings=tuple(headings),
        )

    def _made(self, review: Review, number: int, setting: Setting) -> Chapter:
        found = Diagnostics()
        with listening() as journal:
            made = chapter(review, number, replace(setting, diagnostics=found))
        setting.diagnostics.extend(found)
        if not review.digest or journal != Journal() or review.digest not in self._checked:
            return made
        key = self._key(review)
        self.store.put(key, _packed(made, self._checked[review.digest], found))
        return replace(made, digest=key)

    def _read(self, review: Review) -> _Known | None:
        if not review.digest:
            return None
        if review.digest not in self._known:
            entry = self.store.get(self._key(review))
            self._known[review.digest] = _unpacked(entry, review.file) if entry else None
        return self._known[review.digest]

    def _key(self, review: Review) -> str:
        return key_of(
            *self._settings,
            str(review.path).encode("utf-8", "surrogateescape"),
            review.digest.encode(),
        )

    @cached_property
    def _settings(self) -> tuple[bytes, ...]:
        # Which pictures may be opened depends on the project's folder and the review's.
        root = str(self.root).encode("utf-8", "surrogateescape")
        return b"chapter", code(*_ROOMS), keys.sheet(self.sheet), root


def _packed(made: Chapter, checked: Sequence[Diagnostic], found: Diagnostics) -> bytes:
    files = (made.key,)
    headings = [
        [
            heading.level,
            heading.style,
            relative(heading.anchor, made.anchor),
            heading.plain,
            span_row(heading.span, files),
        ]
        for heading in made.headings
    ]
    told = [made.title, made.head, headings, rows_of(checked, files), rows_of(found, files)]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _unpacked(entry: bytes, file: str) -> _Known | None:
    files = (file,)
    try:
        title, head, rows, checked, found = json.loads(entry.decode("utf-8", "surrogatepass"))
        if type(title) is not str or type(head) is not str:
            return None
        headings = list(_headings(rows, files))
        return _Known(title, head, headings, findings_of(checked, files), findings_of(found, files))
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError):
        return None


def _headings(rows: Any, files: Sequence[str]) -> Iterator[Heading]:
    for level, style, anchor, plain, span in rows:
        if type(level) is not int or {type(style), type(anchor), type(plain)} != {str}:
            raise TypeError(rows)
        place = span_of(span, files)
        yield Heading(level, (Text(plain, place),), style, anchor, plain, place)
