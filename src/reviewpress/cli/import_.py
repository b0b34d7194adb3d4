"""Posts in; review files on the disk, and an account of what became of every line, out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option

if TYPE_CHECKING:
    from ..diagnostics import Diagnostics
    from ..intake.importing import Imported, Review

WORDS = Words(
    "블로그 글을 감상문 파일로 바꿉니다.\n\n"
    "SRC는 복사한 글(.txt), 저장한 페이지(.html), Markdown(.md), 또는 그것들이 든 폴더입니다. 무엇을 무엇으로 보았고 무엇을 뺐는지 "
    "모두 알리며, 미심쩍은 곳에는 파일 안에 '# 확인'을 적어 둡니다. 있는 파일은 덮어쓰지 않습니다.",
    "Turn posts into review files.\n\n"
    "SRC is copied text (.txt), a saved page (.html), Markdown (.md), or a folder of them. It says what it took for what "
    "and what it dropped, and puts a comment at each doubtful place. No file is overwritten.",
)
EXAMPLES = (
    "reviewpress import her.txt -o reviews",
    "reviewpress import blog/ -o reviews --dry-run",
    "reviewpress import best3.html -o reviews --split --format json",
)
FORMATS = ("text", "json")
DONE = Words(
    "글 {posts}개에서 감상문 {reviews}편을 {did}, 확인할 곳은 {doubts}군데입니다",
    "{posts} post(s) gave {reviews} review(s), {did}; {doubts} place(s) to check",
)
WROTE = Words("썼고", "written")
WOULD = Words("쓸 것이고(--dry-run)", "not written (--dry-run)")


@click.command("import", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="SRC...", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--out",
    cls=Option,
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words("감상문 파일을 둘 폴더.", "The folder for the review files."),
)
@click.option(
    "--split",
    cls=Option,
    is_flag=True,
    words=Words(
        "작품이 여럿인 글과 글 목록을 나눕니다.", "Divide posts on several works, and listings."
    ),
)
@click.option(
    "--dry-run",
    cls=Option,
    is_flag=True,
    words=Words("알리기만 하고 쓰지 않습니다.", "Report only; write nothing."),
)
@click.option(
    "--force",
    cls=Option,
    is_flag=True,
    words=Words("있는 파일을 덮어씁니다.", "Overwrite files that are there."),
)
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(FORMATS),
    default="text",
    words=Words(
        "text는 사람, json은 프로그램이 읽습니다.", "text is for people, json for programs."
    ),
)
@pass_console
def command(
    console: Console, /, *, paths: tuple[Path, ...], split: bool, form: str, **options: Any
) -> int:
    """Import and report; 1 where a post could not be imported."""
    from ..diagnostics import Diagnostics
    from ..intake.importing import find_posts, import_post, output_names

    found = Diagnostics()
    posts = find_posts(paths, found)
    done: list[Imported] = []
    for path, name in zip(posts, output_names(posts), strict=True):
        imported = import_post(path, name, split=split, lang=console.language)
        _write(imported, found, **options)
        found.extend(imported.diagnostics)
        done.append(imported)
    _tell(console, done, found, form, dry_run=options["dry_run"])
    return int(found.has_errors)


def _write(
    imported: Imported, found: Diagnostics, *, out: Path, force: bool, dry_run: bool
) -> None:
    """Write a post's reviews, each whole or not at all; one that is there already stays."""
    from ..atomic import write_whole

    kept: list[Review] = []
    for review in imported.reviews:
        target = out / review.name
        if target.exists() and not force:
            found.error("import-exists", path=target.as_posix())
            continue
        if not dry_run:
            write_whole(target, review.text.encode())
        kept.append(review)
    imported.reviews = kept


def _tell(
    console: Console, done: list[Imported], found: Diagnostics, form: str, *, dry_run: bool
) -> None:
    from ..diagnostics.as_json import as_json
    from ..intake.report import as_data, as_text
    from ..terminal import escaped

    accounts = [review.account for imported in done for review in imported.reviews]
    if form == "json":
        report = {
            "reviews": [as_data(account, console.language) for account in accounts],
            **json.loads(as_json(found, console.language)),
        }
        console.data(escaped(json.dumps(report, ensure_ascii=False)))
        return
    for account in accounts:
        if not console.quiet:
            console.write(as_text(account, console.language) + "\n")
    texts = {imported.file: imported.text.split("\n") for imported in done}
    console.lines = lambda file, line: (
        texts[file][line - 1] if 0 < line <= len(texts.get(file, ())) else None
    )
    shown = [finding for finding in found if finding.severity.label == "error"]
    console.report(shown)
    doubts = sum(len(account.doubts) for account in accounts)
    did = console.pick(WOULD if dry_run else WROTE)
    console.say(DONE, posts=len(done), reviews=len(accounts), did=did, doubts=doubts)
