"""A command in; the same with the options of printing out, and what was asked by them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..labels.messages import Words
from .help import Option

if TYPE_CHECKING:
    from ..press.wishes import Wishes

PROFILES = ("screen", "print", "pod")
SIGNATURES = ("8", "16", "32")

Decorator = Callable[[Any], Any]


def profile_option(choices: tuple[str, ...], default: str) -> Decorator:
    """Give the option that says what a PDF is for."""
    return click.option(
        "--profile",
        cls=Option,
        type=click.Choice(choices),
        default=default,
        words=Words(
            "PDF의 쓰임: screen 화면, print 오프셋 인쇄(PDF/X-4), pod 주문형 출판.",
            "What the PDF is for: screen, print (offset, PDF/X-4) or pod (print on demand).",
        ),
    )


def sheet_options(command: Any) -> Any:
    """Add the options of sheets: how pages stand on them, and what they are."""
    for option in reversed(
        (
            click.option(
                "--signature",
                cls=Option,
                type=click.Choice(SIGNATURES),
                words=Words(
                    "쪽을 8, 16, 32쪽씩 접어 묶을 대수로 앉힙니다 (무선철).",
                    "Lay pages out in signatures of 8, 16 or 32, to be bound.",
                ),
            ),
            click.option(
                "--sheet",
                cls=Option,
                default="",
                metavar="A4",
                words=Words(
                    "종이: A4 A3 B4 SRA3 국전지, 또는 320x450(밀리미터). 기본은 두 쪽이 놓이는 가장 작은 종이.",
                    "The sheet: A4 A3 B4 SRA3, or 320x450 (millimetres); else the least that holds two pages.",
                ),
            ),
            click.option(
                "--paper",
                cls=Option,
                default="",
                metavar="100g",
                words=Words(
                    "종이의 종류와 무게: 100g, 미색모조80. 그 두께로 밀림을 바로잡습니다.",
                    "The paper by its weight, whose thickness gives the creep.",
                ),
            ),
        )
    ):
        command = option(command)
    return command


def press_options(command: Any) -> Any:
    """Add the options of printing to ``build``."""
    command = sheet_options(command)
    for option in reversed(
        (
            profile_option(PROFILES, "screen"),
            click.option(
                "--icc",
                cls=Option,
                type=click.Path(path_type=Path, dir_okay=False),
                metavar="FILE",
                words=Words(
                    "인쇄소가 준 CMYK 프로파일. --profile print와 함께.",
                    "The print shop's CMYK profile; with --profile print.",
                ),
            ),
            click.option(
                "--outline-text",
                cls=Option,
                is_flag=True,
                words=Words(
                    "모든 글자를 윤곽선으로 바꿉니다. 인쇄용에서만.",
                    "Turn all text into outlines; for printing only.",
                ),
            ),
            click.option(
                "--crop-marks",
                cls=Option,
                is_flag=True,
                words=Words(
                    "재단 여백 밖에 재단선을 긋습니다. 인쇄용에서만.",
                    "Draw crop marks outside the bleed; for printing only.",
                ),
            ),
            click.option(
                "--booklet",
                cls=Option,
                is_flag=True,
                words=Words(
                    "접어서 가운데를 철할 종이로 앉힌 PDF도 만듭니다 (중철).",
                    "Also make a PDF of sheets to be folded and stapled.",
                ),
            ),
        )
    ):
        command = option(command)
    return command


def wishes_of(options: dict[str, Any]) -> Wishes:
    """Take from a command's options those of printing."""
    from ..press.wishes import Wishes

    signature = options.pop("signature")
    names = ("profile", "icc", "outline_text", "crop_marks", "booklet", "sheet", "paper")
    asked = {name: options.pop(name) for name in names}
    return Wishes(**asked, signature=int(signature or 0))
