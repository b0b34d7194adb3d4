"""A source text in; its YAML as a tree of placed nodes out, every scalar as text, with every finding on the way.

This is YAML without what a review never needs and a bomb always does: tags, anchors, aliases and merge keys are
refused, depth and number are bounded. Values are text as typed; the schema gives them types later.

The tree is built from the parser's events (never from PyYAML's composer, which recurses in C and follows aliases).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from ..diagnostics import Diagnostic, Diagnostics, Span, error
from .encoding import SourceText, without_escaped_controls

CParser = yaml.cyaml.CParser if yaml.__with_libyaml__ else None  # type: ignore[attr-defined]

MAX_DEPTH = 32
"""A review needs four levels, a style sheet six."""

MAX_NODES = 200_000
"""More values in one file are refused: at five bytes a value that is a file of a megabyte."""

_SHOWN = 60
"""So many characters of a key are repeated in a message."""


class Scalar(Struct):
    """A text. ``style`` is ``"|"``, ``">"``, a quote, or "" for plain; the end is exclusive, both from 1.

    ``span`` is the place of its first character, of its opening quote, or of ``|``.
    """

    text: str
    span: Span
    style: str = ""
    end_line: int = 0
    end_column: int = 0


class Sequence(Struct):
    """A list of nodes."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Struct):
    """Keys and values in the file's order; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, *keys: str) -> Node | None:
        """Give the value of the first entry under one of these keys."""
        return next((node for key, node in self.entries if key.text in keys), None)


Node = Scalar | Sequence | Mapping


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, where it was built without LibYAML."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


# A parser's event. Any, since PyYAML's stubs say of every mark that it may be missing, which is so for dumping only.
Event = Any


def _events(text: str) -> Iterator[Event]:
    parser = CParser(text) if CParser else _PythonParser(text)
    while parser.check_event():
        yield parser.get_event()


class _RefusedError(Exception):
    """The rest of the file is not worth reading; holds the finding."""


def parse(source: SourceText, diagnostics: Diagnostics) -> Node | None:
    """Read the one document of a file; None, and an error, where there is none to read."""
    try:
        return _Composer(source, diagnostics).document()
    except _RefusedError as refusal:
        diagnostics.extend(refusal.args)
    except yaml.YAMLError as problem:
        diagnostics.add(_advice(problem, source))
    except (ValueError, OverflowError):
        # The pure parser's answer to an escape such as "\UFFFFFFFF".
        diagnostics.error("yaml-escape", Span(source.file))
    return None


def _advice(problem: yaml.YAMLError, source: SourceText) -> Diagnostic:
    from .yaml_advice import Mark, SyntaxProblem, advise  # noqa: PLC0415 - most files are right

    mark = getattr(problem, "problem_mark", None)
    context_mark = getattr(problem, "context_mark", None)
    said = SyntaxProblem(
        str(getattr(problem, "problem", None) or problem),
        str(getattr(problem, "context", None) or ""),
        Mark(mark.line, mark.column) if mark else Mark(0, 0),
        Mark(context_mark.line, context_mark.column) if context_mark else None,
    )
    return advise(said, source)


class _Composer:
    """Turns events into nodes, by recursion no deeper than ``MAX_DEPTH``."""

    def __init__(self, source: SourceText, diagnostics: Diagnostics) -> None:
        self.file = source.file
        self.diagnostics = diagnostics
        self.events = _events(source.text)
        self.count = 0

    def document(self) -> Node | None:
        next(self.events)  # the stream's start
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            self.diagnostics.error("empty-file", Span(self.file, 1, 1))
            return None
        root = self.node(next(self.events), 0)
        next(self.events)  # the document's end
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            self.diagnostics.error("yaml-documents", self.span(event))
        return root

    def node(self, event: Event, depth: int) -> Node:
        self.count += 1
        if self.count > MAX_NODES:
            raise _RefusedError(error("yaml-too-many", self.span(event), limit=MAX_NODES))
        if depth > MAX_DEPTH:
            raise _RefusedError(error("yaml-too-deep", self.span(event), limit=MAX_DEPTH))
        self.refuse_extras(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(event, depth)
        return Scalar("", self.span(event))

    def refuse_extras(self, event: Event) -> None:
        """Report what would give a value another meaning than its text."""
        if isinstance(event, yaml.AliasEvent):
            self.diagnostics.error("yaml-alias", self.span(event), name=shown(str(event.anchor)))
            return
        if event.anchor is not None:
            self.diagnostics.error("yaml-anchor", self.span(event), name=shown(event.anchor))
        if event.tag is not None:
            self.diagnostics.error("yaml-tag", self.span(event), name=shown(event.tag))

    def scalar(self, event: Event) -> Scalar:
        """Take a scalar's text; only in double quotes can it differ from what the file holds."""
        text, style, end = event.value, event.style or "", event.end_mark
        if style == '"':
            text, control = without_escaped_controls(text)
            if control:
                span = self.span(event)
                self.diagnostics.error("control-character", span, character=control)
        return Scalar(text, self.span(event), style, end.line + 1, end.column + 1)

    def sequence(self, start: Event, depth: int) -> Sequence:
        items = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), self.span(start))

    def mapping(self, start: Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.diagnostics.error("yaml-key", key.span)
            elif key.text == "<<" and not key.style:
                self.diagnostics.error("yaml-merge", key.span)
            elif key.text in entries:
                self.diagnostics.add(duplicate_key(key, entries[key.text][0]))
            else:
                entries[key.text] = key, value
        return Mapping(tuple(entries.values()), self.span(start))

    def span(self, event: Event) -> Span:
        """Place an event; what goes on over lines is underlined at its first character only."""
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if start.line == end.line else 1
        return Span(self.file, start.line + 1, start.column + 1, max(length, 1))


def shown(text: str) -> str:
    """Give a text as messages repeat it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def duplicate_key(key: Scalar, first: Scalar) -> Diagnostic:
    """Say that a key stands twice, and on which lines."""
    return error(
        "duplicate-key",
        key.span,
        key=shown(key.text),
        first=shown(first.text),
        first_line=first.span.line,
    )
