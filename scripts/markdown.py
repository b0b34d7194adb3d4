"""Words in two languages and rows in; Markdown of one language out: what the reference pages are set with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewpress.cli.language import Language
    from reviewpress.labels.messages import Words


class speaker:  # noqa: N801  # reads as a verb: say("…", "…")
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, ko: str, en: str) -> str:
        """Give the words of the language."""
        return ko if self.language == "ko" else en

    def words(self, words: Words) -> str:
        """Give the words of the language."""
        return self(words.ko, words.en)


def generated(say: speaker) -> str:
    """Say where a page comes from."""
    return say(
        "<!-- scripts/docs.py가 코드의 표에서 만든 쪽입니다. 고치지 마세요. -->",
        "<!-- Made by scripts/docs.py from the code's tables: do not edit. -->",
    )


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Set a Markdown table."""
    first = list(head)
    lines = [first, ["---"] * len(first), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def code(text: str) -> str:
    """Set a value as typed; nothing where there is none."""
    return f"`{text}`" if text else ""


def plain(template: str) -> str:
    """Show a message's template with … for what is filled in, so that Markdown leaves it as it is."""
    from reviewpress.cli.explain import shown

    return re.sub(r"([\\`*<\[\]_])", r"\\\1", shown(template))


def page(blocks: Iterable[str]) -> str:
    """Put blocks together."""
    return "\n\n".join(blocks) + "\n"
