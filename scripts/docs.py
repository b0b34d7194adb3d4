"""The code's own tables in; the reference pages in both languages out: docs.py [--check].

With ``--check`` nothing is written; the exit code is 1 where a page is stale.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from environment import ROOT, prepare

if TYPE_CHECKING:
    import click

    from reviewpress.cli.language import Language
    from reviewpress.labels.messages import Words
    from reviewpress.sources.schema import Field

FOLDERS = {"ko": ROOT / "docs" / "reference", "en": ROOT / "docs" / "en" / "reference"}


def main() -> int:
    """Write the pages, or tell which are stale."""
    if find_spec("reviewpress") is None:
        return subprocess.run([str(prepare()), *sys.argv], check=False).returncode
    pages = {
        folder / f"{name}.md": make("ko" if language == "ko" else "en")
        for language, folder in FOLDERS.items()
        for name, make in PAGES.items()
    }
    if "--check" not in sys.argv[1:]:
        for path, text in pages.items():
            write(path, text)
        return 0
    stale = [path for path, text in pages.items() if read(path) != text]
    for path in stale:
        print(f"낡았습니다 / stale: {path.relative_to(ROOT)} (scripts/docs.py)")
    return 1 if stale else 0


def sources(language: Language) -> str:
    """Set the page of what may stand in a review or a book file."""
    from reviewpress.sources import schema

    say = speaker(language)
    tables = {
        ("감상문 파일", "A review file"): schema.REVIEW_FILE,
        ("작품 (work)", "work (작품)"): schema.WORK,
        ("리뷰 (review)", "review (리뷰)"): schema.REVIEW,
        ("책 파일: book.yaml", "A book file: book.yaml"): schema.BOOK_FILE,
        ("책 (book)", "book (책)"): schema.IMPRINT,
        ("리뷰의 부", "A part of reviews"): schema.PART,
    }
    blocks = [say("# 원고 항목", "# Source keys"), generated(say)]
    blocks.append(
        say(
            "항목 이름은 한국어와 영어를 섞어 써도 됩니다. *는 꼭 있어야 하는 항목입니다.",
            "Keys may stand in Korean or in English, freely mixed. * marks those that must be there.",
        )
    )
    head = (
        say("한국어", "English"),
        say("영어", "Korean"),
        say("값", "value"),
        say("뜻", "meaning"),
    )
    for title, fields in tables.items():
        blocks += [f"## {say(*title)}", table(head, (_field(row, language) for row in fields))]
    return page(blocks)


def styles(language: Language) -> str:
    """Set the page of the style options."""
    from reviewpress.cli.style_options import option_rows
    from reviewpress.styles import names

    say = speaker(language)
    blocks = [say("# 스타일 항목", "# Style options"), generated(say)]
    blocks.append(
        say(
            "길이에는 단위를 적습니다: `12pt`, `4mm`, `1em`(그 문단의 글자 크기), `1lh`(격자 한 줄). NAME은 스타일의 이름, []는 목록의 "
            "한 항목입니다. `extends: classic`처럼 바탕을 정하고 다른 것만 적습니다.",
            "Lengths carry a unit: `12pt`, `4mm`, `1em` (of the style's size), `1lh` (a line of the grid). NAME is a style's "
            "name, [] an item of a list. State what a sheet `extends` and only what differs.",
        )
    )
    rows = list(option_rows())
    head = (
        say("항목", "option"),
        say("값", "type"),
        say("처음 값", "default"),
        say("뜻", "meaning"),
    )
    for section in dict.fromkeys(row.path.split(".")[0].removesuffix("[]") for row in rows):
        inside = [r for r in rows if r.path.split(".")[0].removesuffix("[]") == section]
        cells = (
            (f"`{r.path}`", say.words(r.type), code(r.default), say.words(r.doc)) for r in inside
        )
        blocks += [f"## {section}", table(head, cells)]
    known = {"text": names.TEXT_STYLES, "inline": names.CHAR_STYLES, "pieces": names.PIECES}
    for section, styles_ in known.items():
        title = say(f"## {section}의 이름", f"## Names of {section}")
        named = ((f"`{name}`", doc) for name, doc in styles_.items())
        blocks += [title, table((say("이름", "name"), say("쓰이는 곳", "used for")), named)]
    return page(blocks)


def command_line(language: Language) -> str:
    """Set the page of the commands and their options."""
    import click

    from reviewpress.cli.command import shared_options
    from reviewpress.cli.program import COMMANDS, WORDS, program

    say = speaker(language)
    group = program()
    context = click.Context(group, info_name="reviewpress")
    blocks = [say("# 명령줄", "# Command line"), generated(say), say.words(WORDS)]
    blocks += [say("## 어느 명령에서나", "## With every command"), _options(shared_options(), say)]
    for name in COMMANDS:
        command = group.get_command(context, name)
        if command is not None:
            blocks += _command(command, context, say)
    blocks += [say("## 종료 코드", "## Exit codes"), table(("", ""), _exit_codes(say))]
    return page(blocks)


def diagnostics(language: Language) -> str:
    """Set the page of the diagnostic codes."""
    from reviewpress.labels import messages

    say = speaker(language)
    blocks = [say("# 진단 코드", "# Diagnostics"), generated(say)]
    for code_, message in sorted(messages.table().items(), key=lambda row: row[0]):
        hints = [f"- {plain(say.words(hint))}" for hint in message.hints]
        blocks += [f"## {code_}", f"> {plain(say.words(message.text))}"]
        blocks.append(plain(say.words(message.explanation)))
        if hints:
            blocks.append("\n".join(hints))
    return page(blocks)


PAGES: dict[str, Callable[[Language], str]] = {
    "sources": sources,
    "styles": styles,
    "command-line": command_line,
    "diagnostics": diagnostics,
}


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
    """Show a message's template with … for what is filled in, as Markdown."""
    from reviewpress.cli.explain import shown

    return shown(template).replace("<", "\\<").replace("*", "\\*")


