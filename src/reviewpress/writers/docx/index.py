"""Index words in; hidden marks where they stand, and a field with the finished index, out."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.nodes import Document, Index, IndexEntry, IndexGroup
from .draft import Draft
from .fields import END, argument, begin, mark_field
from .flow import Flow, Para

KOREAN_SORTING = 1042
"""The language (LCID) after whose alphabet Word sorts the index."""


def index_marks(document: Document) -> dict[str, str]:
    """Give for each anchor the fields XE of the words that stand there."""
    marks: dict[str, list[str]] = {}
    for group in _groups(document):
        for entry in group.entries:
            for anchor in entry.anchors:
                # A colon would make a sub-entry of what follows it.
                code = "XE " + argument(entry.word.replace(":", "\\:"))
                marks.setdefault(anchor, []).append(mark_field(code))
    return {anchor: "".join(dict.fromkeys(found)) for anchor, found in marks.items()}


def _groups(document: Document) -> Iterable[IndexGroup]:
    for piece in (*document.front, *document.back):
        for block in piece.blocks:
            if isinstance(block, Index):
                yield from block.groups


def add_index(draft: Draft, flow: Flow, index: Index) -> None:
    """Add the index as a field INDEX with its result: initials, words and their pages.

    The code names the columns that its section has already: else LibreOffice sets columns inside the columns.
    """
    head, text = draft.styles.of("index-initial"), draft.styles.of("index-entry")
    columns = draft.sheet.index.columns
    code = f'INDEX \\c "{columns}" \\h "A" \\e "\u2002" \\z "{KOREAN_SORTING}"'
    start = begin(code)
    for group in index.groups:
        initial = draft.inlines.text(group.initial, head.look)
        flow.add(Para(head, [start, initial], keep_next=True))
        start = ""
        for entry in group.entries:
            words = draft.inlines.text(f"{entry.word}\u2002", text.look)
            flow.add(Para(text, [words, _pages(draft, entry)]))
    if not start:
        flow.thin().runs.append(END)


def _pages(draft: Draft, entry: IndexEntry) -> str:
    """Write an entry's page numbers, neighbours folded into ranges, each leading to its first place."""
    look = draft.styles.of("index-entry").look
    anchors: dict[str, str] = {}
    for anchor in entry.anchors:
        folio = draft.inlines.folios.get(anchor)
        if folio:
            anchors.setdefault(folio, anchor)
    parts = []
    for first, last in folded(anchors):
        shown = first if first == last else f"{first}–{last}"
        parts.append(draft.inlines.link(anchors[first], draft.inlines.text(shown, look)))
    return draft.inlines.text(", ", look).join(parts)


def folded(folios: Iterable[str]) -> list[tuple[str, str]]:
    """Fold page numbers into ranges of neighbours: pairs of first and last, in the order given."""
    ranges: list[tuple[str, str]] = []
    for folio in folios:
        last = ranges[-1][1] if ranges else ""
        if last.isdigit() and folio.isdigit() and int(folio) == int(last) + 1:
            ranges[-1] = (ranges[-1][0], folio)
        else:
            ranges.append((folio, folio))
    return ranges
