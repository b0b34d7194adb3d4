"""Paragraphs to lines: no character lost or doubled, every line as wide as it should be, as a reader of the operators sees it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewpress.diagnostics import Span
from reviewpress.document.nodes import (
    Inline,
    LineBreak,
    Link,
    Note,
    NoteMark,
    PageNumber,
    Paragraph,
    Styled,
    Text,
)
from reviewpress.fonts.characters import INVISIBLE
from reviewpress.styles.options import BreakPolicy, Em, TextAlign
from reviewpress.typeset.hangul import NEVER_ENDS, NEVER_STARTS
from tests.typeset.setting import (
    A5_MEASURE,
    LEFT,
    POCKET_MEASURE,
    Set,
    face,
    links,
    runs,
    set_text,
    shown,
)

PROSE = (
    "그는 편지를 대신 쓰는 사람이다. 남의 사랑을 남의 말투로 옮기고, 저녁이면 아무도 없는 집으로 "
    "돌아와 불을 켠다. 그러니 이 영화가 목소리 하나로 시작하는 것은 조금도 이상하지 않다. “사랑은 "
    "사회가 허락한 미친 짓”이라는 말이 나올 때, 우리는 웃다가 멈춘다(2013년의 일이다)."
)
PT = 0.3
SPACE = 0.31  # of Noto Serif KR, in em
NOTE = Note(1, (Paragraph((Text("각주의 글"),)),))

LETTERS = st.text("가나다라마바사아자차카타파하", min_size=1, max_size=7)
WORDS = st.one_of(
    LETTERS,
    LETTERS,
    LETTERS,
    LETTERS.map(lambda word: word + "."),
    LETTERS.map(lambda word: f"〈{word}〉를"),
    LETTERS.map(lambda word: f"“{word}”"),
    st.sampled_from(
        [
            "漢字", "仮名", "ひらがな", "세계(世界)", "Her", "AVATAR", "office", "To", "2013년", "100%", "1,000원",
            "e\u0301tude", "葛\U000e0100", "ไทย", "꧁", "—", "……", "·", "https://example.com/a/b-c",
            "가\u200b나", "\u200b", "한\u2003칸", "붙\u00a0임", "\u1112\u119e\u11ab",
        ]
    ),
)  # fmt: skip
PLAIN = st.lists(WORDS, min_size=0, max_size=40).map(" ".join)


def styled(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    many = st.lists(children, min_size=1, max_size=3).map(tuple)
    names = st.sampled_from(["strong", "emphasis", "code", "spaced", "large", "underlined"])
    return st.one_of(
        st.builds(Styled, names, many),
        st.builds(Link, st.sampled_from(["https://a.kr", "#one"]), many),
    )


INLINES = st.lists(
    st.one_of(
        st.recursive(st.lists(WORDS, max_size=8).map(" ".join).map(Text), styled, max_leaves=4),
        st.just(Text(" ")),
        st.just(LineBreak()),
        st.just(PageNumber("one")),
        st.just(NoteMark(1, NOTE)),
    ),
    max_size=10,
)


def plain(inlines: list[Inline]) -> str:
    """Give the characters that should be read, a line feed at forced line ends."""
    found = ""
    for inline in inlines:
        match inline:
            case Text(text):
                found += text
            case Styled(_, children) | Link(_, children):
                found += plain(list(children))
            case LineBreak():
                found += "\n"
            case NoteMark(number):
                found += f"{number})"
            case PageNumber():
                found += "12"
    return found


def squeezed(text: str) -> str:
    return "".join(text.split(" ")).replace("\n", "")


def check_widths(found: Set, *, is_justified: bool, indent: float = 0.0) -> None:
    """Read every line's operators: runs meet, no line is wider than the measure unless that was reported."""
    for i, line in enumerate(found.lines):
        before = LEFT + (indent if i == 0 else 0.0)
        for run in runs(line):
            if is_justified:
                assert run.x == pytest.approx(before, abs=PT)
            before = run.x + shown(run)[1]
            assert run.width == pytest.approx(shown(run)[1], abs=PT)
        if "typeset-overfull" not in found.codes:
            assert before <= LEFT + found.measure + PT
        if is_justified and abs(before - LEFT - found.measure) > PT:
            assert line.space in (0.0, pytest.approx(SPACE)), "neither filled nor left as it is"