def page(blocks: Iterable[str]) -> str:
    """Put blocks together."""
    return "\n\n".join(blocks) + "\n"


def write(path: Path, text: str) -> None:
    """Write a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def read(path: Path) -> str:
    """Read a page; nothing where it is missing."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _field(field: Field, language: Language) -> tuple[str, str, str, str]:
    ko, en = (f"`{key}`" + ("*" if field.required else "") for key in field.keys)
    first, second = (ko, en) if language == "ko" else (en, ko)
    meaning = field.doc.ko if language == "ko" else field.doc.en
    return first, second, field.type.value, meaning


def _command(command: click.Command, context: click.Context, say: speaker) -> list[str]:
    import click

    from reviewpress.cli.command import Command

    inner = click.Context(command, parent=context, info_name=command.name)
    pieces = " ".join(command.collect_usage_pieces(inner)[1:])
    blocks = [f"## {command.name}", f"```\nreviewpress {command.name} {pieces}".rstrip() + "\n```"]
    if isinstance(command, Command):
        blocks.append(say.words(command.words))
        own = [option for option in command.params if not getattr(option, "shared", False)]
        blocks += [rows] if (rows := _options(own, say)) else []
        if command.examples:
            blocks.append("```sh\n" + "\n".join(command.examples) + "\n```")
    return blocks


def _options(parameters: Iterable[click.Parameter], say: speaker) -> str:
    from reviewpress.cli.help import Option

    rows = []
    for option in parameters:
        if isinstance(option, Option):
            names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
            value = f" `{option.metavar}`" if option.metavar else ""
            rows.append((names + value, say.words(option.words)))
    return table((say("선택 사항", "option"), say("뜻", "meaning")), rows) if rows else ""


def _exit_codes(say: speaker) -> list[tuple[str, str]]:
    return [
        ("0", say("다 되었습니다. 경고는 있을 수 있습니다(`--strict`가 없으면)", "done; warnings allowed unless `--strict`")),
        ("1", say("원고에 문제가 있습니다", "problems in the sources")),
        ("2", say("명령이나 설정, 스타일이 잘못되었습니다", "usage or configuration, style sheets included")),
        ("3", say("컴퓨터의 사정: 파일, 글꼴, 디스크", "the machine: files, fonts, disk")),
        ("4", say("ReviewPress의 버그", "a bug in ReviewPress")),
        ("130, 143", say("중단(Ctrl-C, SIGTERM)", "interrupted (Ctrl-C), terminated (SIGTERM)")),
    ]  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
