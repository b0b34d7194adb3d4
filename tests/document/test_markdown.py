"""Markdown as reviewers type it in; blocks with places out."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from reviewpress.diagnostics import Diagnostics, Span
from reviewpress.document.markdown import parse, parse_markup, parse_plain
from reviewpress.document.nodes import (
    Align,
    Block,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    Paragraph,
    Quote,
    SceneBreak,
    Styled,
    Table,
    Text,
)
from reviewpress.document.reading import Reading
from reviewpress.document.text import lines, marks, plain
from reviewpress.sources.model import Prose


def prose(text: str) -> Prose:
    """Give a text that stands from line 10, column 5 on."""
    return Prose(text, "글.yaml", tuple((10 + n, 5) for n in range(text.count("\n") + 1)))


def read(text: str, *, smart: bool = False) -> tuple[tuple[Block, ...], list[str]]:
    found = Diagnostics()
    blocks = parse(prose(text), Reading(found, smart))
    return blocks, [f"{d.code} {d.span.line}:{d.span.column}" for d in found]


def paragraph(text: str) -> Paragraph:
    blocks, found = read(text)
    assert found == []
    (block,) = blocks
    assert isinstance(block, Paragraph)
    return block


def sketch(inlines: tuple[Inline, ...]) -> str:
    """Show inlines on a line: ``<strong>굵게</>``, ``<link>글</>``, ``|`` for a line's end."""
    shown = ""
    for inline in inlines:
        match inline:
            case Text(text=text):
                shown += text
            case Styled(style=style, children=children):
                shown += f"<{style}>{sketch(children)}</>"
            case Link(target=target, children=children):
                shown += f"<{target}>{sketch(children)}</>"
            case LineBreak():
                shown += "|"
            case other:
                shown += f"<{type(other).__name__}>"
    return shown


# --- emphasis -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ('그는 **"인용"**은 좋다고', '그는 <strong>"인용"</>은 좋다고'),
        ("**《기생충》**은", "<strong>《기생충》</>은"),
        ("*끝(2019)*은", "<emphasis>끝(2019)</>은"),
        ('그는**"말"**이라고', '그는<strong>"말"</>이라고'),
        ("**‘단추를 누르는 차례’**를", "<strong>‘단추를 누르는 차례’</>를"),
        ("***둘 다***를", "<emphasis><strong>둘 다</></>를"),
        ("**굵고 *기운* 글**이", "<strong>굵고 <emphasis>기운</> 글</>이"),
        ("_밑줄_ 강조와 파일_이름_목록", "<emphasis>밑줄</> 강조와 파일_이름_목록"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"\*별표\*와 \\", "*별표*와 \\"),
        ("`a *b* <c>`", "<code>a *b* <c></>"),
    ],
)
def test_emphasis(typed: str, read_as: str) -> None:
    assert sketch(paragraph(typed).inlines) == read_as


def test_unclosed_emphasis_stays_and_is_reported() -> None:
    blocks, found = read("앞줄\n닫지 않은 **강조")
    assert list(lines(blocks[0])) == ["앞줄 닫지 않은 **강조"]
    assert found == ["document-unclosed-emphasis 11:11"]


def test_deep_emphasis_is_flattened_not_lost() -> None:
    blocks, _ = read("*가 " * 400 + "끝*" * 400)
    assert plain(blocks[0].inlines).count("가") == 400  # type: ignore[union-attr]


# --- what looks like markup of another kind -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "영화 <HER>는 <b>굵게</b> <br/> &lt; &amp; &nbsp; <!-- 말 -->",
        '<para fontSize="20">크게</para> <font color="red">',
        "{{ title }} {% if x %} ${HOME} %s $x^2$ \\alpha ~~취소~~ ==형광==",
        "<film:her> 작품<2>",
        "#영화 #추천",
        "2025. 3. 24. 보다.",
        "3. 24. 개봉했다.",
        "1984. 오웰의 소설",
        "    네 칸 들여 쓴 글",
        "와~~~ 하고 웃었다",
    ],
)
def test_plain_text_to_the_letter(typed: str) -> None:
    assert plain(paragraph(typed).inlines) == typed.strip()


def test_a_line_below_a_text_is_a_scene_break() -> None:
    blocks, _ = read("낮이었다.\n---\n밤이었다.\n\n* * *\n\n===")
    assert [type(block) for block in blocks] == [
        Paragraph,
        SceneBreak,
        Paragraph,
        SceneBreak,
        Paragraph,
    ]


def test_an_unclosed_fence_is_text() -> None:
    blocks, _ = read("```\n닫지 않았다")
    assert list(lines(blocks[0])) == ["``` 닫지 않았다"]


# --- lines --------------------------------------------------------------------------------------------------------


