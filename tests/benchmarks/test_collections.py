"""Made-up collections: every peer gets the same text as ReviewPress, which builds it without a warning."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import collection
import pytest
import yaml
from cases import Cases
from made_reviews import make
from peer_texts import pieces

import reviewpress


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("book")
    collection.write(2, folder)
    return folder


def words(text: str) -> str:
    return "".join(re.findall("[가-힣]+", text))


def test_the_same_number_makes_the_same_reviews() -> None:
    assert list(make(2)) == list(make(2))
    assert list(make(2)) != list(make(2, seed=1))


def test_reviews_are_checked_without_a_finding(book: Path) -> None:
    assert list(reviewpress.check(reviewpress.load(book, root=book))) == []


@pytest.mark.parametrize("name", ["book.typ", "book.md", "book.html", "book.json"])
def test_peers_get_every_word(book: Path, name: str) -> None:
    given = words(html.unescape((book / name).read_text(encoding="utf-8")))
    for _, text in pieces(list(make(2))):
        assert words(text) in given


def test_reviewpress_gets_every_word(book: Path) -> None:
    review = yaml.safe_load((book / "reviews" / "0000.yaml").read_text(encoding="utf-8"))
    given = words(json.dumps(review, ensure_ascii=False))
    for _, text in pieces(list(make(1))):
        assert words(text) in given


def test_every_case_has_a_name_of_its_own(tmp_path: Path) -> None:
    keys = [pair.key for pair in Cases(tmp_path, {}, is_slow=True).all()]
    assert len(keys) == len(set(keys))
    assert not list(tmp_path.iterdir())  # nothing is written before it is needed


def test_booklets_share_reviews(tmp_path: Path) -> None:
    collection.write_shelf(4, 3, tmp_path)
    listed = [
        name
        for number in range(4)
        for name in yaml.safe_load((tmp_path / f"{number:03}" / "book.yaml").read_text("utf-8"))[
            "리뷰"
        ]
    ]
    assert len(listed) == 12
    assert len(set(listed)) == 4