def check_glyphs(found: Set) -> None:
    """What the glyphs of a run stand for, as it is noted for the PDF's readers, is the run's text."""
    for line in found.lines:
        for run in runs(line):
            texts: dict[int, set[str]] = {}
            for code, text in found.galley.uses[run.face]:
                texts.setdefault(code, set()).add(visible(text))
            wanted, ends = visible(run.text), {0}
            for code in shown(run)[0]:
                ends = {
                    end + len(text)
                    for end in ends
                    for text in texts[code]
                    if wanted.startswith(text, end)
                }
            assert len(wanted) in ends, run


def visible(text: str) -> str:
    return re.sub(f"[{INVISIBLE}]", "", text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    INLINES,
    st.sampled_from([A5_MEASURE, POCKET_MEASURE, 90.0, 31.0]),
    st.sampled_from(list(BreakPolicy)),
    st.sampled_from(list(TextAlign)),
    st.sampled_from([0.0, 10.0]),
)
def test_no_character_is_lost_or_doubled(
    inlines: list[Inline], measure: float, breaks: BreakPolicy, align: TextAlign, indent: float
) -> None:
    found = set_text(inlines, measure, breaks=breaks, align=align, indent=indent)
    assert squeezed("".join(found.texts)) == squeezed(plain(inlines))
    check_widths(found, is_justified=align is TextAlign.JUSTIFY, indent=indent)
    check_glyphs(found)
    marks = sum(isinstance(inline, NoteMark) for inline in inlines)
    assert sum(len(line.notes) for line in found.lines) == marks


@settings(max_examples=100, deadline=None)
@given(PLAIN, st.sampled_from([A5_MEASURE, POCKET_MEASURE]))
def test_plain_text_is_the_same_alone_and_among_formats(text: str, measure: float) -> None:
    """The short way for lines of one format sets what the long way sets."""
    short = set_text(text, measure)
    long = set_text((Styled("nothing", (Text(text),)),), measure)
    assert long.texts == short.texts
    for one, other in zip(short.lines, long.lines, strict=True):
        assert one.space == pytest.approx(other.space)
        assert one.split == other.split


@settings(max_examples=100, deadline=None)
@given(PLAIN, st.sampled_from([A5_MEASURE, POCKET_MEASURE]), st.sampled_from(list(BreakPolicy)))
def test_no_line_starts_or_ends_with_what_may_not(
    text: str, measure: float, breaks: BreakPolicy
) -> None:
    found = set_text(text, measure, breaks=breaks)
    if found.codes.count("typeset-overfull"):
        return
    for before, after in zip(found.texts, found.texts[1:], strict=False):
        assert before.rstrip("\u200b ")[-1:] not in NEVER_ENDS
        assert after.lstrip("\u200b ")[:1] not in NEVER_STARTS


@pytest.mark.parametrize("measure", [A5_MEASURE, POCKET_MEASURE])
@pytest.mark.parametrize("breaks", [BreakPolicy.MIX, BreakPolicy.CHAR])
def test_justified_lines_fill_the_measure(measure: float, breaks: BreakPolicy) -> None:
    found = set_text(PROSE * 5, measure, breaks=breaks)
    for line in found.lines[:-1]:
        (run,) = runs(line)
        assert shown(run)[1] == pytest.approx(measure, abs=PT)
    assert shown(runs(found.lines[-1])[0])[1] < measure


def test_the_last_line_keeps_its_natural_spaces() -> None:
    found = set_text(PROSE)
    assert found.lines[-1].space == pytest.approx(SPACE)


def test_word_never_splits_a_word_and_char_fills_lines_evenly() -> None:
    by_word = set_text(PROSE * 3, breaks=BreakPolicy.WORD)
    by_char = set_text(PROSE * 3, breaks=BreakPolicy.CHAR)
    assert not any(line.split for line in by_word.lines)
    assert any(line.split for line in by_char.lines)
    assert by_char.loose() < by_word.loose()


def test_ragged_lines_keep_their_natural_spaces() -> None:
    found = set_text(PROSE * 3, breaks=BreakPolicy.AUTO, align=TextAlign.LEFT)
    assert not any(line.split for line in found.lines)
    assert len({round(line.space, 6) for line in found.lines if line.space}) == 1


