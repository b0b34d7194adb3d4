"""A YAML parser's complaint and the text in; a finding out that says, in a writer's words, what went wrong where.

The parser complains where it gives up, in terms of tokens. Here the line is looked at once more for the mistakes that
people make: a tab, no space after a colon, a colon or a sign inside an unquoted value, an open quote, a wrong indent.
"""

from __future__ import annotations

import re

from ..diagnostics import Diagnostic, Span, error
from ..value import Value
from .encoding import SourceText


class Mark(Value):
    """A place as the parser counts: line and column from 0."""

    line: int
    column: int


class SyntaxProblem(Value):
    """What the parser says: the problem and its place, and what it was doing since where."""

    problem: str
    context: str
    mark: Mark
    context_mark: Mark | None = None


_NO_SPACE = re.compile(r"""^\s*(?:- +)?([^\s:"'#\[\]{}|>,]{1,40}):(?=[^\s/:])""")
_KEY_AND_VALUE = re.compile(r"""^\s*(?:- +)?[^"'\[{].*?: +\S""")
_AFTER_QUOTE = re.compile(r"""(?:^|: +|- +|[\[{,] *)(["']).*\1 *$""")
_CLOSING = {"[": "]", "{": "}"}
_TAIL = 500
"""So many characters before a mistake are searched for a quotation: a line may have megabytes."""
_NEAR = 50
"""So many lines are looked at for what a mistake belongs to."""
_BLOCK_HEADER = re.compile(r"[|>][0-9+-]*\s*$")


def advise(problem: SyntaxProblem, source: SourceText) -> Diagnostic:
    """Explain a syntax error."""
    adviser = _Adviser(problem, source.file, source.text.split("\n"))
    for rule in _RULES:
        advice = rule(adviser)
        if advice:
            return advice
    return error("yaml-syntax", adviser.span(problem.mark), problem=problem.problem)


class _Adviser:
    """The complaint, and the lines around it; it points at ``line``."""

    def __init__(self, said: SyntaxProblem, file: str, lines: list[str]) -> None:
        self.said = said
        self.file = file
        self.lines = lines
        self.line = self.text(said.mark.line)

    def text(self, number: int) -> str:
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def character(self, mark: Mark) -> str:
        return self.text(mark.line)[mark.column : mark.column + 1]

    def span(self, mark: Mark, length: int = 1) -> Span:
        """Place a mark; the end of the file, where nothing stands, becomes its last line."""
        line, column = mark.line, mark.column
        while line > 0 and line >= len(self.lines) - 1 and not self.text(line).strip():
            line -= 1
            column = max(len(self.text(line).rstrip()) - 1, 0)
        return Span(self.file, line + 1, column + 1, length)

    def says(self, *words: str) -> bool:
        return any(word in self.said.problem for word in words)

    def doing(self, *words: str) -> bool:
        return any(word in self.said.context for word in words)

    def written_before(self, number: int) -> int:
        """Give the number of the last line before one that is not blank, or -1."""
        return next((n for n in range(number - 1, -1, -1) if self.text(n).strip()), -1)


def _tab(at: _Adviser) -> Diagnostic | None:
    """Find a tab in an indent, or where a value should begin."""
    indent = at.line[: len(at.line) - len(at.line.lstrip())]
    column = indent.find("\t")
    if column < 0 and at.character(at.said.mark) == "\t":
        column = at.said.mark.column
    if column < 0:
        return None
    return error("yaml-tab", at.span(Mark(at.said.mark.line, column)))


def _sign(at: _Adviser) -> Diagnostic | None:
    """Find a value that begins with a sign of YAML's own."""
    mark = at.said.mark
    if at.doing("alias", "anchor", "tag", "directive") and at.said.context_mark:
        mark = at.said.context_mark
    elif not at.says(
        "cannot start any token",
        "sequence entries are not allowed",
        "mapping keys are not allowed",
        "node content",
    ):
        return None
    sign = at.character(mark)
    if not sign or sign not in "*&!%@`-?,]}|>":
        return None
    value = at.text(mark.line)[mark.column :].strip()[:30]
    return error("yaml-sign", at.span(mark), sign=sign, value=value)


