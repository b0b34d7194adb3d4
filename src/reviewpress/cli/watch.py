"""Paths and options of ``build`` in; the books built anew whenever something that they are made of changes, until Ctrl-C."""

from __future__ import annotations

import time
from pathlib import Path

import click

from ..labels.messages import Words
from .build import books_option, formats_option
from .command import Command
from .console import Console, pass_console
from .help import Option
from .signals import INTERRUPTIONS

WORDS = Words(
    "원고가 바뀔 때마다 책을 다시 만듭니다.\n\n"
    "책에 들어가는 원고, 책 파일, 스타일, 그림, 글꼴을 지켜보다가 바뀐 책만 다시 만듭니다. Ctrl-C로 끝냅니다.",
    "Build the books again whenever a source changes.\n\n"
    "The sources, book files, styles, pictures and fonts of the books are watched, and only the books that a change "
    "touches are built. Ctrl-C ends it.",
)
EXAMPLES = ("reviewpress watch", "reviewpress watch my-book --format pdf")
WATCHING = Words("지켜보는 중입니다 (Ctrl-C로 끝냄)", "watching (Ctrl-C ends it)")
CHANGED = Words("바뀜: {path}", "changed: {path}")
_PAUSE_S = 0.3
_SETTLE_S = 0.1
"""An editor may write a file in several steps."""


@click.command("watch", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@formats_option
@click.option(
    "--style",
    cls=Option,
    default="",
    metavar="NAME",
    words=Words("스타일의 이름이나 파일.", "A style's name or file."),
)
@books_option
@pass_console
def command(
    console: Console,
    /,
    *,
    paths: tuple[Path, ...],
    formats: tuple[str, ...],
    style: str,
    out: Path,
) -> int:
    """Build, wait for a change, and build again."""
    from ..batch.runs.building import Batch, Means
    from ..results import Options
    from .run import Run, shown_path

    options = Options(formats=formats, style=style, out=out)
    try:
        while True:
            batch = Batch(paths, None, options, Means(shows_errors=console.debug))
            Run(console, batch).build(always=True)
            console.say(WATCHING)
            changed = _next_change(batch.watched(), out)
            console.say(CHANGED, path=shown_path(changed))
    except INTERRUPTIONS:
        return 0


def _next_change(known: dict[str, dict[str, str]], out: Path) -> str:
    """Wait until something is not as it was, and give its path."""
    from ..batch.runs.states import States

    while True:
        changed = States(str(out.absolute())).changed(known)
        if changed:
            time.sleep(_SETTLE_S)
            return changed
        time.sleep(_PAUSE_S)
