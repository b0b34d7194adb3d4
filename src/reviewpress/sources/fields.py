"""A mapping and its table of fields in; the fields that stand in it, typed, out, with a finding for all that do not fit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ..diagnostics import DETACHED, Diagnostics, Severity, Span, error, warning
from ..labels.names import Names, canonical, suggestions
from ..labels.nearest import nearest
from ..value import Value
from . import values
from .encoding import SourceText
from .model import Phrase, Prose, Rating, WorkKind
from .prose import prose
from .schema import Field, Table
from .yaml_nodes import Mapping, Node, Scalar, Sequence, duplicate_key, shown

_MOST_UNKNOWN = 20
"""So many unknown keys of one mapping are reported; a file with more is of another kind."""


_HASHTAG = re.compile(r"\s+(#[^\s#]\S*)")


class Reading:
    """One file while it is read: its text, and where findings go."""

    def __init__(self, source: SourceText, diagnostics: Diagnostics) -> None:
        self.source = source
        self.diagnostics = diagnostics
        self.lines = source.text.split("\n")

    def prose(self, scalar: Scalar) -> Prose | None:
        """Give a scalar as long text; None where it is blank."""
        self.warn_of_comment(scalar)
        return prose(scalar, self.lines)

    def phrase(self, scalar: Scalar) -> Phrase | None:
        """Give a scalar as short text in one line; None where it is blank."""
        self.warn_of_comment(scalar)
        text = " ".join(scalar.text.split())
        return Phrase(text, scalar.span) if text else None

    def warn_of_comment(self, scalar: Scalar) -> None:
        """Report ``#word`` after a plain value: YAML drops it as a comment, but its writer may have meant a hashtag."""
        if scalar.style:
            return
        line = self.lines[scalar.end_line - 1] if scalar.end_line <= len(self.lines) else ""
        found = _HASHTAG.match(line, scalar.end_column - 1)
        if found:
            span = Span(self.source.file, scalar.end_line, found.start(1) + 1, len(found[1]))
            self.diagnostics.warning("hashtag-is-comment", span, text=shown(found[1]))


class Entry(Value):
    """A field as it stands in the file."""

    field: Field
    key: Scalar
    node: Node


class Fields:
    """The fields of one mapping. Each getter gives None (or nothing) for a field that is missing, empty or wrong."""

    def __init__(self, reading: Reading, entries: list[Entry]) -> None:
        self.reading = reading
        self.diagnostics = reading.diagnostics
        self.entries = entries

    def entry(self, name: str) -> Entry | None:
        """Give a field's entry."""
        return next((entry for entry in self.entries if entry.field.name == name), None)

    def node(self, name: str) -> Node | None:
        """Give a field's value as it stands, for values of a shape of their own."""
        entry = self.entry(name)
        return entry.node if entry else None

    def phrase(self, name: str) -> Phrase | None:
        """Give a short text."""
        entry = self.entry(name)
        if not entry:
            return None
        if not isinstance(entry.node, Scalar):
            self.report_shape(entry, "expected-text")
            return None
        return self.reading.phrase(entry.node)

    def phrases(self, name: str) -> tuple[Phrase, ...]:
        """Give one or more short texts."""
        entry = self.entry(name)
        return self.phrases_of(entry) if entry else ()

    def phrases_of(self, entry: Entry) -> tuple[Phrase, ...]:
        """Give a list's texts, or one plain value's parts between commas."""
        if isinstance(entry.node, Scalar):
            return tuple(_split(self.reading.phrase(entry.node), entry.node))
        if isinstance(entry.node, Mapping):
            self.report_shape(entry, "expected-texts")
            return ()
        return tuple(self.items(entry, entry.node))

    def items(self, entry: Entry, sequence: Sequence) -> Iterable[Phrase]:
        """Give the texts of a list."""
        for item in sequence.items:
            if not isinstance(item, Scalar):
                self.diagnostics.error("wrong-item", item.span, key=entry.key.text)
                continue
            phrase = self.reading.phrase(item)
            if phrase:
                yield phrase

    def year(self, name: str) -> int | None:
        """Give a year."""
        phrase = self.phrase(name)
        if not phrase:
            return None
        found = values.year(phrase.text)
        if found is None:
            self.report_value("bad-year", name, phrase)
        return found

    def date(self, name: str) -> dt.date | None:
        """Give a day."""
        phrase = self.phrase(name)
        if not phrase:
            return None
        found = values.date(phrase.text)
        if found is None:
            self.report_value("bad-date", name, phrase)
        return found

    def rating(self, name: str) -> Rating | None:
        """Give a rating."""
        phrase = self.phrase(name)
        if not phrase:
            return None
        share = values.rating(phrase.text)
        if share is None:
            self.report_value("bad-rating", name, phrase)
            return None
        return Rating(phrase.text, share, phrase.span)

    def boolean(self, name: str) -> bool:
        """Give yes or no; no where nothing is said."""
        phrase = self.phrase(name)
        if not phrase:
            return False
        found = values.boolean(phrase.text)
        if found is None:
            self.report_value("bad-boolean", name, phrase)
        return bool(found)

    def isbn(self, name: str, severity: Severity = Severity.ERROR) -> Phrase | None:
        """Give an ISBN as typed, its check digit verified (ISO 2108); a wrong one weighs ``severity``."""
        phrase = self.phrase(name)
        if not phrase:
            return None
        check = values.isbn_check_digit(phrase.text)
        if check is None:
            self.report_value("bad-isbn", name, phrase)
        elif values.isbn_digits(phrase.text)[-1] != check:
            report = error if severity is Severity.ERROR else warning
            self.diagnostics.add(
                report("isbn-check-digit", phrase.span, value=shown(phrase.text), check=check)
            )
        return phrase

    def choice(self, name: str, names: Names) -> str | None:
        """Give the canonical name of one word out of a table."""
        phrase = self.phrase(name)
        return self.choose(name, phrase, names) if phrase else None

    def choices(self, name: str, names: Names) -> tuple[str, ...]:
        """Give the canonical names of some words out of a table, each once."""
        found = (self.choose(name, phrase, names) for phrase in self.phrases(name))
        return tuple(dict.fromkeys(choice for choice in found if choice))

    def choose(self, name: str, phrase: Phrase, names: Names) -> str | None:
        """Find a word in a table, or report the words that stand there."""
        found = canonical(names, phrase.text)
        if found is None:
            words = [word for words in names.values() for word in (*words.ko, *words.en)]
            hint = nearest(phrase.text, words)
            self.diagnostics.error(
                "bad-choice",
                phrase.span,
                key=self.key(name),
                value=shown(phrase.text),
                choices=", ".join(suggestions(names, "ko")),
                english=", ".join(suggestions(names, "en")),
                **({"nearest": hint} if hint else {}),
            )
        return found

    def key(self, name: str) -> str:
        """Give a field's key as typed."""
        entry = self.entry(name)
        return entry.key.text if entry else name

    def key_span(self, name: str) -> Span:
        """Place a field's key; detached where the field is missing."""
        entry = self.entry(name)
        return entry.key.span if entry else DETACHED

    def value_span(self, name: str) -> Span:
        """Place a field's value; detached where the field is missing."""
        entry = self.entry(name)
        return entry.node.span if entry else DETACHED

    def report_value(self, code: str, name: str, phrase: Phrase) -> None:
        """Report a value that its field's type does not take."""
        self.diagnostics.error(code, phrase.span, key=self.key(name), value=shown(phrase.text))

    def report_shape(self, entry: Entry, code: str) -> None:
        """Report a list or a mapping where a text belongs, or the other way round."""
        report_shape(self.diagnostics, entry.key, entry.node, code)


