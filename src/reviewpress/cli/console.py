"""Words and findings in; what a user sees on stdout and stderr out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import IO, TYPE_CHECKING

import click

from ..labels.messages import Words
from ..terminal import escaped, neutral
from .language import Language

if TYPE_CHECKING:
    from ..diagnostics import Diagnostic


class Console:
    """Who is spoken to, in which language and how much: machine output to stdout, everything else to stderr."""

    def __init__(self, language: Language = "en") -> None:
        self.language: Language = language
        self.quiet = False
        self.verbose = False
        self.debug = False
        self.lines: Callable[[str, int], str | None] = lambda _file, _line: None
        """Gives a line of a source for the code frames."""

    def say(self, words: Words, /, **values: object) -> None:
        """Tell the user something, unless ``-q``; values never act on the terminal."""
        if not self.quiet:
            self.tell(words, **values)

    def detail(self, words: Words, /, **values: object) -> None:
        """Tell the user something that only ``-v`` asks for."""
        if self.verbose:
            self.tell(words, **values)

    def tell(self, words: Words, /, **values: object) -> None:
        """Tell the user something that even ``-q`` lets through."""
        shown = {name: neutral(str(value)) for name, value in values.items()}
        self.write(self.pick(words).format(**shown))

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Show findings with their code frames."""
        import shutil

        from ..diagnostics.text import as_text

        colour = has_colour(sys.stderr)
        width = shutil.get_terminal_size((100, 24)).columns
        self.write(as_text(diagnostics, self.language, self.lines, colour=colour, width=width))

    def write(self, text: str) -> None:
        """Write a line to stderr. A reader who has gone away is no reason to stop building."""
        if text:
            with suppress(OSError):
                _print(text, sys.stderr)

    def data(self, text: str) -> None:
        """Write what was asked for to stdout."""
        _print(text, sys.stdout)

    def json(self, value: object) -> None:
        """Write JSON to stdout, in ASCII where stdout cannot take all of Unicode."""
        import json

        whole = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
        text = json.dumps(value, ensure_ascii=not whole, indent=2)
        self.data("\n".join(escaped(line) for line in text.split("\n")))

    def pick(self, words: Words) -> str:
        """Give words in the run's language."""
        return words.text(self.language)


def console_of(context: click.Context) -> Console:
    """Give the run's console."""
    return context.ensure_object(Console)


pass_console = click.make_pass_decorator(Console, ensure=True)


def _print(text: str, stream: IO[str]) -> None:
    # click.echo would write UTF-8 to a console that says it reads ASCII.
    try:
        stream.write(text + "\n")
        stream.flush()
    except OSError:
        silence(stream)  # else Python would complain again when it ends
        raise


def has_colour(stream: IO[str]) -> bool:
    """Tell whether a stream takes colour: a terminal, without ``NO_COLOR``, that is not dumb."""
    return (
        stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") != "dumb"
    )


def silence(stream: IO[str]) -> None:
    """Lead a stream whose reader is gone to nowhere, so that no later write or flush fails."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
