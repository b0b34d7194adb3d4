"""A number of reviews in; a made-up collection of that size out, for ReviewPress (YAML) and for its peers.

``write`` makes one book, ``write_shelf`` many booklets that share reviews.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml
from made_reviews import MadeReview, make
from peer_texts import markdown, typst, web_page

_PLAIN_UP_TO = 60
"""Longer texts stand below a ``|``."""


def write(reviews: int, folder: Path, seed: int = 0) -> None:
    """Write ``book.yaml`` and ``reviews/*.yaml``; for the peers ``book.json``, ``.typ``, ``.md`` and ``.html``."""
    made = list(make(reviews, seed))
    title = f"감상문 {reviews}편"
    _write_reviews(made, folder / "reviews")
    _write_book(folder / "book.yaml", title, ["reviews/*.yaml"])
    peers = {"title": title, "reviews": [asdict(review) for review in made]}
    _write(folder / "book.json", json.dumps(peers, ensure_ascii=False))
    _write(folder / "book.typ", typst(title, made))
    _write(folder / "book.md", markdown(title, made))
    _write(folder / "book.html", web_page(title, made))


def write_shelf(booklets: int, reviews_each: int, folder: Path, seed: int = 0) -> None:
    """Write ``NNN/book.yaml`` and ``NNN/book.typ``, booklets that share as many reviews as there are booklets."""
    made = list(make(booklets, seed))
    _write_reviews(made, folder / "reviews")
    for booklet in range(booklets):
        place = folder / f"{booklet:03}"
        place.mkdir(exist_ok=True)
        chosen = [(booklet * 7 + number * 13) % booklets for number in range(reviews_each)]
        title = f"모음 {booklet}"
        _write_book(place / "book.yaml", title, [f"../reviews/{n:04}.yaml" for n in chosen])
        _write(place / "book.typ", typst(title, [made[number] for number in chosen]))


def _write_reviews(reviews: Sequence[MadeReview], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, review in enumerate(reviews):
        _write(folder / f"{number:04}.yaml", _review_yaml(review))


def _write_book(path: Path, title: str, reviews: list[str]) -> None:
    book = {
        "책": {"제목": title, "발행일": "2026-11-22"},
        "스타일": "classic",
        "판형": "A5",
        "앞붙이": ["표제지", "차례"],
        "리뷰": reviews,
    }
    _write(path, _yaml(book))


def _review_yaml(review: MadeReview) -> str:
    body: dict[str, Any] = {"여는 글": review.intro}
    for head, parts in review.sections:
        body[head] = parts[0][1] if parts[0][0] == "" else dict(parts)
    work = {"종류": "영화", "제목": review.title, "연도": 2020, "감독": review.author}
    return _yaml({"작품": work, "리뷰": {"글쓴이": review.author, "별점": "4/5"}, "본문": body})


class _Dumper(yaml.SafeDumper):
    """Writes long texts as people do, below a ``|``."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "|" if len(text) > _PLAIN_UP_TO else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _text)


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
