"""Words and findings in; what a user sees on stdout and stderr out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO

import click

from ..diagnostics import Diagnostic
from ..labels.messages import Words
from .language import Language


@dataclass(slots=True)
class Console:
    """Who is spoken to, in which language and how much: machine output to stdout, everything else to stderr."""

    language: Language = "en"
    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    lines: Callable[[str, int], str | None] = lambda _file, _line: None
    """Gives a line of a source for the code frames."""

    def say(self, words: Words, /, **values: object) -> None:
        """Tell the user something, unless ``-q``."""
        if not self.quiet:
            self.write(self.pick(words).format(**values))

    def detail(self, words: Words, /, **values: object) -> None:
        """Tell the user something that only ``-v`` asks for."""
        if self.verbose:
            self.write(self.pick(words).format(**values))

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Show findings with their code frames."""
        from .findings import as_text

        self.write(as_text(diagnostics, self.language, colour=has_colour(sys.stderr)))

    def write(self, text: str) -> None:
        """Write a line to stderr. A reader who has gone away is no reason to stop building."""
        if text:
            try:
                click.echo(text, err=True)
            except BrokenPipeError:
                silence(sys.stderr)

    def data(self, text: str) -> None:
        """Write what was asked for to stdout."""
        click.echo(text)

    def pick(self, words: Words) -> str:
        """Give words in the run's language."""
        return words.ko if self.language == "ko" else words.en


def console_of(context: click.Context) -> Console:
    """Give the run's console."""
    return context.ensure_object(Console)


pass_console = click.make_pass_decorator(Console, ensure=True)


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
