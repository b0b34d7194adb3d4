"""The table of commands in; the click group that loads each one's file when it is called out."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from ..labels.messages import Words
from .command import shared_options
from .help import Row, page, said

COMMANDS: dict[str, Words] = {
    "init": Words(
        "바로 만들 수 있는 새 프로젝트를 엽니다.",
        "Start a project that builds at once.",
    ),
    "import": Words("블로그 글을 감상문 파일로 바꿉니다.", "Turn posts into review files."),
    "check": Words("원고의 모든 문제를 알립니다.", "Tell every problem of the sources."),
    "build": Words("책을 PDF와 DOCX로 만듭니다.", "Build books as PDF and DOCX."),
    "watch": Words(
        "원고가 바뀔 때마다 책을 다시 만듭니다.", "Build the books again whenever a source changes."
    ),
    "clean": Words("build가 만든 책을 지웁니다.", "Remove the books that build has made."),
    "cache": Words(
        "조판해 둔 글의 캐시를 보이거나 비웁니다.", "Show or clear the cache of set reviews."
    ),
    "preflight": Words("인쇄소에 낼 PDF를 검사합니다.", "Check a PDF as a print shop does."),
    "impose": Words(
        "PDF를 접을 종이에 앉힙니다.",
        "Lay a PDF out on sheets to be folded.",
    ),
    "cover": Words("책을 감싸는 표지를 만듭니다.", "Make the cover that wraps a book."),
    "print": Words("PDF를 책자로 앉혀 프린터로 보냅니다.", "Send a PDF to a printer as a booklet."),
    "styles": Words("스타일을 보입니다.", "Show the styles."),
    "fonts": Words("쓸 수 있는 글꼴을 보입니다.", "Show the fonts at hand."),
    "schema": Words(
        "편집기가 쓸 JSON Schema를 냅니다.",
        "Print JSON Schema for editors.",
    ),
    "explain": Words("진단 코드를 풀어 설명합니다.", "Explain a diagnostic's code."),
}
"""Each command stands in the file of its name (with ``_`` behind a Python word), as the object ``command``."""

WORDS = Words(
    "YAML로 적은 감상문을 조판해 PDF와 DOCX 책자로 만듭니다.\n\n"
    "PATH는 감상문 파일, 책 파일(book.yaml), 또는 그것들이 든 폴더입니다.",
    "Set reviews written in YAML and make PDF and DOCX booklets of them.\n\n"
    "PATH is a review file, a book file (book.yaml), or a folder of them.",
)


class Program(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Name the commands in the order in which a user meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"{__package__}.{cmd_name}{'_' * iskeyword(cmd_name)}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of the first argument.

        Raises UnknownCommand, which remembers what was typed.
        """
        command = self.get_command(ctx, args[0])
        if command is None:
            raise UnknownCommand(args[0], ctx)
        return args[0], command, args[1:]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page without loading a command."""
        rows = [Row(name, said(words, ctx)) for name, words in COMMANDS.items()]
        formatter.write(page(self, ctx, WORDS, commands=rows))


class UnknownCommand(click.UsageError):
    """The first argument names no command."""

    def __init__(self, name: str, context: click.Context) -> None:
        super().__init__(name, context)
        self.name = name


def program(**attributes: Any) -> Program:
    """Make the group."""
    return Program(
        "reviewpress",
        params=shared_options(),
        add_help_option=False,
        no_args_is_help=False,
        help=WORDS.en,
        **attributes,
    )
