"""The pipeline from Python: load, check, build, as the package's docstring shows them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import reviewpress

SAMPLE = Path(reviewpress.__file__).parent / "cli" / "sample"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the sample project."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "나의 책"))


def test_load_check_build(project: Path, tmp_path: Path) -> None:
    library = reviewpress.load(project)
    assert [loaded.name for loaded in library.books] == ["나의 책"]
    assert list(reviewpress.check(library)) == []
    (built,) = reviewpress.build(library, out=tmp_path / "out", formats=["pdf"])
    assert (built.exit_code, built.files) == (0, (tmp_path / "out" / "나의 책.pdf",))
    assert built.files[0].read_bytes().startswith(b"%PDF-")
    assert built.pages > 4


def test_the_books_own_formats_hold_where_none_are_asked_for(project: Path, tmp_path: Path) -> None:
    book = project / "book.yaml"
    text = book.read_text(encoding="utf-8").replace("출력: [pdf, docx]", "출력: docx")
    book.write_text(text, encoding="utf-8")
    (built,) = reviewpress.build(reviewpress.load(project), out=tmp_path / "out")
    assert [path.suffix for path in built.files] == [".docx"]


def test_a_library_can_be_built_again_in_another_look(project: Path, tmp_path: Path) -> None:
    library = reviewpress.load(project)
    looks = [
        reviewpress.build(library, out=tmp_path / look, style=look, formats=["pdf"])[0]
        for look in ("classic", "modern", "classic")
    ]
    first, second, third = (built.files[0].read_bytes() for built in looks)
    assert first != second
    assert third == first


def test_problems_are_told_and_nothing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "글.yaml").write_text("작품: {제목: 허}\n본문: 글\n리뷰어: 나\n", encoding="utf-8")
    library = reviewpress.load(tmp_path / "글.yaml")
    assert {finding.code for finding in reviewpress.check(library)} >= {"unknown-key"}
    (built,) = reviewpress.build(library, out=tmp_path / "out")
    assert (built.exit_code, built.files) == (1, ())
    assert not (tmp_path / "out").exists()


def test_a_wrong_style_stops_a_book_with_configuration_errors_code(
    project: Path, tmp_path: Path
) -> None:
    (built,) = reviewpress.build(reviewpress.load(project), out=tmp_path / "out", style="없음")
    assert built.exit_code == 2


def test_a_style_outside_the_project_is_not_read(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "mine.yaml"
    outside.write_text("extends: classic\n", encoding="utf-8")
    (built,) = reviewpress.build(
        reviewpress.load(project), out=tmp_path / "out", style=str(outside)
    )
    assert built.exit_code == 2
    assert [finding.code for finding in built.diagnostics] == ["styles-outside"]
