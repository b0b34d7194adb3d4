"""The shape of a schema's row: a field's two keys, the type of its value, and one line about it."""

from __future__ import annotations

from enum import StrEnum

from ...labels.messages import Words
from ...value import Value
from ..model import WorkKind


class FieldType(StrEnum):
    """What kind of value a field takes."""

    PHRASE = "phrase"
    PHRASES = "phrases"
    YEAR = "year"
    DATE = "date"
    RATING = "rating"
    BOOLEAN = "boolean"
    ISBN = "isbn"
    DEPTH = "depth"
    WORK_KIND = "work_kind"
    SECTION_KINDS = "section_kinds"
    TRIM = "trim"
    SORT = "sort"
    FORMATS = "formats"
    WORK = "work"
    REVIEW = "review"
    INFO = "info"
    BODY = "body"
    IMPRINT = "imprint"
    FRONT = "front"
    BACK = "back"
    REVIEWS = "reviews"


class Field(Value):
    """One field. ``name`` is its English key and canonical name; ``like`` are words that people write instead.

    ``kinds`` are the kinds of work the field is meant for; empty means all.
    """

    name: str
    korean: str
    type: FieldType
    doc: Words
    required: bool = False
    kinds: tuple[WorkKind, ...] = ()
    like: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, str]:
        """Both keys, Korean first."""
        return self.korean, self.name


Table = tuple[Field, ...]