def _quote(at: _Adviser) -> Diagnostic | None:
    """Find a quote that is never closed, or a backslash inside double quotes."""
    if not at.doing("quoted scalar"):
        return None
    if at.says("escape", "hexadecimal"):
        return error("yaml-escape", at.span(at.said.mark))
    mark = at.said.context_mark or at.said.mark
    return error("yaml-open-quote", at.span(mark), quote=at.character(mark))


def _bracket(at: _Adviser) -> Diagnostic | None:
    """Find a bracket that is never closed."""
    if not at.doing("flow") or not at.said.context_mark:
        return None
    mark = at.said.context_mark
    if at.character(mark) not in _CLOSING:
        mark = _bracket_before(at, mark.line)
    bracket = at.character(mark)
    if bracket not in _CLOSING:
        return None
    return error("yaml-open-bracket", at.span(mark), bracket=bracket, closing=_CLOSING[bracket])


def _bracket_before(at: _Adviser, number: int) -> Mark:
    """Find the last opening bracket of a line or the few before it, where the file ends inside it."""
    for line in range(number, max(number - _NEAR, -1), -1):
        column = max(at.text(line).rfind(bracket) for bracket in _CLOSING)
        if column >= 0:
            return Mark(line, column)
    return Mark(number, 0)


def _no_space(at: _Adviser) -> Diagnostic | None:
    """Find ``제목:허`` on the line complained of, or on the one before it, which then ran on."""
    if not at.says("mapping values are not allowed", "expected ':'"):
        return None
    first = at.said.context_mark.line if at.said.context_mark else at.said.mark.line
    for number in (at.written_before(first), first):
        found = _NO_SPACE.match(at.text(number))
        if found:
            span = at.span(Mark(number, found.end() - 1))
            return error("yaml-no-space", span, key=found[1])
    return None


def _colon(at: _Adviser) -> Diagnostic | None:
    """Find a second colon in one line's value."""
    if not at.says("mapping values are not allowed"):
        return None
    if not _KEY_AND_VALUE.match(at.line[: at.said.mark.column]):
        return None
    return error("yaml-colon", at.span(at.said.mark))


def _after_quote(at: _Adviser) -> Diagnostic | None:
    """Find text that goes on after a closing quote or bracket."""
    if not at.says("expected key", "expected <block end>", "expected '-' indicator"):
        return None
    before = at.line[: at.said.mark.column]
    if _AFTER_QUOTE.search(before[-_TAIL:]):
        return error("yaml-after-quote", at.span(at.said.mark))
    if before.rstrip().endswith(("]", "}")):
        return error("yaml-after-bracket", at.span(at.said.mark))
    return None


def _block_header(at: _Adviser) -> Diagnostic | None:
    """Find text that stands beside ``|`` instead of below it."""
    if not at.doing("block scalar"):
        return None
    return error("yaml-beside-bar", at.span(at.said.mark))


def _no_colon(at: _Adviser) -> Diagnostic | None:
    """Find a line that belongs to no key."""
    if not at.says("expected ':'"):
        return None
    mark = at.said.context_mark or at.said.mark
    return error("yaml-no-colon", at.span(mark), **_bar_above(at, mark))


def _indent(at: _Adviser) -> Diagnostic | None:
    """Whatever else stops a mapping or a list is an indent that fits none of the lines above."""
    if not at.says(
        "mapping values are not allowed",
        "expected key",
        "expected <block end>",
        "expected '-' indicator",
        "sequence entries are not allowed",
        "expected <document start>",
        "expected '<document start>'",
    ):
        return None
    column = len(at.line) - len(at.line.lstrip(" "))
    mark = Mark(at.said.mark.line, column)
    return error("yaml-indent", at.span(mark), spaces=column, **_bar_above(at, mark))


def _bar_above(at: _Adviser, mark: Mark) -> dict[str, int]:
    """Give the line of the ``|`` whose text the marked line may have been meant to be."""
    number = mark.line
    for _ in range(_NEAR):
        number = at.written_before(number)
        if number < 0:
            break
        if _BLOCK_HEADER.search(at.text(number)):
            return {"bar_line": number + 1}
        if re.match(r"\s*[^\s:]+: ", at.text(number)):
            break
    return {}


_RULES = (
    _tab,
    _sign,
    _quote,
    _no_space,
    _bracket,
    _block_header,
    _colon,
    _after_quote,
    _no_colon,
    _indent,
)