def read_fields(
    mapping: Mapping, table: Table, reading: Reading, kind: WorkKind | None = None
) -> Fields:
    """Match a mapping's keys with a table; unknown and repeated keys are errors.

    An English key that stands for several Korean ones (``director``: 감독, 연출) means the one of this kind of work.
    """
    by_key = _keys(table, kind)
    entries: dict[tuple[str, str], Entry] = {}
    unknown = []
    for key, node in mapping.entries:
        found = by_key.get(key.text.strip())
        if found is None:
            unknown.append(key)
            continue
        first = entries.setdefault(found.keys, Entry(found, key, node))
        if first.key is not key:
            reading.diagnostics.add(duplicate_key(key, first.key))
    for key in unknown[:_MOST_UNKNOWN]:
        report_unknown(key, table, reading.diagnostics)
    return Fields(reading, list(entries.values()))


def report_missing(fields: Fields, table: Table, span: Span, parent: str = "") -> None:
    """Report the required fields that are missing or empty; ``span`` is where they were expected."""
    for wanted in table:
        if not wanted.required:
            continue
        entry = fields.entry(wanted.name)
        if entry and isinstance(entry.node, Scalar) and not entry.node.text.strip():
            fields.diagnostics.error("empty-field", entry.key.span, key=entry.key.text)
        elif not entry:
            arguments = {"parent": parent} if parent else {}
            fields.diagnostics.error(
                "missing-field", span, key=wanted.korean, english=wanted.name, **arguments
            )


def report_unknown(key: Scalar, table: Table, diagnostics: Diagnostics) -> None:
    """Report a key that is in no row, with the valid key that was most likely meant."""
    typed = key.text.strip()
    near = _likely(typed, table)
    choices = {
        "choices": ", ".join(row.korean for row in table),
        "english": ", ".join(dict.fromkeys(row.name for row in table)),
    }
    hint = {"nearest": near} if near else choices
    diagnostics.error("unknown-key", key.span, key=shown(typed), **hint)


def report_shape(diagnostics: Diagnostics, key: Scalar, node: Node, code: str) -> None:
    """Report a value of another shape than its key takes."""
    arguments = {}
    if isinstance(node, Scalar) and re.match(r"[^\s:]{1,20}:\S", node.text):
        arguments = {"no_space": node.text.split(":", maxsplit=1)[0]}
    span = node.span if isinstance(node, Scalar) and node.text else key.span
    diagnostics.error(code, span, key=shown(key.text), **arguments)


def _likely(typed: str, table: Table) -> str | None:
    for row in table:
        if typed in row.like:
            return row.korean
    return nearest(typed, (key for row in table for key in row.keys))


def _keys(table: Table, kind: WorkKind | None) -> dict[str, Field]:
    keys: dict[str, Field] = {}
    for row in table:
        keys.setdefault(row.korean, row)
        if row.name not in keys or kind in row.kinds:
            keys[row.name] = row
    return keys


def _split(phrase: Phrase | None, scalar: Scalar) -> Iterable[Phrase]:
    """Take a plain value in one line apart at its commas; what stands in quotes is one text."""
    if not phrase:
        return
    if scalar.style or scalar.end_line != scalar.span.line:
        yield phrase
        return
    column = 0
    for part in re.split("[,，]", scalar.text):
        text = " ".join(part.split())
        if text:
            start = scalar.span.column + column + len(part) - len(part.lstrip())
            yield Phrase(text, Span(scalar.span.file, scalar.span.line, start, len(text)))
        column += len(part) + 1
