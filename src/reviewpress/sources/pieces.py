"""A book's ``앞붙이`` or ``뒤붙이`` in; the pieces of its front or back matter out."""

from __future__ import annotations

from collections.abc import Iterator

from ..labels.names import PIECES, canonical
from ..labels.nearest import nearest
from .fields import Entry, Fields
from .model import Phrase, Piece, PieceKind
from .yaml_nodes import Mapping, Node, Scalar, Sequence, shown

FRONT = (
    PieceKind.COVER,
    PieceKind.HALF_TITLE,
    PieceKind.TITLE_PAGE,
    PieceKind.COLOPHON,
    PieceKind.NOTES,
    PieceKind.TOC,
)
BACK = (PieceKind.RATINGS, PieceKind.INDEX, PieceKind.COLOPHON)
"""The pieces that may stand before and after the reviews; a piece with a text of its own may stand in both."""

DEFAULT_FRONT = (Piece(PieceKind.TITLE_PAGE), Piece(PieceKind.TOC))
DEFAULT_BACK = (Piece(PieceKind.COLOPHON),)


def read_pieces(entry: Entry, fields: Fields, allowed: tuple[PieceKind, ...]) -> tuple[Piece, ...]:
    """Read a list of pieces: names, and headings with a text (``머리말: |``)."""
    pieces: list[Piece] = []
    for item in entry.node.items if isinstance(entry.node, Sequence) else (entry.node,):
        for piece in _pieces(item, entry, fields, allowed):
            if piece.kind is not PieceKind.MATTER and piece.kind in (p.kind for p in pieces):
                fields.diagnostics.error("piece-twice", piece.span, piece=_word(piece.kind))
            else:
                pieces.append(piece)
    return tuple(pieces)


def _pieces(
    item: Node, entry: Entry, fields: Fields, allowed: tuple[PieceKind, ...]
) -> Iterator[Piece]:
    if isinstance(item, Mapping):
        for key, node in item.entries:
            yield from _with_text(key, node, fields)
    elif isinstance(item, Scalar):
        phrase = fields.reading.phrase(item)
        if phrase:
            yield from _named(phrase, entry, fields, allowed)
    else:
        fields.diagnostics.error("wrong-item", item.span, key=entry.key.text)


def _named(
    phrase: Phrase, entry: Entry, fields: Fields, allowed: tuple[PieceKind, ...]
) -> Iterator[Piece]:
    name = canonical(PIECES, phrase.text)
    choices = ", ".join(_word(kind) for kind in allowed)
    if name is None:
        known = [word for piece in PIECES.values() for word in (*piece.ko, *piece.en)]
        hint = nearest(phrase.text, known)
        fields.diagnostics.error(
            "unknown-piece",
            phrase.span,
            piece=shown(phrase.text),
            choices=choices,
            english=", ".join(allowed),
            **({"nearest": hint} if hint else {}),
        )
        return
    kind = PieceKind(name)
    if kind not in allowed:
        fields.diagnostics.error(
            "piece-misplaced",
            phrase.span,
            piece=shown(phrase.text),
            key=entry.key.text,
            choices=choices,
            english=", ".join(allowed),
        )
        return
    yield Piece(kind, phrase.span)


def _with_text(key: Scalar, node: Node, fields: Fields) -> Iterator[Piece]:
    heading = fields.reading.phrase(key)
    name = canonical(PIECES, heading.text) if heading else None
    if name not in (None, PieceKind.NOTES):
        fields.diagnostics.error("piece-takes-no-text", key.span, piece=shown(key.text))
        return
    text = fields.reading.prose(node) if isinstance(node, Scalar) else None
    if heading is None or text is None:
        fields.diagnostics.error("piece-without-text", key.span, piece=shown(key.text))
        return
    yield Piece(PieceKind(name) if name else PieceKind.MATTER, key.span, heading, text)


def _word(kind: PieceKind) -> str:
    return PIECES[kind.value].word("ko")