@pytest.mark.parametrize(
    ("align", "share"), [(TextAlign.LEFT, 0.0), (TextAlign.CENTER, 0.5), (TextAlign.RIGHT, 1.0)]
)
def test_alignment(align: TextAlign, share: float) -> None:
    (line,) = set_text("끝", 200.0, align=align).lines
    (run,) = runs(line)
    assert run.x == pytest.approx(LEFT + share * (200.0 - run.width))


def test_the_indent_is_the_first_line_s() -> None:
    first, second, *_ = set_text(PROSE, indent=10.0).lines
    assert runs(first)[0].x == LEFT + 10.0
    assert runs(second)[0].x == LEFT
    assert runs(first)[0].width == pytest.approx(A5_MEASURE - 10.0)


def test_a_forced_line_end_ends_the_line_and_takes_no_indent() -> None:
    found = set_text((Text("가나다"), LineBreak(), Text("라마바")), indent=10.0)
    assert found.texts == ["가나다", "라마바"]
    assert runs(found.lines[1])[0].x == LEFT


@pytest.mark.parametrize("text", ["", " ", "    "])
def test_nothing_makes_no_line(text: str) -> None:
    assert set_text(text).lines == []


def test_an_invisible_character_alone_is_kept() -> None:
    assert set_text("\u200b").texts == ["\u200b"]


def test_spaces_between_words_are_one_space() -> None:
    assert set_text("가   나").texts == ["가 나"]
    assert set_text((Text("가 "), Styled("strong", (Text(" 나"),)))).texts == ["가 나"]


def test_spaces_inside_larger_text_are_as_large() -> None:
    inlines = (Text("크기가 "), Styled("large", (Text("다른 두 말"),)), Text(" 이다"))
    (line,) = set_text(inlines, align=TextAlign.LEFT).lines
    sizes = [(run.text.strip(), run.size) for run in runs(line)]
    large = next(run for run in runs(line) if run.text.strip() == "다른 두 말")
    assert large.size > min(size for _, size in sizes)
    assert large.show.count("<") == 1, "nothing moves the pen inside"


def test_words_of_several_formats_are_one_word() -> None:
    inlines = (Styled("strong", (Text("사랑"),)), Text("이다"))
    found = set_text(inlines, 20.0, breaks=BreakPolicy.WORD)
    assert "".join(found.texts) == "사랑이다"


def test_hanja_and_kana_of_another_face_stand_in_their_own_runs() -> None:
    found = set_text("葛飾の漢字와 \U00020089을 썼다")
    for run in runs(found.lines[0]):
        for code, text in found.galley.uses[run.face]:
            assert face(run.face).shape(text).codes[:1] == (code,) or text == " "


def test_a_line_wholly_in_a_fallback_face_is_set_in_that_face() -> None:
    found = set_text("👩 👨")
    assert {run.face for run in runs(found.lines[0]) if run.text.strip()} != {"NotoSerifKR-Regular"}


def test_a_missing_character_is_reported_at_its_place() -> None:
    found = set_text((Text("가나 ไ다", Span("책.yaml", 3, 5)),))
    (missing,) = list(found.diagnostics)
    assert missing.code == "fonts-character-missing"
    assert (missing.span.line, missing.span.column) == (3, 8)
    assert found.texts == ["가나 ไ다"]


