"""Straight quotes are noted once a file and turned where every one of a paragraph finds its partner."""

from pathlib import Path

import pytest

from reviewpress.checks.quotes import straight
from tests.checks.copies import findings, marked, places, review


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"안녕"이라고', '{"→“}안녕{"→”}이라고'),
        ("'AI와의 사랑'이라는", "{'→‘}AI와의 사랑{'→’}이라는"),
        ("그는\"안녕\"하고 '왜'라고", "그는{\"→“}안녕{\"→”}하고 {'→‘}왜{'→’}라고"),
        ("\"그가 '왜'라고 했다\"", "{\"→“}그가 {'→‘}왜{'→’}라고 했다{\"→”}"),
        ('**"행복하자"**는 말', '**{"→“}행복하자{"→”}**는 말'),
        ('"가..." -- "나"', '{"→“}가...{"→”} -- {"→“}나{"→”}'),
        ('"열고 닫지 않음', '{"}열고 닫지 않음'),
        ('“굽은 것"과 섞임', '“굽은 것{"→”}과 섞임'),
        ('‘굽은 것"과 섞임', '‘굽은 것{"}과 섞임'),
        ("Don't look up", "Don't look up"),
        ("'80년대", "'80년대"),
        ("“안녕”이라고 ‘왜’", "“안녕”이라고 ‘왜’"),
        ('`"코드"` [말](a.png "설명") "가"', '`"코드"` [말](a.png "설명") {"→“}가{"→”}'),
        ('"가"\n\n"나', '{"→“}가{"→”}\n\n{"}나'),
    ],
)
def test_turning(text: str, expected: str) -> None:
    assert marked(straight, text) == expected


def test_one_note_counts_all_of_a_file(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, review('그는 "가"라고 "나"라고'))
    assert places([found]) == ["a.yaml:9:8+1 straight-quotes"]
    assert dict(found.arguments) == {"times": 4, "fix": "--fix"}


def test_both_kinds_are_another_note(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, review('그는 "가"라고 ‘나’라고'))
    assert places([found]) == ["a.yaml:9:8+1 mixed-quotes"]
    assert dict(found.arguments) == {"straight": 2, "curly": 2, "fix": "--fix"}


def test_apostrophes_are_no_quotes(tmp_path: Path) -> None:
    assert findings(tmp_path, review("Don't Look Up과 Schindler’s List, ‘나’")) == []
