"""An output folder in; the books that ``build`` made there removed, and an exit code out."""

from __future__ import annotations

from pathlib import Path

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option

WORDS = Words(
    "build가 만든 책을 지웁니다.\n\n"
    "만든 그대로인 파일만 지웁니다. 고친 파일과 다른 파일은 그대로 둡니다.",
    "Remove the books that build has made.\n\n"
    "Only files that are as they were made are removed; those that were changed, and all others, stay.",
)
EXAMPLES = ("reviewpress clean", "reviewpress clean --out print --dry-run")
REMOVED = Words("지움: {file}", "removed: {file}")
KEPT = Words("바뀌어서 그대로 둠: {file}", "changed, and so kept: {file}")
NOTHING = Words("지울 것이 없습니다", "nothing to remove")


@click.command("clean", cls=Command, words=WORDS, examples=EXAMPLES)
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    metavar="DIR",
    words=Words("책을 둔 폴더. 기본은 build.", "The folder of the books; build by default."),
)
@click.option(
    "--cache",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words("build에 준 캐시 폴더.", "The cache folder that build was given."),
)
@click.option(
    "--dry-run",
    cls=Option,
    is_flag=True,
    words=Words("지울 파일의 이름만 보입니다.", "Only name what would be removed."),
)
@pass_console
def command(console: Console, /, *, out: Path, cache: Path | None, dry_run: bool) -> int:
    """Remove the books of a folder."""
    from ..batch.runs.cleaning import clean
    from ..caching import cache_folder

    found = False
    for done in clean(out, cache or cache_folder(), only_look=dry_run):
        found = True
        if done.is_kept:
            console.tell(KEPT, file=done.path.as_posix())
        elif dry_run:
            console.data(done.path.as_posix())
        else:
            console.say(REMOVED, file=done.path.as_posix())
    if not found:
        console.say(NOTHING)
    return 0