def test_a_word_that_no_line_holds_is_reported_and_kept() -> None:
    found = set_text("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 60.0)
    assert found.codes == ["typeset-overfull"]
    assert "".join(found.texts) == "a" * 40
    assert len(found.lines) > 1
    check_widths(found, is_justified=True)


def test_marks_that_hold_each_other_are_divided_where_no_line_holds_them() -> None:
    found = set_text("가 " + "( " * 60 + "나", 60.0)
    assert found.codes == ["typeset-overfull"]
    assert squeezed("".join(found.texts)) == "가" + "(" * 60 + "나"
    check_widths(found, is_justified=True)


def test_a_long_address_leaves_no_gaping_line() -> None:
    address = "https://example.com/" + "a" * 30 + "/" + "b" * 30
    found = set_text(f"{PROSE} {address} {PROSE}", POCKET_MEASURE)
    assert found.codes == ["typeset-short-line"]
    assert found.loose() <= 1.0


def test_words_are_not_torn_apart_to_fill_a_line() -> None:
    found = set_text("그 Al Chargoggag Bo Honorifica 다", 70.0)
    assert found.texts[:2] == ["그 Al", "Chargoggag"]
    assert found.lines[0].space == pytest.approx(SPACE)
    assert found.codes == ["typeset-short-line"]


def test_invisible_characters_shift_no_glyphs() -> None:
    found = set_text("가나\u200b다라마바\u200b사아자차\u200b", 21.0, breaks=BreakPolicy.CHAR)
    assert "".join(found.texts) == "가나\u200b다라마바\u200b사아자차\u200b"
    check_widths(found, is_justified=True)
    check_glyphs(found)


def test_one_short_line_does_not_loosen_the_others() -> None:
    latin = "Llanfairpwllgwyngyll Chargoggagoggmanchaugg"
    found = set_text(f"{PROSE} {latin} {PROSE}", POCKET_MEASURE)
    assert sum(line.space > 0.6 for line in found.lines) <= 2


def test_a_link_covers_its_words_and_no_space_beside_them() -> None:
    found = set_text((Text("가 "), Link("https://a.kr", (Text("나 다"),)), Text(" 라")))
    (area,) = links(found.lines[0])
    linked = [run for run in runs(found.lines[0]) if run.text == "나 다"]
    assert [(run.x, run.width) for run in linked] == [(area.x, area.width)]
    assert area.target == "https://a.kr"


def test_a_link_over_a_line_s_end_has_an_area_in_both_lines() -> None:
    found = set_text((Link("#one", (Text(PROSE),)),), POCKET_MEASURE)
    assert [len(links(line)) for line in found.lines] == [1] * len(found.lines)


def test_two_links_side_by_side_are_two() -> None:
    inlines = (Link("https://a.kr", (Text("가"),)), Text(" "), Link("https://b.kr", (Text("나"),)))
    found = set_text(inlines)
    assert [area.target for area in links(found.lines[0])] == ["https://a.kr", "https://b.kr"]
    assert found.texts == ["가 나"]


@pytest.mark.parametrize("measure", [25.0, 40.0, 60.0, 80.0, 100.0])
def test_a_note_s_mark_never_starts_a_line(measure: float) -> None:
    inlines = [piece for _ in range(12) for piece in (Text("사랑이"), NoteMark(1, NOTE), Text(" "))]
    found = set_text(inlines, measure)
    assert not any(text.startswith("1") for text in found.texts)
    assert sum(len(line.notes) for line in found.lines) == 12


def test_a_raised_mark_stands_above_the_baseline() -> None:
    found = set_text((Text("가"), NoteMark(1, NOTE)))
    base, mark = runs(found.lines[0])
    assert mark.y < base.y
    assert mark.size < base.size
    assert found.lines[0].notes == (NOTE,)


def test_a_page_number_is_the_folio_of_its_anchor() -> None:
    assert set_text((PageNumber("two"),)).texts == ["iv"]


def test_spacing_of_a_style_is_in_the_width() -> None:
    narrow, wide = set_text("가나다"), set_text("가나다", letter_spacing=Em(0.1))
    assert wide.lines[0].items[0].width == pytest.approx(narrow.lines[0].items[0].width + 3.0)
    check_widths(set_text(PROSE * 2, letter_spacing=Em(0.08)), is_justified=True)


def test_a_ligature_is_not_divided() -> None:
    found = set_text("affiaffiaffiaffiaffiaffiaffi", 21.0)
    assert squeezed("".join(found.texts)) == "affi" * 7
    check_widths(found, is_justified=True)
    check_glyphs(found)


@pytest.mark.parametrize(
    "inlines",
    [
        (Text("가나다라" * 5_000), Styled("strong", (Text("가나다라" * 5_000),))),
        tuple(Styled("strong", (Text("가"),)) if i % 2 else Text("나") for i in range(20_000)),
        (Text("a" * 60_000),),
    ],
    ids=["one word of two formats", "one word of many formats", "one Latin word"],
)
def test_very_long_words_end_soon(inlines: tuple[Inline, ...]) -> None:
    """Each line looked through the whole word: the first two took a minute."""
    found = set_text(inlines)
    assert squeezed("".join(found.texts)) == squeezed(plain(list(inlines)))
