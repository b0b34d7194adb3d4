"""The code's own tables in; the reference pages in one language out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from markdown import code, generated, page, plain, speaker, table

if TYPE_CHECKING:
    import click

    from reviewpress.cli.language import Language
    from reviewpress.sources.schema import Field

VALUES = {
    "phrase": ("글", "text"),
    "phrases": ("글, 또는 글의 목록", "text, or a list"),
    "year": ("연도: 2013", "a year: 2013"),
    "date": ("날짜: 2025-03-24", "a date: 2025-03-24"),
    "rating": ("별점: 4.5/5", "a rating: 4.5/5"),
    "boolean": ("예, 아니요", "yes, no"),
    "isbn": ("ISBN", "an ISBN"),
    "depth": ("1, 2, 3", "1, 2, 3"),
    "work_kind": ("종류 하나", "one of the kinds"),
    "section_kinds": ("부분 이름의 목록", "a list of section kinds"),
    "trim": ("판형", "a trim"),
    "sort": ("순서 하나", "one of the orders"),
    "formats": ("형식, 또는 그 목록", "a format, or a list"),
    "work": ("아래의 항목들", "the keys below"),
    "review": ("아래의 항목들", "the keys below"),
    "info": ("이름: 값", "label: value"),
    "body": ("제목: 글, 또는 제목: 작은 제목들", "heading: text, or heading: sub-headings"),
    "imprint": ("아래의 항목들", "the keys below"),
    "front": ("쪽 이름이나 `머리말: |`의 목록", "a list of pieces, or `머리말: |`"),
    "back": ("쪽 이름이나 `맺음말: |`의 목록", "a list of pieces, or `맺음말: |`"),
    "reviews": ("파일, 무늬, 부의 목록", "a list of files, patterns and parts"),
}
"""What each type of field takes, in both languages."""


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
    blocks += [say("## 본문의 제목", "## Headings of the body"), _headings(say)]
    return page(blocks)


def styles(language: Language) -> str:
    """Set the page of the style options."""
    from reviewpress.styles import names, reference

    say = speaker(language)
    blocks = [say("# 스타일 항목", "# Style options"), generated(say)]
    blocks.append(
        say(
            "길이에는 단위를 적습니다: `12pt`, `4mm`, `1em`(그 문단의 글자 크기), `1lh`(격자 한 줄). NAME은 스타일의 이름입니다. "
            "LINE과 SLOT은 여러 곳에 쓰이는 묶음입니다. `extends: classic`처럼 바탕을 정하고 다른 것만 적습니다.",
            "Lengths carry a unit: `12pt`, `4mm`, `1em` (of the style's size), `1lh` (a line of the grid). NAME is a style's "
            "name; LINE and SLOT are groups that stand in many places. State what a sheet `extends` and only what differs.",
        )
    )
    rows = reference.rows()
    head = (
        say("항목", "option"),
        say("값", "type"),
        say("처음 값", "default"),
        say("뜻", "meaning"),
    )
    for section in dict.fromkeys(row.path.split(".")[0] for row in rows):
        inside = [r for r in rows if r.path.split(".")[0] == section]
        cells = (
            (f"`{r.path}`", say(r.type_ko, r.type_en), code(r.default), say(r.ko, r.en))
            for r in inside
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


def checks(language: Language) -> str:
    """Set the page of the checks: what each code says, how grave it is, and who sees and mends it."""
    from reviewpress.checks.on_build import ON_BUILD
    from reviewpress.checks.table import TABLE
    from reviewpress.labels import messages

    say = speaker(language)
    blocks = [say("# 검사", "# Checks"), generated(say)]
    blocks.append(
        say(
            "[원고 검사](../checks.md)에서 쓰는 법을 설명합니다. build 칸에 ●가 있는 것은 책을 만들 때도 알리고, --fix 칸에 ●가 있는 것은 "
            "`check --fix`가 고칩니다.",
            "[The copy desk](../checks.md) tells how to use them. Those marked under “build” are reported when a book is "
            "built, too; those under “--fix” are mended by `check --fix`.",
        )
    )
    head = (say("코드", "code"), say("무게", "weight"), "build", "--fix", say("뜻", "meaning"))
    rows = []
    for check in TABLE:
        for code_, weight in check.codes.items():
            message = messages.table()[code_]
            said = plain(say.words(message.text))
            mended = any("{fix}" in hint.ko for hint in message.hints)
            marks = ("●" if flag else "" for flag in (check in ON_BUILD, mended))
            link = f"[`{code_}`](diagnostics.md#{code_})"
            rows.append((link, weight.label, *marks, said))
    return page([*blocks, table(head, rows)])


def _field(field: Field, language: Language) -> tuple[str, str, str, str]:
    ko, en = (f"`{key}`" + ("*" if field.required else "") for key in field.keys)
    first, second = (ko, en) if language == "ko" else (en, ko)
    meaning = field.doc.ko if language == "ko" else field.doc.en
    return first, second, speaker(language)(*VALUES[field.type.value]), meaning


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


def _headings(say: speaker) -> str:
    from reviewpress.sources.sections import HEADINGS

    rows = ((f"`{kind.value}`", ", ".join(words)) for kind, words in HEADINGS.items())
    told = say(
        "흔한 제목은 무엇인지 알아봅니다(`필수`가 이것을 씁니다). 인쇄되는 것은 적은 말 그대로입니다.",
        "Common headings are understood (`required` uses that). What is printed is the words as typed.",
    )
    return told + "\n\n" + table((say("갈래", "kind"), say("제목", "headings")), rows)


PAGES: dict[str, Callable[[Language], str]] = {
    "sources": sources,
    "styles": styles,
    "command-line": command_line,
    "checks": checks,
    "diagnostics": diagnostics,
}
