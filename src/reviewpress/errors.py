"""What cannot go on: exceptions that carry diagnostics in and an exit code out.

::

    ReviewPressError
    ├── SourceError          1  the sources are wrong
    ├── ConfigurationError   2  usage, options and style sheets are wrong
    ├── EnvironmentProblem   3  files, fonts, disk, a missing program
    └── (anything else)      4  a bug in ReviewPress
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from .diagnostics import Argument, Diagnostic, Span


class ReviewPressError(Exception):
    """The base of all that stops a build; ``diagnostics`` say why, in both languages.

    The only argument is a tuple of diagnostics, so that the error survives pickling.
    """

    exit_code: ClassVar[int] = 4

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found, in order."""
        return tuple(self.args)

    @classmethod
    def of(cls, code: str, /, *place: Span, **arguments: Argument) -> ReviewPressError:
        """Make the error from one finding, whose ``place`` is told where there is one."""
        from .diagnostics import error  # noqa: PLC0415 - --help needs no findings

        return cls(error(code, *place, **arguments))


class SourceError(ReviewPressError):
    """The sources cannot be built."""

    exit_code = 1


class ConfigurationError(ReviewPressError):
    """The command line or a style sheet is wrong."""

    exit_code = 2


class EnvironmentProblem(ReviewPressError):
    """The machine lacks something: a file, a font, room on the disk."""

    exit_code = 3
