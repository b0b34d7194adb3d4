"""A command and its words in both languages in; its help page in the user's language out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import click

from ..labels.messages import Words
from ..terminal import cells
from .console import Console
from .language import of_locale

USAGE = Words("사용법", "Usage")
OPTIONS = Words("선택 사항", "Options")
EVERYWHERE = Words("어느 명령에서나", "With every command")
COMMANDS = Words("명령", "Commands")
EXAMPLES = Words("보기", "Examples")
OPTION_MARK = Words("[선택 사항]", "[OPTIONS]")


class Option(click.Option):
    """An option whose help stands in both languages; ``shared`` ones belong to every command."""

    def __init__(self, *args: Any, words: Words, shared: bool = False, **attributes: Any) -> None:
        super().__init__(*args, **{**attributes, "help": words.en})
        self.words = words
        self.shared = shared


class Row(NamedTuple):
    """A line of a list on a help page."""

    name: str
    text: str


def said(words: Words, context: click.Context | None = None) -> str:
    """Give words in the language of the run; in the locale's where click has not started yet."""
    context = context or click.get_current_context(silent=True)
    console = context.find_root().obj if context else None
    if not isinstance(console, Console):
        console = Console(of_locale(os.environ))
    return console.pick(words)


def page(
    command: click.Command,
    context: click.Context,
    words: Words,
    *,
    commands: Sequence[Row] = (),
    examples: Sequence[str] = (),
) -> str:
    """Set a help page, as wide as the terminal but no wider than 80 cells."""
    import shutil

    width = min(shutil.get_terminal_size((80, 24)).columns, 80) - 2
    pieces = [said(OPTION_MARK, context), *command.collect_usage_pieces(context)[1:]]
    blocks = [[f"{said(USAGE, context)}: {context.command_path} {' '.join(pieces)}"]]
    blocks += [_indented(wrap(text, width - 2)) for text in said(words, context).split("\n\n")]
    if commands:
        blocks.append([f"{said(COMMANDS, context)}:", *table(commands, width)])
    own, shared = _option_rows(command, context)
    for title, rows in ((OPTIONS, own), (EVERYWHERE, shared)):
        if rows:
            blocks.append([f"{said(title, context)}:", *table(rows, width)])
    if examples:
        blocks.append([f"{said(EXAMPLES, context)}:", *_indented(examples)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def wrap(text: str, width: int) -> list[str]:
    """Break a text at its spaces into lines of at most ``width`` cells; a longer word stands alone."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and cells(longer) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def table(rows: Sequence[Row], width: int) -> list[str]:
    """Set names and texts in two columns."""
    left = min(max(cells(row.name) for row in rows), 28) + 4
    lines: list[str] = []
    for row in rows:
        first, *others = wrap(row.text, max(width - left, 24))
        head = "  " + row.name
        if cells(head) + 2 > left:
            lines.append(head)
            head = ""
        lines.append(head + " " * (left - cells(head)) + first)
        lines += [" " * left + other for other in others]
    return lines


def _option_rows(command: click.Command, context: click.Context) -> tuple[list[Row], list[Row]]:
    """Give the rows of the command's own options and of those that every command has."""
    own: list[Row] = []
    shared: list[Row] = []
    for parameter in command.get_params(context):
        if isinstance(parameter, Option):
            record = parameter.get_help_record(context)
            row = Row(record[0] if record else "", said(parameter.words, context))
            (shared if parameter.shared else own).append(row)
    return own, shared


def _indented(lines: Iterable[str]) -> list[str]:
    return ["  " + line for line in lines]
