"""Paths in; the books found there out: folders, single reviews, the project folder's fence, names, and speed."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources import load
from tests.sources.reading import REVIEW, codes, loaded, one_book, write

BOOK = "책:\n  제목: 가\n리뷰: ['*.yaml']\n"


def names(folder: Path, *paths: str) -> list[str]:
    books, found = loaded(folder, *paths)
    assert codes(found) == []
    return [book.name for book in books]


def test_a_single_review_is_a_booklet_without_front_matter(tmp_path: Path) -> None:
    book = one_book(write(tmp_path, {"films/her.yaml": REVIEW}), "films/her.yaml")
    assert (book.name, book.single, book.front, book.back) == ("her", True, (), ())
    assert str(book.imprint.title) == "패터슨"


def test_a_folder_without_a_book_file_is_a_book_of_its_reviews(tmp_path: Path) -> None:
    files = {
        "여름_영화/10.yaml": REVIEW,
        "여름_영화/9.yml": REVIEW,
        "여름_영화/sheet.yaml": "extends: base\n",
    }
    book = one_book(write(tmp_path, files), "여름_영화")
    assert (book.name, str(book.imprint.title)) == ("여름_영화", "여름 영화")
    assert [review.path.name for review in book.reviews] == ["9.yml", "10.yaml"]


def test_every_book_below_a_folder_is_found(tmp_path: Path) -> None:
    files = {
        "a/book.yaml": "리뷰: [films/*.yaml]\n",
        "a/films/x.yaml": REVIEW,
        "a/drafts/y.yaml": REVIEW,
        "a/deep/er/book.yaml": BOOK,
        "a/deep/er/z.yaml": REVIEW,
        "b/x.yaml": REVIEW,
        "b/.hidden/x.yaml": REVIEW,
        "c/notes.txt": "글",
        "styles/own.yaml": "extends: base\n",
    }
    assert names(write(tmp_path, files)) == ["a", "er", "b"]


def test_a_folder_whose_reviews_stand_in_a_book_is_none_of_its_own(tmp_path: Path) -> None:
    files = {"one/book.yaml": "리뷰: [../pool/x.yaml]\n", "pool/x.yaml": REVIEW}
    write(tmp_path, files)
    assert names(tmp_path) == ["one"]
    assert names(tmp_path, "pool", "one") == ["pool", "one"]


def test_a_review_in_two_books_is_one_object(tmp_path: Path) -> None:
    files = {f"{n}/book.yaml": "리뷰: [../pool/x.yaml]\n" for n in "ab"}
    books, _ = loaded(write(tmp_path, {**files, "pool/x.yaml": REVIEW}))
    first, second = (book.book for book in books)
    assert first is not None
    assert second is not None
    assert first.reviews[0] is second.reviews[0]


def test_a_book_named_twice_is_one(tmp_path: Path) -> None:
    write(tmp_path, {"a/book.yaml": BOOK, "a/x.yaml": REVIEW})
    assert names(tmp_path, "a", "a/book.yaml", ".") == ["a"]


def test_a_book_file_may_have_another_name(tmp_path: Path) -> None:
    write(tmp_path, {"a/spring.yaml": BOOK, "a/x.yaml": REVIEW})
    assert names(tmp_path, "a/spring.yaml") == ["spring"]


def test_books_of_one_name_get_their_parents_names(tmp_path: Path) -> None:
    files = {f"{year}/Film/book.yaml": BOOK for year in ("2024", "2025")}
    files |= {f"{year}/Film/x.yaml": REVIEW for year in ("2024", "2025")}
    assert names(write(tmp_path, files | {"2026/film/x.yaml": REVIEW, "other/x.yaml": REVIEW})) == [
        "2024-Film",
        "2025-Film",
        "2026-film",
        "other",
    ]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("none.yaml", "no-such-file"),
        ("x.txt", "not-yaml"),
        ("empty", "no-books"),
        ("..", "outside-root"),
    ],
)
def test_paths_that_are_no_books(tmp_path: Path, path: str, code: str) -> None:
    root = write(tmp_path / "p", {"x.txt": "글", "empty/.keep": ""})
    books, found = loaded(root, path)
    assert (len(books), codes(found)) == (0, [code])


def test_a_review_outside_the_project_folder_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"secret.yaml": REVIEW, "p/book.yaml": "리뷰: [../secret.yaml]\n"})
    books, found = loaded(tmp_path / "p")
    assert codes(found) == ["outside-root"]
    assert [path.name for book in books for path in book.sources] == ["book.yaml"]


def test_what_lies_outside_is_not_even_hinted_at(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"secret.yaml": REVIEW, "p/book.yaml": "리뷰: [../secrets.yaml, ../secret.yaml]\n"},
    )
    _, found = loaded(tmp_path / "p")
    assert [sorted(dict(one.arguments)) for one in found] == [["path", "root"]] * 2


@pytest.mark.parametrize("name", ["a" * 5000, "a/" * 50_000, "a" * 300 + ".yaml", "nul\\0.yaml"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"book.yaml": f'리뷰: ["{name}"]\n'})
    _, found = loaded(tmp_path)
    assert found.has_errors


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target)
    except (OSError, NotImplementedError):
        pytest.skip("this system lets no links be made")


@pytest.mark.parametrize("listing", ["['*.yaml']", "[x.yaml]"])
def test_a_link_out_of_the_project_folder_is_not_followed(tmp_path: Path, listing: str) -> None:
    write(tmp_path, {"secret.yaml": REVIEW, "p/book.yaml": f"리뷰: {listing}\n"})
    link(tmp_path / "p" / "x.yaml", tmp_path / "secret.yaml")
    books, found = loaded(tmp_path / "p")
    assert "outside-root" in codes(found)
    assert all(book.book is None or not book.book.reviews for book in books)


def test_links_in_a_circle_are_a_finding(tmp_path: Path) -> None:
    write(tmp_path, {"book.yaml": "리뷰: [x.yaml]\n"})
    link(tmp_path / "x.yaml", tmp_path / "x.yaml")
    assert "no-such-file" in codes(loaded(tmp_path)[1])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {"book.yaml": "리뷰: [x.yaml]\n"})
    os.mkfifo(tmp_path / "x.yaml")
    assert "not-a-file" in codes(loaded(tmp_path)[1])


def test_names_in_another_normal_form_are_found(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "줄거리.yaml")
    write(tmp_path, {"book.yaml": "리뷰: [줄거리.yaml]\n", apart: REVIEW})
    assert len(one_book(tmp_path).reviews) == 1


def test_the_project_folder_is_the_current_one_or_the_named_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"here/a/x.yaml": REVIEW, "there/a/x.yaml": REVIEW})
    monkeypatch.chdir(tmp_path / "here")
    found = Diagnostics()
    inside, outside = load([Path("a"), Path("../there/a")], None, found)
    assert inside.book is not None
    assert outside.book is not None
    assert inside.book.root == (tmp_path / "here").resolve()
    assert outside.book.root == (tmp_path / "there" / "a").resolve()
    assert (inside.file, outside.file) == ("a", (tmp_path / "there" / "a").resolve().as_posix())


def test_without_paths_the_current_folder_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"p/x.yaml": REVIEW})
    monkeypatch.chdir(tmp_path / "p")
    (book,) = load([], None, Diagnostics())
    assert book.name == "p"


def test_lines_of_read_files_are_given_and_of_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(write(tmp_path, {"x.yaml": REVIEW, "y.txt": "비밀"}))
    files = load([Path("x.yaml")], None, Diagnostics()).files
    assert files.line("x.yaml", 2) == "  제목: 패터슨"
    assert files.line("x.yaml", 0) is files.line("x.yaml", 99) is files.line("y.txt", 1) is None


def test_a_review_in_another_encoding_is_still_found_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(REVIEW.encode("cp949"))
    assert codes(loaded(tmp_path)[1]) == ["other-encoding"]


def test_a_file_with_thousands_of_problems_shows_the_first_and_counts_the_rest(
    tmp_path: Path,
) -> None:
    tags = ", ".join(["[]"] * 1000)
    text = REVIEW.replace("본문:", f"리뷰:\n  태그: [{tags}]\n본문:")
    _, found = loaded(write(tmp_path, {"a.yaml": text, "b.yaml": text}))
    counted = [dict(one.arguments)["left"] for one in found if one.code == "too-many-findings"]
    assert (len(found), counted) == (402, [800, 800])


def test_files_in_decomposed_hangul_are_known_by_their_keys(tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": unicodedata.normalize("NFD", REVIEW)})
    assert len(one_book(tmp_path).reviews) == 1
