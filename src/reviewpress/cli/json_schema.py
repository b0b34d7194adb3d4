"""The tables of source fields in; JSON Schema (draft 2020-12) for review and book files out."""

from __future__ import annotations

from typing import Any

from ..labels import names
from ..sources.schema import (
    BOOK_FILE,
    IMPRINT,
    PART,
    REVIEW,
    REVIEW_FILE,
    WORK,
    Field,
    FieldType,
)
from .language import Language

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

PHRASE: Schema = {"type": ["string", "number"]}
"""A scalar: ReviewPress takes it as typed, but an editor's YAML may see a number."""

TEXT: Schema = {"type": "string"}
PHRASES: Schema = {"anyOf": [PHRASE, {"type": "array", "items": PHRASE}]}


def review_schema(language: Language) -> Schema:
    """Describe a review file."""
    return {"$schema": DRAFT, "title": "ReviewPress review", **_object(REVIEW_FILE, language)}


def book_schema(language: Language) -> Schema:
    """Describe a book file."""
    return {"$schema": DRAFT, "title": "ReviewPress book", **_object(BOOK_FILE, language)}


def _object(fields: tuple[Field, ...], language: Language) -> Schema:
    """Describe a mapping: each field under both its keys, no others, and the required ones in either language."""
    properties: Schema = {}
    for field in fields:
        for key in field.keys:
            words = field.doc.ko if language == "ko" else field.doc.en
            properties.setdefault(key, {"description": words, **_value(field.type, language)})
    required = [
        {"anyOf": [{"required": [key]} for key in field.keys]} for field in fields if field.required
    ]
    made: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "allOf": required} if required else made


def _value(kind: FieldType, language: Language) -> Schema:
    groups = {
        FieldType.WORK: WORK,
        FieldType.REVIEW: REVIEW,
        FieldType.IMPRINT: IMPRINT,
    }
    if kind in groups:
        return _object(groups[kind], language)
    if kind is FieldType.REVIEWS:
        return _reviews(language)
    return _SIMPLE[kind]


def _reviews(language: Language) -> Schema:
    part = _object(PART[:1], language)
    files = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    for key in PART[1].keys:
        part["properties"][key] = files
    part["allOf"].append({"anyOf": [{"required": [key]} for key in PART[1].keys]})
    return {"anyOf": [TEXT, {"type": "array", "items": {"anyOf": [TEXT, part]}}]}


def _words(table: names.Names) -> Schema:
    """Describe a choice: every word of both languages."""
    known = [word for name, row in table.items() for word in (name, *row.ko, *row.en)]
    return {"enum": list(dict.fromkeys(known))}


def _pieces() -> Schema:
    matter = {"type": "object", "additionalProperties": TEXT, "maxProperties": 1}
    return {"type": "array", "items": {"anyOf": [_words(names.PIECES), matter]}}


_HEADED: Schema = {
    "type": "object",
    "additionalProperties": {
        "anyOf": [TEXT, {"type": "object", "additionalProperties": TEXT}],
    },
}

_SIMPLE: dict[FieldType, Schema] = {
    FieldType.PHRASE: PHRASE,
    FieldType.PHRASES: PHRASES,
    FieldType.YEAR: {"type": ["integer", "string"]},
    FieldType.DATE: TEXT,
    FieldType.RATING: PHRASE,
    FieldType.BOOLEAN: {"anyOf": [{"type": "boolean"}, _words(names.TRUTH)]},
    FieldType.ISBN: PHRASE,
    FieldType.DEPTH: {"enum": [1, 2, 3]},
    FieldType.WORK_KIND: _words(names.WORK_KINDS),
    FieldType.SECTION_KINDS: {"type": "array", "items": TEXT},
    FieldType.TRIM: {
        "anyOf": [_words(names.TRIMS), {"type": "string", "pattern": "^[0-9.]+ ?[xX×] ?[0-9.]+$"}]
    },
    FieldType.SORT: _words(names.SORTS),
    FieldType.FORMATS: {
        "anyOf": [_words(names.FORMATS), {"type": "array", "items": _words(names.FORMATS)}]
    },
    FieldType.INFO: {"type": "object", "additionalProperties": PHRASES},
    FieldType.BODY: _HEADED,
    FieldType.FRONT: _pieces(),
    FieldType.BACK: _pieces(),
}
