"""Places and findings in; sorted, typed diagnostics out: the one way every stage reports problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

from msgspec import Struct, field

from ..value import Ordered, Value


class Span(Ordered):
    """A place in a source file: lines and columns count from 1, in characters of the normalised text.

    ``file`` is the path as the user would type it (relative to the current folder where possible,
    with forward slashes). ``length`` is the number of characters to underline, at least 1.
    What the program makes itself has ``DETACHED``.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    length: int = 1

    def __bool__(self) -> bool:
        """Tell whether the span points into a file."""
        return bool(self.file)

    def __str__(self) -> str:
        """Give ``file:line:column``, as editors and compilers print it; parts that are 0 are left out."""
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


DETACHED = Span()


class Severity(IntEnum):
    """How much a finding weighs; an error keeps its book from being built."""

    ERROR = 0
    WARNING = 1
    NOTE = 2

    @property
    def label(self) -> str:
        """The lower-case English name, as printed."""
        return self.name.lower()


Argument = str | int | float


class Diagnostic(Value):
    """One finding: what, where, how grave. Its words come from ``labels.messages`` by ``code``."""

    code: str
    span: Span = DETACHED
    severity: Severity = Severity.ERROR
    arguments: tuple[tuple[str, Argument], ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, int, str]:
        """Order by file, line, column, then gravity and code."""
        return (self.span.file, self.span.line, self.span.column, self.severity, self.code)


def error(code: str, span: Span = DETACHED, /, **arguments: Argument) -> Diagnostic:
    """Make an error; ``arguments`` fill the message's placeholders."""
    return Diagnostic(code, span, Severity.ERROR, tuple(arguments.items()))


def warning(code: str, span: Span = DETACHED, /, **arguments: Argument) -> Diagnostic:
    """Make a warning; ``arguments`` fill the message's placeholders."""
    return Diagnostic(code, span, Severity.WARNING, tuple(arguments.items()))


def note(code: str, span: Span = DETACHED, /, **arguments: Argument) -> Diagnostic:
    """Make a note, which only ``check`` shows; ``arguments`` fill the message's placeholders."""
    return Diagnostic(code, span, Severity.NOTE, tuple(arguments.items()))


class Diagnostics(Struct):
    """A collector that is handed through the stages; equal findings are kept once."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, diagnostic: Diagnostic) -> None:
        """Keep a finding."""
        self._found[diagnostic] = None

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep many findings."""
        for diagnostic in diagnostics:
            self.add(diagnostic)

    def error(self, code: str, span: Span = DETACHED, /, **arguments: Argument) -> None:
        """Add an error."""
        self.add(error(code, span, **arguments))

    def warning(self, code: str, span: Span = DETACHED, /, **arguments: Argument) -> None:
        """Add a warning."""
        self.add(warning(code, span, **arguments))

    def __iter__(self) -> Iterator[Diagnostic]:
        """Go through the findings by file, line and column."""
        return iter(sorted(self._found, key=lambda found: found.sort_key))

    def __len__(self) -> int:
        """Count the findings."""
        return len(self._found)

    @property
    def has_errors(self) -> bool:
        """Tell whether any finding is an error."""
        return any(found.severity is Severity.ERROR for found in self._found)

    @property
    def has_warnings(self) -> bool:
        """Tell whether any finding is a warning."""
        return any(found.severity is Severity.WARNING for found in self._found)
