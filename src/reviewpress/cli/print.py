"""A PDF in; its booklet on a printer out, or the command that would send it there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option

if TYPE_CHECKING:
    from ..press.booklets import Folded
    from ..press.printing import Order

WORDS = Words(
    "PDF를 책자로 앉혀 프린터로 보냅니다.\n\n"
    "A4에 두 쪽씩 앉히고 양면으로, 실제 크기로 보냅니다. 이미 앉힌 파일은 --as-is로 그대로 보냅니다.",
    "Send a PDF to a printer as a booklet.\n\n"
    "Two pages stand on each side of A4; it is printed on both sides at actual size. A file of sheets goes "
    "as it is with --as-is.",
)
EXAMPLES = ("reviewpress print build/her.pdf", "reviewpress print build/her.pdf --dry-run")
SENT = Words("{sheets}장을 보냈습니다. {answer}", "sent {sheets} sheet(s). {answer}")


@click.command("print", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@click.option(
    "--printer",
    cls=Option,
    default="",
    metavar="NAME",
    words=Words("프린터의 이름. 기본은 늘 쓰는 것.", "The printer's name; else the usual one."),
)
@click.option(
    "--sheet",
    cls=Option,
    default="A4",
    metavar="A4",
    words=Words("종이: A4 A3 B4. 기본은 A4.", "The sheet: A4 A3 B4; A4 by default."),
)
@click.option(
    "--copies",
    cls=Option,
    type=click.IntRange(1, 999),
    default=1,
    metavar="N",
    words=Words("몇 부. 기본은 1.", "How many copies; 1 by default."),
)
@click.option(
    "--fit",
    cls=Option,
    is_flag=True,
    words=Words(
        "두 쪽이 종이에 꼭 차도록 쪽의 크기를 바꿉니다.",
        "Scale pages until two of them fill the sheet.",
    ),
)
@click.option(
    "--as-is",
    cls=Option,
    is_flag=True,
    words=Words("이미 앉힌 파일을 그대로 보냅니다.", "The file holds sheets already."),
)
@click.option(
    "--dry-run",
    cls=Option,
    is_flag=True,
    words=Words("보내지 않고 명령만 보입니다.", "Show the command and send nothing."),
)
@pass_console
def command(  # noqa: PLR0913  # one parameter for each option
    console: Console,
    /,
    *,
    file: Path,
    printer: str,
    sheet: str,
    copies: int,
    fit: bool,
    as_is: bool,
    dry_run: bool,
) -> int:
    """Impose the file, and send it or show how."""
    from ..press.booklets import Folding, fold, looked_at
    from ..press.printing import Order

    folded = looked_at(file) if as_is else fold(file, Folding(0, sheet, "", fit, marks=False))
    target = file if as_is else file.with_name(f"{file.stem}-booklet.pdf")
    order = Order(target, sheet, folded.flip, copies, printer)
    if dry_run:
        import shlex

        console.data(shlex.join(order.command))
        return 0
    return _send(console, order, folded, is_new=not as_is)


def _send(console: Console, order: Order, folded: Folded, *, is_new: bool) -> int:
    from ..atomic import write_whole
    from ..press.printing import send

    if is_new:
        write_whole(order.file, folded.data)
    answer = send(order)
    console.say(SENT, sheets=folded.sheets * order.copies, answer=answer)
    return 0
