"""A project folder in; the families that a style sheet may name out, with weights, licence and file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..labels.messages import Words
from ..terminal import cells
from .command import Command
from .console import Console, pass_console
from .help import Option

if TYPE_CHECKING:
    from ..fonts.families import Family, Font

WORDS = Words(
    "스타일에 쓸 수 있는 글꼴을 보입니다.\n\n"
    "함께 설치된 글꼴과 프로젝트의 fonts 폴더에 있는 글꼴입니다. --system을 붙이면 이 컴퓨터에 설치된 글꼴도 보입니다.",
    "Show the fonts that a style sheet may name.\n\n"
    "Those that come with ReviewPress and those in the project's folder fonts; with --system also those installed "
    "on this machine.",
)
SOURCES = {
    "PROJECT": Words("프로젝트", "project"),
    "BUNDLED": Words("함께 설치됨", "bundled"),
    "SYSTEM": Words("시스템", "system"),
}


@click.command("fonts", cls=Command, words=WORDS, examples=("reviewpress fonts --system",))
@click.option(
    "--system",
    cls=Option,
    is_flag=True,
    words=Words("이 컴퓨터에 설치된 글꼴도 보입니다.", "Also those installed on this machine."),
)
@click.option(
    "--json",
    "as_json",
    cls=Option,
    is_flag=True,
    words=Words("프로그램이 읽을 JSON으로 냅니다.", "As JSON, for programs."),
)
@click.option(
    "--root",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    words=Words("프로젝트 폴더. 기본은 지금 폴더.", "The project folder; else the current one."),
)
@pass_console
def command(console: Console, /, *, system: bool, as_json: bool, root: Path) -> int:
    """List the families."""
    from ..fonts.catalogue import Catalogue

    catalogue = Catalogue(root / "fonts")
    families = catalogue.families(system=system)
    console.report(catalogue.problems)
    if as_json:
        console.json([_described(family, font) for family in families for font in family.fonts])
        return 0
    width = max((cells(family.name) for family in families), default=0)
    for family in families:
        for font in family.fonts:
            console.data(_line(family, font, console, width))
    return 0


def _line(family: Family, font: Font, console: Console, width: int) -> str:
    facts = font.facts
    weights = "–".join(str(weight) for weight in dict.fromkeys(facts.weights))
    name = family.name + " " * (width - cells(family.name))
    source = console.pick(SOURCES[font.source.name])
    return f"{name}  {weights:<8}  {facts.licence.name}  {source}  {facts.sfnt.path}"


def _described(family: Family, font: Font) -> dict[str, Any]:
    facts = font.facts
    return {
        "family": family.name,
        "names": list(family.names),
        "weights": list(facts.weights),
        "italic": facts.is_italic,
        "licence": facts.licence.name,
        "embedding": facts.licence.embedding.value,
        "source": font.source.name.lower(),
        "file": str(facts.sfnt.path),
    }
