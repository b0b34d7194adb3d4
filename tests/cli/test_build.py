"""``build``: what is written where, what a bad book costs, and what the exit code says."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

BROKEN = "작품:\n  제목: 허\n본문:\n  줄거니: |\n글\n"


@pytest.fixture
def shelf(project: Path) -> Path:
    """Two sound books and, between them by name, one with a mistake."""
    for name in ("a", "m", "z"):
        (project / name / "reviews").mkdir(parents=True)
        shutil.copy(project / "book.yaml", project / name)
        shutil.copy(project / "reviews" / "lucky_day.yaml", project / name / "reviews")
    (project / "m" / "reviews" / "bad.yaml").write_text(BROKEN, encoding="utf-8")
    (project / "book.yaml").unlink()
    shutil.rmtree(project / "reviews")
    return project


def written(folder: Path) -> set[str]:
    return {path.name for path in (folder / "build").glob("*")}


def test_a_line_on_stderr_for_every_file(cli: Cli, project: Path) -> None:
    ran = cli("build", "--lang", "ko")
    assert (ran.code, ran.out) == (0, "")
    lines = ran.err.splitlines()
    assert [line.split(" (")[0] for line in lines] == [
        f"build/{project.name}.pdf",
        f"build/{project.name}.docx",
    ]
    assert all(line.endswith("쪽)") for line in lines)


def test_quiet_says_nothing_when_all_is_well(cli: Cli, project: Path) -> None:
    ran = cli("build", "-q")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert len(written(project)) == 2


def test_formats_and_folder_are_the_users(cli: Cli, project: Path) -> None:
    assert cli("build", "--format", "pdf", "--out", "인쇄/초판").code == 0
    assert [path.suffix for path in (project / "인쇄" / "초판").iterdir()] == [".pdf"]
    assert written(project) == set()


def test_a_dry_run_names_the_files_and_writes_none(cli: Cli, project: Path) -> None:
    ran = cli("build", "--dry-run")
    assert ran.code == 0
    assert ran.out.splitlines() == [f"build/{project.name}.{end}" for end in ("pdf", "docx")]
    assert not (project / "build").exists()


def test_a_single_review_is_a_booklet(cli: Cli, project: Path) -> None:
    assert cli("build", "reviews/lucky_day.yaml").code == 0
    assert written(project) == {"lucky_day.pdf", "lucky_day.docx"}


def test_style_and_trim_change_the_pages(cli: Cli, project: Path) -> None:
    pages = []
    for options in ([], ["--style", "modern"], ["--trim", "문고"], ["--trim", "150x200"]):
        assert cli("build", "--format", "pdf", *options).code == 0
        pages.append((project / "build" / f"{project.name}.pdf").read_bytes())
    assert len(set(pages)) == 4


def test_a_bad_book_fails_alone(cli: Cli, shelf: Path) -> None:
    ran = cli("build", "--format", "pdf", "--lang", "en")
    assert ran.code == 1
    assert written(shelf) == {"a.pdf", "z.pdf"}
    assert "m/reviews/bad.yaml:" in ran.err
    assert "not built: m" in ran.err
    assert "2 of 3 books are built" in ran.err
    assert ran.err.count("error[") == len(
        {line for line in ran.err.splitlines() if "error[" in line}
    )


def test_a_bad_book_changes_no_byte_of_the_others(cli: Cli, shelf: Path) -> None:
    cli("build", "--format", "pdf")
    beside_a_bad_one = (shelf / "build" / "z.pdf").read_bytes()
    shutil.rmtree(shelf / "m")
    cli("build", "--format", "pdf")
    assert (shelf / "build" / "z.pdf").read_bytes() == beside_a_bad_one


def test_fail_fast_stops_at_the_first_bad_book(cli: Cli, shelf: Path) -> None:
    assert cli("build", "--format", "pdf", "--fail-fast").code == 1
    assert written(shelf) == {"a.pdf"}


def test_a_failed_build_leaves_the_last_good_book(cli: Cli, project: Path) -> None:
    cli("build")
    before = {path: path.read_bytes() for path in (project / "build").iterdir()}
    (project / "reviews" / "bad.yaml").write_text(BROKEN, encoding="utf-8")
    assert cli("build").code == 1
    assert {path: path.read_bytes() for path in (project / "build").iterdir()} == before


def test_strict_counts_warnings(cli: Cli, project: Path) -> None:
    review = project / "reviews" / "lucky_day.yaml"
    text = review.read_text(encoding="utf-8").replace(
        "여는 글: |\n", "여는 글: |\n    \U0010abcd\n\n"
    )
    review.write_text(text, encoding="utf-8")
    assert cli("build").code == 0
    strict = cli("build", "--strict", "--out", "strict")
    assert strict.code == 1
    assert "warning[" in strict.err
    assert not (project / "strict").exists()


def test_a_path_that_is_not_there(cli: Cli, here: Path) -> None:
    ran = cli("build", "없는폴더")
    assert ran.code == 1
    assert "없는폴더" in ran.err


def test_a_folder_without_books(cli: Cli, here: Path) -> None:
    ran = cli("build")
    assert ran.code == 1
    assert "error[no-books]" in ran.err


def test_an_output_folder_that_cannot_be_is_the_machines_fault(cli: Cli, project: Path) -> None:
    (project / "file").write_text("", encoding="utf-8")
    ran = cli("build", "--out", "file/inside")
    assert ran.code == 3
    assert "error[output-folder-is-file]" in ran.err


def test_open_shows_the_first_file(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    cli("build", "--open")
    assert opened == [str(Path("build") / f"{project.name}.pdf")]


def test_a_broken_font_of_the_project_is_told(cli: Cli, project: Path) -> None:
    (project / "fonts").mkdir()
    (project / "fonts" / "bad.ttf").write_bytes(b"junk")
    ran = cli("build", "--format", "pdf")
    assert ran.code == 0
    assert "fonts/bad.ttf: warning[fonts-unreadable]" in ran.err