def test_lines_are_joined_by_one_space_and_keep_their_places() -> None:
    block = paragraph("첫 줄은\n  둘째 줄로 **이어\n진다**")
    assert sketch(block.inlines) == "첫 줄은 둘째 줄로 <strong>이어 진다</>"
    first, second, strong = block.inlines
    assert (first.span.line, first.span.column) == (10, 5)
    assert (second.span.line, second.span.column) == (11, 7)
    assert isinstance(strong, Styled)
    assert [(t.span.line, t.span.column) for t in strong.children] == [(11, 15), (12, 5)]


def test_hard_breaks() -> None:
    assert sketch(paragraph("하나  \n둘\\\n셋").inlines) == "하나|둘|셋"


# --- blocks -------------------------------------------------------------------------------------------------------


def test_headings_in_a_text() -> None:
    blocks, _ = read("## 작은 *제목*\n글")
    heading = blocks[0]
    assert isinstance(heading, Heading)
    assert (heading.level, heading.style, heading.plain) == (3, "subsection", "작은 제목")
    assert heading.anchor == "text-1"
    assert blocks[1].opening  # type: ignore[union-attr]


def test_quotes_and_lists_nest() -> None:
    blocks, _ = read("> 말\n>\n> - 하나\n>   1) 둘\n>   2) 셋\n\n끝")
    quote, last = blocks
    assert isinstance(quote, Quote)
    said, items = quote.blocks
    assert isinstance(said, Paragraph)
    assert said.style == "quote"
    assert isinstance(items, List)
    inner = items.items[0].blocks[1]
    assert isinstance(inner, List)
    assert (inner.depth, [item.marker for item in inner.items]) == (2, ["1)", "2)"])
    assert items.items[0].marker == "•"
    assert isinstance(last, Paragraph)
    assert not last.opening


@pytest.mark.parametrize(
    ("typed", "markers"),
    [
        ("1. 가\n1. 나\n1. 다", ["1.", "2.", "3."]),
        ("1. 가\n3. 나\n4. 다", ["1.", "3.", "4."]),
        ("3) 가\n4) 나", ["3)", "4)"]),
        ("* 가\n* 나", ["•", "•"]),
    ],
)
def test_list_markers(typed: str, markers: list[str]) -> None:
    (block,), _ = read(typed)
    assert isinstance(block, List)
    assert [item.marker for item in block.items] == markers


def test_tables_keep_every_cell() -> None:
    (table,), _ = read("| 이름 | 값 |\n|:---|---:|\n| 가 | 1 | 남은 칸 |\n| 나 |")
    assert isinstance(table, Table)
    assert table.aligns == (Align.LEFT, Align.RIGHT)
    assert [[plain(cell) for cell in row] for row in (*table.head, *table.rows)] == [
        ["이름", "값"],
        ["가", "1 | 남은 칸"],
        ["나", ""],
    ]


def test_fences() -> None:
    block = paragraph("~~~ text\n첫  줄\n  *둘째*\n~~~")
    assert sketch(block.inlines) == "<code>첫  줄|  *둘째*</>"


# --- pictures and links -------------------------------------------------------------------------------------------


def test_a_picture_alone_is_a_figure_and_amid_text_follows_it() -> None:
    blocks, _ = read('![바다 *사진*](a.png "여름")\n\n앞 ![산](b.png) 뒤')
    alone, text, amid = blocks
    assert isinstance(alone, Figure)
    assert (alone.alt, plain(alone.caption), alone.image) == ("바다 사진", "여름", None)
    assert isinstance(text, Paragraph)
    assert plain(text.inlines) == "앞 뒤"
    assert isinstance(amid, Figure)
    assert amid.alt == "산"


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("[글](https://a.kr/b)", "<https://a.kr/b>글</>"),
        ("<https://a.kr/b>", "<https://a.kr/b>https://a.kr/b</>"),
        ("<me@a.kr>에게", "<mailto:me@a.kr>me@a.kr</>에게"),
        ("[글][1]\n\n[1]: https://a.kr", "<https://a.kr>글</>"),
        ("[](https://a.kr)", "<https://a.kr>https://a.kr</>"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ],
)
def test_links(typed: str, read_as: str) -> None:
    assert sketch(paragraph(typed).inlines) == read_as


def test_other_links_stay_as_typed() -> None:
    blocks, found = read('[**파일**](her.html) [ㄱ](ftp://a) [글](https://a.kr "말")')
    (block,) = blocks
    assert isinstance(block, Paragraph)
    assert sketch(block.inlines) == "[<strong>파일</>](her.html) [ㄱ](ftp://a) <https://a.kr>글</>"
    assert found == [
        "document-link-target 10:5",
        "document-link-target 10:24",
        "document-link-title 10:37",
    ]


