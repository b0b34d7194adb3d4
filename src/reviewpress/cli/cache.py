"""``info`` or ``clear`` in; what the cache holds, or its emptiness, and an exit code out."""

from __future__ import annotations

from pathlib import Path

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option

WORDS = Words(
    "조판해 둔 글의 캐시를 보이거나 비웁니다.\n\n"
    "info는 폴더와 크기를 보이고, clear는 비웁니다. 비워도 책은 그대로이고, 다음 build가 오래 걸릴 뿐입니다.",
    "Show or clear the cache of set reviews.\n\n"
    "info shows its folder and size, clear empties it. Books stay; only the next build takes longer.",
)
EXAMPLES = ("reviewpress cache info", "reviewpress cache clear")
FOLDER = Words("폴더: {folder}", "folder: {folder}")
HOLDS = Words("{name}: {entries}개, {size} MB", "{name}: {entries} entries, {size} MB")
CLEARED = Words("비웠습니다: {entries}개, {size} MB", "cleared: {entries} entries, {size} MB")


@click.command("cache", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument(
    "action", type=click.Choice(("info", "clear")), default="info", metavar="[info|clear]"
)
@click.option(
    "--cache",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words(
        "캐시 폴더. 기본은 운영 체제의 캐시 폴더.", "The cache folder; the system's by default."
    ),
)
@pass_console
def command(console: Console, /, *, action: str, cache: Path | None) -> int:
    """Show or clear the cache."""
    from ..caching import Usage, cache_folder, stores

    folder = cache or cache_folder()
    console.say(FOLDER, folder=folder.as_posix())
    if action == "info":
        for store in stores(folder):
            used = store.usage()
            size = f"{used.size_bytes / 1e6:.1f}"
            console.say(HOLDS, name=store.folder.name, entries=used.entries, size=size)
        return 0
    removed = [store.clear() for store in stores(folder)]
    total = Usage(*map(sum, zip(*removed, strict=True))) if removed else Usage(0, 0)
    console.say(CLEARED, entries=total.entries, size=f"{total.size_bytes / 1e6:.1f}")
    return 0
