"""What only the file on the disk shows: decomposed letters, invisible and broken characters."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks.as_typed import cleaned
from tests.checks.copies import findings, places, review


def test_decomposed_hangul_is_told_once_where_it_begins(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "한글")
    (found,) = findings(tmp_path, review(f"가 {decomposed} 나 {decomposed}"))
    assert places([found]) == ["a.yaml:9:7+2 decomposed-text"]
    assert dict(found.arguments) == {"times": 2, "fix": "--fix"}
    assert found.severity.label == "note"


@pytest.mark.parametrize(
    "character", ["\u200b", "\u00ad", "\u2060", "\u3164", "\u200e", "\u202e", "\u200d", "\u115f"]
)
def test_invisible_characters(tmp_path: Path, character: str) -> None:
    found = findings(tmp_path, review(f"가나{character}다"))
    assert places(found) == ["a.yaml:9:7+1 invisible-character"]


@pytest.mark.parametrize(
    "text",
    ["가족 👨‍👩‍👧 사진", "❤️와 ☺️", "ᄒᆞᆫ글", "שלום \u200eabc", "می‌خواهم", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
)
def test_what_a_script_or_an_emoji_needs(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, review(text)) == []
    assert cleaned(text) == unicodedata.normalize("NFC", text)


def test_broken_characters(tmp_path: Path) -> None:
    assert places(findings(tmp_path, review("가\ufffd나"))) == ["a.yaml:9:6+1 broken-character"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("가\u200b나", "가나"),
        ("가\u3164나", "가 나"),
        ("가 \u3164 나", "가  나"),
        ("가\x08나", "가나"),
        ("가\x0b나", "가 나"),
        ("가\u2028나", "가 나"),
        ("가\ufeff나", "가나"),
        ("plain", "plain"),
        ("a\x00b", "ab"),
        (unicodedata.normalize("NFD", "한글 é"), "한글 é"),
    ],
)
def test_cleaning(line: str, expected: str) -> None:
    assert cleaned(line) == expected


@given(
    st.text(alphabet="가한한 é\u0301\u200b\u200d\u200e\u3164\u115f\ufeff\x00\u2028👨א", max_size=20)
)
def test_cleaning_twice_changes_nothing_more(line: str) -> None:
    assert cleaned(cleaned(line)) == cleaned(line)


def test_hostile_lines_take_no_time(tmp_path: Path) -> None:
    found = findings(tmp_path, review("\u200b\u202e" * 20_000 + "\u1112\u1161 " * 20_000))
    assert {one.code for one in found} >= {"invisible-character", "decomposed-text"}
