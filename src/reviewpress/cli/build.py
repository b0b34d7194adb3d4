"""Paths and options in; books on the disk, a line for each, and an exit code out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option
from .press_options import press_options, wishes_of

if TYPE_CHECKING:
    from ..batch.runs.building import Means

FORMATS = ("pdf", "docx")

WORDS = Words(
    "책을 PDF와 DOCX로 만듭니다.\n\n"
    "PATH는 감상문 파일, 책 파일(book.yaml), 또는 그것들이 든 폴더입니다. 적지 않으면 지금 폴더 아래의 모든 책을 만듭니다. "
    "오류가 있는 책은 쓰지 않고, 나머지는 만듭니다.",
    "Build books as PDF and DOCX.\n\n"
    "PATH is a review file, a book file (book.yaml), or a folder of them; without one, every book below the "
    "current folder is built. A book with errors is not written; the others are.",
)
EXAMPLES = (
    "reviewpress build",
    "reviewpress build her.yaml --style modern --open",
    "reviewpress build books/ --format pdf --out print",
)


def split_formats(
    _: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """Read ``pdf,docx``.

    Raises BadParameter for a name that is no format.
    """
    names = tuple(name.strip().lower() for name in (value or "").split(",") if name.strip())
    for name in names:
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r}: {', '.join(FORMATS)}", param=parameter)
    return tuple(dict.fromkeys(names))


formats_option = click.option(
    "--format",
    "formats",
    cls=Option,
    metavar="pdf,docx",
    callback=split_formats,
    words=Words("만들 형식. 적지 않으면 책 파일을 따릅니다.", "The formats; else the book's own."),
)
"""Which formats are made; `watch` has it, too."""

books_option = click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    metavar="DIR",
    words=Words("책을 둘 폴더. 기본은 build.", "The folder for the books; build by default."),
)
"""The folder for the books; `watch` has it, too."""


@click.command("build", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@formats_option
@click.option(
    "--style",
    cls=Option,
    default="",
    metavar="NAME",
    words=Words(
        "스타일의 이름이나 파일. 책 파일의 스타일을 대신합니다.",
        "A style's name or file, instead of the book's own.",
    ),
)
@click.option(
    "--trim",
    cls=Option,
    default="",
    metavar="A5",
    words=Words(
        "판형: 문고 46판 국판 A5 신국판 B5 A4, 또는 148x210 (밀리미터).",
        "The trim: 문고 46판 국판 A5 신국판 B5 A4, or 148x210 (millimetres).",
    ),
)
@books_option
@click.option(
    "--root",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words(
        "프로젝트 폴더. 그 밖의 파일은 읽지 않습니다.",
        "The project folder; nothing outside it is read.",
    ),
)
@click.option(
    "--embed-fonts",
    cls=Option,
    type=click.Choice(("subset", "full", "none")),
    default="subset",
    words=Words(
        "DOCX에 넣을 글꼴: subset은 쓰인 글자만(기본), full은 온전히, none은 넣지 않습니다.",
        "Fonts inside the DOCX: subset only what is used (the default), full all of them, none no fonts.",
    ),
)
@click.option(
    "--dry-run",
    cls=Option,
    is_flag=True,
    words=Words(
        "검사만 하고, 만들 파일의 이름을 보입니다.", "Check only, and name what would be written."
    ),
)
@press_options
@click.option(
    "--open",
    "show",
    cls=Option,
    is_flag=True,
    words=Words("다 만들면 첫 책을 엽니다.", "Open the first book when all is done."),
)
@click.option(
    "--strict",
    cls=Option,
    is_flag=True,
    words=Words("경고도 오류로 셉니다.", "Count warnings as errors."),
)
@click.option(
    "--keep-going/--fail-fast",
    cls=Option,
    default=True,
    words=Words(
        "한 책이 잘못되어도 나머지를 만듭니다(기본), 또는 멈춥니다.",
        "Go on with the other books when one fails (the default), or stop.",
    ),
)
@click.option(
    "--report",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(
        "조판 보고서를 FILE.json과 FILE.html로 씁니다: 글마다 성긴 줄, 나뉜 어절, 그림의 해상도.",
        "Write a typesetting report as FILE.json and FILE.html: loose lines, split words, pictures' resolution.",
    ),
)
@click.option(
    "-j",
    "--jobs",
    cls=Option,
    type=click.IntRange(min=0),
    default=1,
    metavar="N",
    words=Words(
        "한꺼번에 일할 프로세스의 수. 기본은 1, 0은 코어의 수. 만든 책은 같습니다.",
        "How many processes work at a time: 1 by default, 0 for as many as there are cores. The books are the same.",
    ),
)
@click.option(
    "--executor",
    cls=Option,
    default="",
    metavar="dask://HOST:PORT",
    words=Words(
        "여러 컴퓨터의 작업자에게 맡깁니다: Dask 스케줄러의 주소. 만든 책은 같습니다.",
        "Have workers on many machines build: the address of a Dask scheduler. The books are the same.",
    ),
)
@click.option(
    "--timeout",
    cls=Option,
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    words=Words(
        "책 하나에 쓸 시간. 넘기면 그 책만 그만둡니다.",
        "The time for one book; one that takes longer is given up, and only that one.",
    ),
)
@click.option(
    "--cache",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words(
        "조판한 글을 두고 다시 쓸 폴더. 적지 않으면 운영 체제의 캐시 폴더.",
        "The folder where set reviews are kept to be used again; else in the system's cache folder.",
    ),
)
@click.option(
    "--no-cache",
    "anew",
    cls=Option,
    is_flag=True,
    words=Words(
        "캐시를 쓰지 않고, 바뀌지 않은 책도 모두 새로 만듭니다.",
        "Use no cache, and build even the books that have not changed.",
    ),
)
@pass_console
def command(
    console: Console,
    /,
    *,
    paths: tuple[Path, ...],
    root: Path | None,
    show: bool,
    keep_going: bool,
    report: Path | None,
    **options: Any,
) -> int:
    """Build the books and give the exit code; ``options`` are those of ``Means`` and of ``results.Options``."""
    from ..batch.runs.building import Batch
    from ..results import Options
    from .run import Run

    options["measure"] = report is not None
    options["press"] = wishes_of(options)
    means = _means(options, console)
    run = Run(
        console, Batch(paths, root, Options(**options), means), keep_going=keep_going, report=report
    )
    code = run.build()
    if show:
        run.show()
    return code


def _means(options: dict[str, Any], console: Console) -> Means:
    """Take from the options those that say how books are built, and not which."""
    import os

    from ..batch.runs.building import Means
    from ..caching import cache_folder

    return Means(
        jobs=options.pop("jobs") or os.cpu_count() or 1,
        executor=options.pop("executor"),
        cache=options.pop("cache") or cache_folder(),
        anew=options.pop("anew"),
        timeout_s=options.pop("timeout"),
        shows_errors=console.debug,
    )
