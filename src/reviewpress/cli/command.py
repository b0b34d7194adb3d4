"""Words and options in; a click command that speaks both languages and takes the options of every command out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from .. import __version__
from ..labels.messages import Words
from .console import console_of
from .help import Option, page, said
from .language import LANGUAGES, Language


class Command(click.Command):
    """A command whose help stands in both languages, with examples that can be copied."""

    def __init__(
        self, *args: Any, words: Words, examples: Sequence[str] = (), **attributes: Any
    ) -> None:
        own = {"help": words.en, "add_help_option": False}
        super().__init__(*args, **{**attributes, **own})
        self.words = words
        self.examples = tuple(examples)
        self.params += shared_options()

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help page."""
        formatter.write(page(self, ctx, self.words, examples=self.examples))

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002  # click's signature
        """Give the first line of the help, for shell completion."""
        return said(self.words).splitlines()[0]


def shared_options() -> list[click.Parameter]:
    """Give the options that stand before or after the command's name."""
    return [
        _flag(["-q", "--quiet"], Words("문제만 알립니다.", "Tell of problems only.")),
        _flag(
            ["-v", "--verbose"],
            Words("하는 일을 더 자세히 알립니다.", "Tell more of what is done."),
        ),
        _flag(
            ["--debug"],
            Words("버그를 만나면 호출 기록을 보입니다.", "Show the traceback of a bug."),
        ),
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            is_eager=True,
            callback=_set_language,
            shared=True,
            words=Words(
                "말하는 언어. 따로 적지 않으면 운영 체제를 따릅니다.",
                "The language spoken; else that of the system.",
            ),
        ),
        Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_show_version,
            shared=True,
            words=Words("판 번호를 보입니다.", "Show the version."),
        ),
        Option(
            ["--help"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_show_help,
            shared=True,
            words=Words("이 도움말을 보입니다.", "Show this help."),
        ),
    ]


def _flag(names: list[str], words: Words) -> Option:
    return Option(
        names, is_flag=True, expose_value=False, callback=_raise_flag, shared=True, words=words
    )


def _raise_flag(context: click.Context, parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001
    """Set a flag wherever it stands; a command's silence does not lower the group's."""
    if value and parameter.name:
        setattr(console_of(context), parameter.name, True)


def _set_language(context: click.Context, _: click.Parameter, value: Language | None) -> None:
    if value:
        console_of(context).language = value


def _show_version(context: click.Context, _: click.Parameter, value: Any) -> None:
    if value:
        console_of(context).data(f"reviewpress {__version__}")
        context.exit()


def _show_help(context: click.Context, _: click.Parameter, value: Any) -> None:
    if value:
        console_of(context).data(context.get_help())
        context.exit()
