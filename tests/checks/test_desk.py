"""The desk runs what its reader asked for, bounds what it says, and looks at each file once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks import Desk, run
from reviewpress.checks.finding import MOST, CopyCheck
from reviewpress.checks.on_build import ON_BUILD
from reviewpress.checks.table import TABLE
from reviewpress.diagnostics import Diagnostics, Severity
from reviewpress.labels import messages
from reviewpress.sources.model import Book, Imprint, Part, Phrase
from tests.checks.copies import TODAY, findings, places, review
from tests.sources import reading as sources
from tests.sources.reading import loaded, one_book, write

MESSY = "그는  \"왜\"라고 했다 .\n\n'나\u200b'는...\n\n‘열고"


def test_a_build_says_only_what_would_show_in_print(tmp_path: Path) -> None:
    found = Diagnostics()
    run(one_book(write(tmp_path, {"a.yaml": review(MESSY)})), found, TODAY)
    assert [one.code for one in found] == ["unclosed-mark"]


def test_a_check_says_all(tmp_path: Path) -> None:
    codes = {one.code for one in findings(tmp_path, review(MESSY))}
    assert codes == {
        *("doubled-space", "mixed-quotes", "space-before-punctuation", "invisible-character"),
        *("ellipsis-form", "unclosed-mark"),
    }


def test_the_first_places_of_a_code_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    found = findings(tmp_path, review("가  나" * (MOST + 3)))
    assert len(found) == MOST
    assert dict(found[-1].arguments)["more"] == 3
    assert all("more" not in dict(one.arguments) for one in found[:-1])


def test_a_review_in_two_books_is_told_once(tmp_path: Path) -> None:
    listing = "리뷰: [../a.yaml]\n"
    files = {"a.yaml": review("가  나"), "1/book.yaml": listing, "2/book.yaml": listing}
    books, _ = loaded(write(tmp_path, files), "1", "2")
    found, desk = Diagnostics(), Desk(TODAY)
    assert len(books) == 2
    for one in books:
        assert one.book is not None
        desk.check(one.book, found)
    assert places(list(found)) == ["a.yaml:9:6+2 doubled-space"]


def test_the_book_file_is_read_as_well(tmp_path: Path) -> None:
    book = "책:\n  제목: 가...\n앞붙이:\n  - 머리말: |\n      그는  갔다.\n"
    found = findings(tmp_path, review("글."), book=book)
    assert places(found) == ["book.yaml:2:8+3 ellipsis-form", "book.yaml:5:9+2 doubled-space"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("제목: 가...", "8+3"),
        ("제목: '가...'", "9+3"),
        ('제목: "가..."', "9+3"),
        ('제목: "\\u0041가..."', "7+12"),
    ],
)
def test_places_in_short_texts(tmp_path: Path, line: str, place: str) -> None:
    found = findings(tmp_path, review("글.", about=line))
    assert places(found) == [f"a.yaml:6:{place} ellipsis-form"]


def test_places_in_folded_text(tmp_path: Path) -> None:
    text = "작품:\n  제목: 가\n본문:\n  줄거리: >\n    첫 줄이\n    둘째 줄  셋째\n  결론: 끝\n"
    assert places(findings(tmp_path, text)) == ["a.yaml:6:9+2 doubled-space"]


TEXTS = st.text(
    alphabet="가나스포일러결말공감1a <>〈〉「」“”‘’\"'()[].…-—ㅡ#&;*_`|!?,:\t\u200b\n", max_size=80
)


@given(TEXTS, st.sampled_from(["|2", ">2"]))
def test_findings_stand_inside_the_file(text: str, style: str) -> None:
    body = "\n".join(f"    {line}" for line in text.split("\n"))
    source = f"작품:\n  제목: 가나\n  연도: 1953\n본문:\n  결론: 끝\n  줄거리: {style}\n{body}\n"
    read = sources.review(source)
    assert read is not None
    book = Book("a", Path(), Path(), Imprint(Phrase("가")), (Part(None, (read,)),))
    found = Diagnostics()
    Desk(TODAY).check(book, found)
    lines = source.split("\n")
    for one in found:
        line = lines[one.span.line - 1]
        last = len(line) + 1  # the space of a fold stands behind the line's end
        assert 1 <= one.span.column <= one.span.column + one.span.length - 1 <= last, one
        for lang in ("ko", "en"):
            assert "{" not in messages.render(one, lang)[0].replace("'{'", ""), one


def test_every_code_has_words_and_one_owner() -> None:
    codes = [code for check in TABLE for code in check.codes]
    assert len(codes) == len(set(codes))
    assert all(messages.find(code) for code in codes)


def test_builds_are_told_of_no_notes() -> None:
    weights = {weight for check in ON_BUILD for weight in check.codes.values()}
    assert Severity.NOTE not in weights


def test_what_may_be_mended_belongs_to_one_file() -> None:
    assert any(isinstance(check, CopyCheck) and check.mends for check in TABLE)


@pytest.mark.parametrize("name", ["club", "school", "도쿄_이야기"])
def test_the_samples_are_clean(name: str) -> None:
    root = Path(__file__).parents[2] / "inputs"
    books, _ = loaded(root, name)
    found = Diagnostics()
    for one in books:
        assert one.book is not None
        Desk(TODAY).check(one.book, found)
    assert [one for one in found if one.severity is not Severity.NOTE] == []


def test_a_file_full_of_slips_takes_no_time(tmp_path: Path) -> None:
    line = '가  "나" 다 . 〈가〉(2001) ‘(라\u200b마 ...'
    text = (line * 3000) + "\n" + "\n".join([line] * 3000)
    found = findings(tmp_path, review(text, work="연도: 1953"))
    assert len(found) <= MOST * 20
