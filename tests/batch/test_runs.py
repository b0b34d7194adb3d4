"""The same books over any number of workers and any cache; and only those that are stale are built again."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import cast

import pytest

from reviewpress.batch.crew.tasks import Fate, Reply
from reviewpress.batch.runs import building
from reviewpress.batch.runs.building import Batch, Means
from reviewpress.batch.runs.cleaning import clean
from reviewpress.batch.runs.plan import Cause, Reason
from reviewpress.batch.runs.records import FOLDER, records_of
from reviewpress.batch.runs.writing import written_by
from reviewpress.caching import cache_folder
from reviewpress.diagnostics import Diagnostics
from reviewpress.results import Options
from reviewpress.writers.table import Output, Typeset
from tests.batch.conftest import BuildAll, books


def states(shelf: Path, **options: object) -> dict[str, Cause | None]:
    """Tell for each book of the shelf why it would be built; None for one that is current."""
    asked = Options(formats=("pdf",), out=Path("out"), **options)  # type: ignore[arg-type]
    batch = Batch((shelf,), None, asked, Means(cache=cache_folder() / "out"))
    library = batch.load()
    return {
        name: why.cause if isinstance(why, Reason) else None
        for name, why in batch.reasons(library).items()
    }


def is_all_current(shelf: Path) -> bool:
    asked = Options(formats=("pdf",), out=Path("out"))
    return Batch((shelf,), None, asked, Means(cache=cache_folder() / "out")).unchanged() is not None


def test_the_same_bytes_over_workers_and_caches(here: Path, build_all: BuildAll) -> None:
    runs: list[tuple[str, int, dict[str, object]]] = [
        ("one", 1, {}),
        ("one", 1, {}),
        ("two", 2, {}),
        ("anew", 1, {"anew": True}),
        ("anew2", 2, {"anew": True}),
        ("timed", 1, {"timeout_s": 60.0}),
    ]
    for out, jobs, means in runs:
        assert [built.exit_code for built in build_all(out, jobs, **means)] == [0, 0, 0]
    found = [books(here / out) for out in ("one", "two", "anew", "anew2", "timed")]
    assert len(found[0]) == 3
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize("formats", [("pdf",), ("pdf", "docx"), ("docx", "pdf"), ("docx",)])
def test_a_big_book_is_made_together_with_workers(
    here: Path, shelf: Path, formats: tuple[str, ...]
) -> None:
    reviews = "".join(f"  - ../reviews/{number}.yaml\n" for number in range(20))
    text = (shelf / "reviews" / "0.yaml").read_text(encoding="utf-8")
    for number in range(20):
        own = text.replace("영화 0", f"영화 {number}").replace("仮名", "仮名 \U00012000")
        (shelf / "reviews" / f"{number}.yaml").write_text(own, encoding="utf-8")
    big = shelf / "big"
    big.mkdir()
    (big / "book.yaml").write_text(f"책:\n  제목: 큰 책\n리뷰:\n{reviews}", encoding="utf-8")
    made = []
    for jobs in (1, 3):
        options = Options(formats=formats, out=here / str(jobs))
        batch = Batch((big,), shelf, options, Means(jobs, anew=True))
        with batch.working():
            library = batch.load()
            (built,) = batch.build(library, batch.reasons(library))
        assert built.exit_code == 0
        files = {path.name: path.read_bytes() for path in built.files}
        made.append((files, built.pages, list(built.diagnostics)))
    assert set(made[0][0]) == {f"big.{name}" for name in formats}
    assert made[0] == made[1]


def test_a_format_is_written_here_where_its_worker_is_lost() -> None:
    output = Output(b"file", 3, {})
    lost: Future[Reply] = Future()
    lost.set_result(Reply(Fate.DIED, b"-9"))
    write = written_by(lost, lambda _book, _found: output)
    assert write(cast(Typeset, None), Diagnostics()) is output


def test_what_is_current_is_let_be(here: Path, shelf: Path, build_all: BuildAll) -> None:
    assert not is_all_current(shelf)
    first = build_all()
    times = {path: path.stat().st_mtime_ns for path in (here / "out").iterdir()}
    assert is_all_current(shelf)
    second = build_all()
    assert [built.is_current for built in second] == [True, True, True]
    assert {path: path.stat().st_mtime_ns for path in (here / "out").iterdir()} == times
    assert [(b.name, b.files, b.pages) for b in second] == [
        (b.name, b.files, b.pages) for b in first
    ]
    assert [list(b.diagnostics) for b in second] == [list(b.diagnostics) for b in first]


def edit_review(shelf: Path) -> None:
    path = shelf / "reviews" / "3.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n    더.\n", encoding="utf-8")


def remove_book(shelf: Path) -> None:
    (shelf.parent / "out" / "book2.pdf").unlink()


def touch_up_book(shelf: Path) -> None:
    (shelf.parent / "out" / "book2.pdf").write_bytes(b"mine")


def edit_book(shelf: Path) -> None:
    path = shelf / "book2" / "book.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("책 2", "새 책"), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (edit_review, Cause.SOURCE),
        (edit_book, Cause.SOURCE),
        (remove_book, Cause.OUTPUT),
        (touch_up_book, Cause.OUTPUT),
    ],
)
def test_what_has_changed_is_built_and_nothing_else(
    shelf: Path, build_all: BuildAll, change: Callable[[Path], None], cause: Cause
) -> None:
    build_all()
    change(shelf)
    assert not is_all_current(shelf)
    assert list(states(shelf).values()) == [None, None, cause]
    assert [built.is_current for built in build_all()] == [True, True, False]
    assert is_all_current(shelf)


def test_other_options_and_another_epoch_build_everything(
    shelf: Path, build_all: BuildAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_all()
    assert set(states(shelf).values()) == {None}
    assert set(states(shelf, style="modern").values()) == {Cause.ASKED}
    assert set(states(shelf, trim="B5").values()) == {Cause.ASKED}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert set(states(shelf).values()) == {Cause.ASKED}


def test_a_style_sheet_a_picture_and_a_font_of_the_project_count(
    here: Path, shelf: Path, build_all: BuildAll
) -> None:
    (here / "my.yaml").write_text("extends: classic\n", encoding="utf-8")
    book = shelf / "book0" / "book.yaml"
    text = book.read_text(encoding="utf-8")
    book.write_text(text.replace("classic", "../../my.yaml"), encoding="utf-8")
    build_all()
    assert set(states(shelf).values()) == {None}
    (here / "my.yaml").write_text("extends: modern\n", encoding="utf-8")
    assert list(states(shelf).values()) == [Cause.SOURCE, None, None]
    build_all()
    (here / "fonts").mkdir()
    assert set(states(shelf).values()) == {Cause.SOURCE}


def test_a_new_book_is_found(shelf: Path, build_all: BuildAll) -> None:
    build_all()
    (shelf / "book9").mkdir()
    new = shelf / "book9" / "book.yaml"
    new.write_text("책:\n  제목: 아홉\n리뷰: ../reviews/1.yaml\n", encoding="utf-8")
    assert not is_all_current(shelf)
    assert list(states(shelf).values()) == [None, None, None, Cause.NEW]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"format":1}', b"\xff" * 50, b"[" * 5000])
def test_damaged_records_mean_building_again(
    here: Path, shelf: Path, build_all: BuildAll, damage: bytes
) -> None:
    build_all()
    for path in (cache_folder() / "out" / FOLDER).rglob("*.json"):
        path.write_bytes(damage)
    assert set(states(shelf).values()) == {Cause.NEW}
    assert not is_all_current(shelf)
    assert [built.exit_code for built in build_all()] == [0, 0, 0]
    assert is_all_current(shelf)


def test_clean_removes_what_build_made_and_nothing_else(here: Path, build_all: BuildAll) -> None:
    build_all()
    out, cache = here / "out", cache_folder() / "out"
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    (out / "book1.pdf").write_bytes(b"mine, too")
    found = {done.path.name: done.is_kept for done in clean(Path("out"), cache)}
    assert found == {"book0.pdf": False, "book1.pdf": True, "book2.pdf": False}
    assert {path.name for path in out.iterdir()} == {"notes.txt", "book1.pdf"}
    assert list(clean(Path("out"), cache)) == []


def test_clean_never_leaves_its_folder(here: Path, build_all: BuildAll) -> None:
    build_all()
    record = next(records_of(Path("out"), cache_folder() / "out").folder.glob("*.json"))
    victim = here / "victim.pdf"
    victim.write_bytes((here / "out" / "book0.pdf").read_bytes())
    text = record.read_text(encoding="ascii").replace("book0.pdf", "../victim.pdf")
    record.write_text(text, encoding="ascii")
    list(clean(Path("out"), cache_folder() / "out"))
    assert victim.exists()


def test_one_bad_book_costs_no_other(here: Path, shelf: Path, build_all: BuildAll) -> None:
    build_all("good")
    (shelf / "book1" / "book.yaml").write_text("책:\n  제목:\n리뷰: x.yaml\n", encoding="utf-8")
    assert [built.exit_code for built in build_all("bad", 2)] == [0, 1, 0]
    good = books(here / "good")
    assert books(here / "bad") == {name: good[name] for name in ("book0.pdf", "book2.pdf")}


@pytest.mark.slow
def test_a_worker_that_dies_or_hangs_costs_its_own_book(
    here: Path, shelf: Path, build_all: BuildAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_all("good")
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2]))
    monkeypatch.setattr(building, "_WORK", "tests.batch.toil:build")
    monkeypatch.setenv("TOIL_DIES", "book0")
    monkeypatch.setenv("TOIL_HANGS", "book1")
    built = build_all("hurt", 2, timeout_s=15.0)
    assert [one.exit_code for one in built] == [3, 3, 0]
    codes = [[found.code for found in one.diagnostics if "batch" in found.code] for one in built]
    assert codes == [["batch-died"], ["batch-late"], []]
    assert books(here / "hurt") == {"book2.pdf": books(here / "good")["book2.pdf"]}
    monkeypatch.setattr(building, "_WORK", "reviewpress.batch.runs.tasks:work")
    assert [one.exit_code for one in build_all("hurt", 2)] == [0, 0, 0]
    assert books(here / "hurt") == books(here / "good")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="POSIX users")
def test_a_cache_that_cannot_be_written_costs_nothing(here: Path, build_all: BuildAll) -> None:
    (here / "file").write_bytes(b"")
    assert [one.exit_code for one in build_all(cache=here / "file" / "x")] == [0, 0, 0]
