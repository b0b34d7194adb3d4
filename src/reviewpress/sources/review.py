"""A review file's text in; its ``Review`` out, as far as it can be read, with a finding for all that cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import Diagnostics, Severity, Span
from ..labels.names import WORK_KINDS
from .encoding import SourceText
from .fields import Entry, Fields, Reading, read_fields, report_missing, report_shape
from .model import Fact, Phrase, Prose, Review, Section, SectionKind, Work, WorkKind
from .schema import REVIEW, REVIEW_FILE, WORK, FieldType
from .sections import section_kind
from .yaml_nodes import Mapping, Node, Scalar, Sequence, parse, shown

_FACTS = (FieldType.PHRASES, FieldType.ISBN, FieldType.INFO)


def read_review(source: SourceText, path: Path, diagnostics: Diagnostics) -> Review | None:
    """Read a review file; None where it tells of no work. ``path`` is the file's place on this machine."""
    root = parse(source, diagnostics)
    if root is None:
        return None
    reading = Reading(source, diagnostics)
    if not isinstance(root, Mapping):
        diagnostics.error("not-a-review", root.span)
        return None
    fields = read_fields(root, REVIEW_FILE, reading)
    report_missing(fields, REVIEW_FILE, root.span)
    work = _work(fields, reading)
    about = _group(fields, "review")
    written = read_fields(about, REVIEW, reading)
    titles = [name.text for name in (work.title, work.original_title) if name] if work else []
    sections = _body(fields, titles)
    if work is None:
        return None
    return Review(
        path=path,
        file=source.file,
        work=work,
        title=written.phrase("title"),
        subtitle=written.phrase("subtitle"),
        author=written.phrase("author"),
        date=written.date("date"),
        rating=written.rating("rating"),
        one_line=written.phrase("one_line"),
        source=written.phrase("source"),
        tags=written.phrases("tags"),
        spoiler=written.boolean("spoiler"),
        sections=sections,
        section_kinds=tuple(section.kind for section in sections),
        span=root.span,
        date_span=written.value_span("date"),
        body_span=fields.key_span("body"),
    )


def _group(fields: Fields, name: str) -> Mapping:
    """Give the mapping under a key; an empty one where it is missing, empty or of another shape."""
    entry = fields.entry(name)
    if entry is None:
        return Mapping((), Span())
    if isinstance(entry.node, Mapping):
        return entry.node
    if not _blank(entry.node):
        fields.report_shape(entry, "expected-fields")
    return Mapping((), entry.key.span)


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


# --- the work -----------------------------------------------------------------------------------------------------


def _work(fields: Fields, reading: Reading) -> Work | None:
    entry = fields.entry("work")
    mapping = _group(fields, "work")
    if entry is None or not (mapping.entries or _blank(entry.node)):
        return None
    kind = _kind(mapping, reading)
    of_work = read_fields(mapping, WORK, reading, kind)
    if mapping.entries:
        report_missing(of_work, WORK, entry.key.span, entry.key.text)
    of_work.choice("kind", WORK_KINDS)  # reports a word that is no kind
    facts = tuple(_facts(of_work))
    original_title, year = of_work.phrase("original_title"), of_work.year("year")
    title = of_work.phrase("title")
    if title is None:
        return None
    place = of_work.value_span("year")
    return Work(title, kind, original_title, year, facts, entry.key.span, place)


def _kind(mapping: Mapping, reading: Reading) -> WorkKind | None:
    """Look the kind up first: English keys mean different things in films and dramas."""
    row = next(row for row in WORK if row.name == "kind")
    node = mapping.get(*row.keys)
    if not isinstance(node, Scalar):
        return None
    quiet = Reading(reading.source, Diagnostics())
    name = read_fields(Mapping(((Scalar(row.korean, node.span), node),), node.span), (row,), quiet)
    found = name.choice("kind", WORK_KINDS)
    return WorkKind(found) if found else None


def _facts(fields: Fields) -> Iterator[Fact]:
    """Give the facts in the file's order, under the labels they are printed with."""
    for entry in fields.entries:
        if entry.field.type not in _FACTS:
            continue
        if entry.field.type is FieldType.INFO:
            yield from _info(entry, fields)
            continue
        if entry.field.type is FieldType.ISBN:
            number = fields.isbn(entry.field.name, Severity.WARNING)
            values: tuple[Phrase, ...] = (number,) if number else ()
        else:
            values = fields.phrases_of(entry)
        if values:
            yield Fact(entry.field.name, entry.field.korean, values)


def _info(entry: Entry, fields: Fields) -> Iterator[Fact]:
    """Give the rows of a review's own: label and value, both as written."""
    if not isinstance(entry.node, Mapping):
        if not _blank(entry.node):
            fields.report_shape(entry, "expected-fields")
        return
    for key, node in entry.node.entries:
        values = tuple(_info_values(key, node, fields))
        if values:
            yield Fact("", " ".join(key.text.split()), values)


def _info_values(key: Scalar, node: Node, fields: Fields) -> Iterator[Phrase]:
    if isinstance(node, Mapping):
        report_shape(fields.diagnostics, key, node, "expected-texts")
        return
    for item in node.items if isinstance(node, Sequence) else (node,):
        if not isinstance(item, Scalar):
            fields.diagnostics.error("wrong-item", item.span, key=shown(key.text))
            continue
        phrase = fields.reading.phrase(item)
        if phrase:
            yield phrase


# --- the body -----------------------------------------------------------------------------------------------------


def _body(fields: Fields, titles: list[str]) -> tuple[Section, ...]:
    entry = fields.entry("body")
    if entry is None or _blank(entry.node):
        return ()
    if not isinstance(entry.node, Mapping):
        fields.report_shape(entry, "expected-headings")
        return ()
    return tuple(_section(key, node, titles, fields) for key, node in entry.node.entries)


def _section(key: Scalar, node: Node, titles: list[str], fields: Fields) -> Section:
    heading = _heading(key, fields)
    kind = section_kind(heading.text, titles)
    if isinstance(node, Mapping):
        return Section(
            heading, kind, None, tuple(_subsection(*pair, fields) for pair in node.entries)
        )
    return Section(heading, kind, _text(key, node, fields))


def _subsection(key: Scalar, node: Node, fields: Fields) -> Section:
    heading = _heading(key, fields)
    if isinstance(node, Mapping):
        fields.diagnostics.error("headings-too-deep", key.span, key=shown(key.text))
        return Section(heading, SectionKind.OTHER)
    return Section(heading, SectionKind.OTHER, _text(key, node, fields))


def _heading(key: Scalar, fields: Fields) -> Phrase:
    heading = fields.reading.phrase(key)
    if heading is None:
        fields.diagnostics.error("empty-heading", key.span)
    return heading or Phrase("", key.span)


def _text(key: Scalar, node: Node, fields: Fields) -> Prose | None:
    if isinstance(node, Scalar):
        return fields.reading.prose(node)
    report_shape(fields.diagnostics, key, node, "expected-prose")
    return Prose("", key.span.file, ((key.span.line, key.span.column),))
