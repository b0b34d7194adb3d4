"""Hostile and large files in; an answer in time out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.intake.importing import (
    Imported,
    find_posts,
    import_post,
    import_text,
    output_names,
)
from reviewpress.intake.reading import decode_post
from tests.intake.accounting import read_back
from tests.intake.test_cases import POSTS

P = "이 영화는 정말로 오래 기억에 남는 영화다. 감독은 배우의 얼굴을 오래 본다. "

HOSTILE = {
    "deep.html": "<html><body>" + "<div>" * 20_000 + P * 5,
    "hidden.html": "<html><body>" + "<div hidden>" * 1500 + P * 5 + "</div>" * 1500 + f"<p>{P * 3}",
    "lists.html": f"<html><body><h1>영화 리뷰</h1><p>{P * 3}</p>" + "<ul><li>가 " * 500,
    "broken.html": f"<html><body><p>{P * 3}<td></p></tr><li><b>{P}",
    "entities.html": f"<html><body><p>&#0;&#x110000;&bogus;{P * 3}",
    "frames.html": "<html><frameset><frame src=x></frameset></html>",
    "many.txt": "영화 <가> 리뷰\n\n" + f"{P * 3}\n\n" * 3000,
    "one_line.txt": "영화 <가> 리뷰\n\n줄거리" + P * 10_000,
    "headings.txt": "영화 <가> 리뷰\n\n" + f"줄거리\n{P}\n\n" * 1000,
    "numbers.txt": "영화 리뷰\n\n" + "".join(f"{n}. 제목\n" for n in range(1, 4000)) + P,
    "short.txt": "영화 <가> 리뷰\n\n" + "가나다\n" * 5000,
    "blank.txt": "\n" * 100_000 + P,
    "brackets.txt": "영화 리뷰\n\n" + "「" * 50_000 + P,
    "stars.txt": "영화 리뷰\n\n" + P + "\n" + "★" * 50_000,
    "colons.txt": "영화 리뷰\n\n" + P + "\n" + "가:" * 30_000,
    "spaces.txt": "영화 리뷰\n\n" + P + " " * 100_000 + "x",
    "no_spaces.txt": "영화 리뷰\n\n" + "가" * 100_000 + " 감독",
    "aliases.md": "---\n" + "a: &a [*a]\n" * 10 + "---\n" + P * 3,
    "open.md": "---\n" + "[" * 5000 + "\n---\n" + P * 3,
    "toml.md": "+++\na = [\n+++\n" + P * 3,
    "links.md": "# 영화 리뷰\n" + "[a](b)" * 5000 + P,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(60)
def test_hostile_files(name: str) -> None:
    made = Imported(name)
    source = decode_post(HOSTILE[name].encode(), name, made.diagnostics)
    if source:
        import_text(source, made, Path(name).stem)
    assert made.reviews or made.diagnostics.has_errors
    for review in made.reviews:
        read_back(review.text)


def test_tags_too_deep_are_refused_rather_than_cut() -> None:
    made = Imported("deep.html")
    source = decode_post(HOSTILE["deep.html"].encode(), "deep.html", made.diagnostics)
    assert source is not None
    assert [found.code for found in import_text(source, made, "deep").diagnostics] == [
        "import-too-deep"
    ]


@pytest.mark.timeout(120)
def test_a_hundred_posts(tmp_path: Path) -> None:
    for number in range(100):
        post = POSTS[number % len(POSTS)]
        shutil.copy(post, tmp_path / f"{number:03}{post.suffix}")
    paths = find_posts([tmp_path], Diagnostics())
    names = output_names(paths)
    made = [import_post(path, name) for path, name in zip(paths, names, strict=True)]
    assert len(set(names)) == len(made) == 100


def test_only_pages_load_lxml_and_only_front_matter_loads_yaml() -> None:
    import subprocess
    import sys

    script = (
        "import sys; from pathlib import Path; from reviewpress.intake.importing import import_post\n"
        "import_post(Path(sys.argv[1]), 'a'); print([m for m in ('lxml', 'yaml') if m in sys.modules])"
    )
    text = next(post for post in POSTS if post.suffix == ".txt")
    ran = subprocess.run(
        [sys.executable, "-c", script, text], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