def test_a_definition_that_no_link_uses_is_text() -> None:
    blocks, found = read("[주]: 없음\n\n[ㄱ]: https://a.kr\n\n[ㄱ]")
    assert [line for block in blocks for line in lines(block)] == ["[주]: 없음", "ㄱ"]
    assert found == ["document-link-unused 10:5"]


# --- footnotes ----------------------------------------------------------------------------------------------------


def test_footnotes_are_numbered_by_their_first_mark() -> None:
    blocks, found = read(
        "가[^b] 나[^a] 다[^b]\n\n[^a]: 둘째\n\n[^b]: 첫째\n    이어서\n\n    새 문단"
    )
    assert found == []
    (block,) = blocks
    assert isinstance(block, Paragraph)
    one, two, again = marks(block.inlines)
    assert [one.number, two.number, again.number] == [1, 2, 1]
    assert one.note is again.note
    assert [line for b in one.note.blocks for line in lines(b)] == ["첫째 이어서", "새 문단"]
    assert all(isinstance(b, Paragraph) and b.style == "note" for b in one.note.blocks)


def test_broken_footnotes_keep_their_words() -> None:
    blocks, found = read("가[^x] 나[^a]\n\n[^a]: 하나[^a]\n\n[^a]: 둘\n\n[^c]: 셋")
    printed = [line for block in blocks for line in lines(block)]
    assert printed == ["가[^x] 나", "하나[^a]", "둘", "셋"]
    assert found == [
        "document-note-undefined 10:6",
        "document-note-in-itself 12:13",
        "document-note-twice 14:5",
        "document-note-uncited 16:5",
    ]


def test_notes_are_counted_over_the_texts_of_a_chapter() -> None:
    reading = Reading(Diagnostics())
    parse(prose("가[^1]\n\n[^1]: 하나"), reading)
    (block,) = parse(prose("나[^1]\n\n[^1]: 둘"), reading)
    assert isinstance(block, Paragraph)
    assert next(marks(block.inlines)).number == 2


# --- nothing is lost ----------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["가나", "다. ", "word", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "(", ")", "![", "[^1]",
     "[^1]: ", "[x]: ", "> ", "- ", "1. ", "2025. ", "# ", "---", "***", "```", "~~~", "|", "|-|", "\\",
     "<b>", "&amp;", "http://a.kr", "\"", "'", "...", "    ", "\t", "  \n", "《허》", "은", "1) "]
)  # fmt: skip
_WORDS = re.compile(r"[가-힣]+|[a-z]+")


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_no_word_is_lost(typed: str) -> None:
    found = Diagnostics()
    paths: list[str] = []

    def note_path(path: str, _: Span) -> None:
        paths.append(path)

    blocks = parse(prose(typed), Reading(found, open_image=note_path))
    printed = [line for block in blocks for line in lines(block)]
    told = [str(value) for finding in found for _, value in finding.arguments]
    kept = "\n".join([*printed, *paths, *told, *targets(blocks)])
    for word in set(_WORDS.findall(typed)):
        assert typed.count(word) <= kept.count(word), (word, kept)


def targets(blocks: object) -> list[str]:
    """Give the addresses of all links in a tree."""
    if isinstance(blocks, Link):
        return [unquote(blocks.target), *targets(blocks.children)]
    if isinstance(blocks, tuple):
        return [target for block in blocks for target in targets(block)]
    if isinstance(blocks, Struct):
        return [t for name in blocks.__struct_fields__ for t in targets(getattr(blocks, name))]
    return []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["가나 ", "다.", "a", " ", "\n", "\n\n", " \n", "\t", "#", "<HER>", "=",
    "12", "1.5", "!", "]", "\"", "'", "...", "--", "-", "(", "&lt;", "\u3000", "~", ">"]), max_size=25)
    .map("".join), st.booleans())  # fmt: skip
def test_the_short_way_gives_the_same(typed: str, smart: bool) -> None:
    from reviewpress.document.markdown import _MARKUP

    if _MARKUP.search(typed):
        return
    text = prose(typed)
    found = Diagnostics()
    assert parse_plain(text, Reading(found, smart)) == parse_markup(text, Reading(found, smart))
    assert not list(found)


@pytest.mark.parametrize(
    "typed",
    ["[" * 3000, "[" * 1500 + "]" * 1500, "*" * 5000, "> " * 3000, "- " * 2000, "`" * 5000, "<" * 5000,
     "![" * 1000 + "](" * 1000, "|" * 3000 + "\n" + "|-" * 3000, "*a **b " * 1000, "[^1]" * 2000,
     "(" * 5000, "\\" * 5000],
    ids=lambda typed: typed[:3],
)  # fmt: skip
@pytest.mark.timeout(60)
def test_hostile_texts_end(typed: str) -> None:
    diagnostics = Diagnostics()
    blocks = parse(prose(typed), Reading(diagnostics))
    assert blocks or len(diagnostics)
