"""Paragraphs of more than a page."""

from pathlib import Path

from reviewpress.checks.paragraphs import LONGEST, paragraphs
from tests.checks.copies import findings, places, review


def test_texts_part_at_blank_lines() -> None:
    found = [text.strip() for _, text in paragraphs("가\n나\n\n다\n  \n\n라")]
    assert found == ["가\n나", "다", "라"]


def test_offsets_point_at_their_paragraphs() -> None:
    text = "가\n나\n\n다\n  \n\n라"
    for start, paragraph in paragraphs(text):
        assert text[start : start + len(paragraph)] == paragraph


def test_long_paragraphs(tmp_path: Path) -> None:
    long = "가나다라마바사 " * (LONGEST // 8 + 1)
    found = findings(tmp_path, review(f"짧다.\n\n{long}\n\n짧다."))
    assert places(found) == ["a.yaml:11:5+15 long-paragraph"]
    assert dict(found[0].arguments)["length"] == len(long.strip())


def test_many_short_ones_and_lists_are_fine(tmp_path: Path) -> None:
    short = "\n\n".join(["가나다라 마바사." * 20] * 20)
    items = "\n".join(["- 가나다라 마바사."] * 200)
    assert findings(tmp_path, review(short + "\n\n" + items)) == []
