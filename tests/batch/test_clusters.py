"""Books built by the workers of a Dask cluster: the same bytes, and nothing that happens there costs another book."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster
from PIL import Image

from reviewpress.batch.crew import clusters as connecting
from reviewpress.batch.runs import about as describing
from reviewpress.batch.runs import carrying
from reviewpress.batch.runs.building import Batch, Means
from reviewpress.errors import ConfigurationError, EnvironmentProblem
from reviewpress.results import Built, Options
from tests.batch import toil
from tests.batch.clusters import address_of, two_workers
from tests.batch.conftest import books
from tests.fonts.made_fonts import glyf_font

pytestmark = [pytest.mark.timeout(120), pytest.mark.filterwarnings("default::ResourceWarning")]

SAMPLES = Path(__file__).parents[2] / "inputs"
TURNS = 400
"""How many waits for something that takes milliseconds, of 50 ms each."""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REVIEWPRESS_CACHE", str(tmp_path_factory.mktemp("theirs")))
        with two_workers() as found:
            yield found


def build(
    path: Path, out: str, *, batches: list[Batch] | None = None, **means: object
) -> list[Built]:
    """Build what is at a path, in a run of its own."""
    options = Options(out=Path(out))
    given = {"cache": Path("cache") / out, **means}
    batch = Batch((path,), None, options, Means(**given))  # type: ignore[arg-type]
    if batches is not None:
        batches.append(batch)
    with batch.working():
        library = batch.load()
        return list(batch.build(library, batch.reasons(library)))


def after(mark: Path, act: Callable[[int], object]) -> threading.Thread:
    """Act once a process has written its number into a file; give the thread that does."""

    def watch() -> None:
        for _ in range(TURNS):
            if mark.exists() and (text := mark.read_text(encoding="ascii")).endswith("\n"):
                act(int(text))
                return
            time.sleep(0.05)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    return thread


def files(folder: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


@pytest.mark.slow
def test_all_samples_are_the_same_wherever_they_are_built(
    here: Path, cluster: LocalCluster
) -> None:
    executor = address_of(cluster)
    build(SAMPLES, "one", anew=True)
    build(SAMPLES, "two", jobs=2)
    build(SAMPLES, "cold", executor=executor)
    shutil.rmtree("cold")
    warm = build(SAMPLES, "cold", executor=executor)
    build(SAMPLES, "anew", executor=executor, anew=True)
    assert len(files("one")) == 6
    assert files("two") == files("cold") == files("anew") == files("one")
    assert all(built.reviews_read and not built.reviews_set for built in warm)


def test_a_big_book_is_composed_by_the_cluster(
    here: Path, shelf: Path, cluster: LocalCluster
) -> None:
    text = (shelf / "reviews" / "0.yaml").read_text(encoding="utf-8")
    for number in range(24):
        own = text.replace("영화 0", f"영화 {number}")
        (shelf / "reviews" / f"{number}.yaml").write_text(own, encoding="utf-8")
    big = shelf / "big"
    big.mkdir()
    (big / "book.yaml").write_text(
        "책:\n  제목: 큰 책\n리뷰: ../reviews/*.yaml\n", encoding="utf-8"
    )
    (near,) = build(big, "here", anew=True)
    (far,) = build(big, "there", executor=address_of(cluster))
    assert (near.exit_code, far.exit_code) == (0, 0), [*near.diagnostics]
    assert files("there") == files("here")


def test_pictures_fonts_and_styles_of_the_project_travel(
    here: Path, shelf: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "fonts").mkdir()
    glyf_font("Made").save(here / "fonts" / "made.ttf")
    (here / "my.yaml").write_text(
        "extends: classic\nfonts:\n  heading:\n    family: Made\n", encoding="utf-8"
    )
    Image.new("RGB", (64, 48), "navy").save(here / "shelf" / "reviews" / "그림 하나.png")
    for path in (shelf / "reviews").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        picture = "![바다](<그림 하나.png>)\n\n    마지막 문단이다."
        path.write_text(text.replace("마지막 문단이다.", picture), encoding="utf-8")
    for path in shelf.glob("book*/book.yaml"):
        text = path.read_text(encoding="utf-8").replace("classic", "../../my.yaml")
        path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert [one.exit_code for one in build(shelf, "here", anew=True)] == [0, 0, 0]
    far = build(shelf, "there", executor=address_of(cluster))
    assert [one.exit_code for one in far] == [0, 0, 0]
    assert files("there") == files("here")
    looked_at = {path.name for one in far for path in one.looked_at.files | one.looked_at.fonts}
    assert {"my.yaml", "그림 하나.png", "made.ttf"} <= looked_at


def test_what_is_wrong_with_a_book_is_told_as_here(
    here: Path, shelf: Path, cluster: LocalCluster
) -> None:
    (shelf / "book1" / "book.yaml").write_text("책:\n  제목:\n리뷰: x.yaml\n", encoding="utf-8")
    review = shelf / "reviews" / "0.yaml"
    text = review.read_text(encoding="utf-8").replace("仮名", "\U00012000")
    review.write_text(text, encoding="utf-8")
    near, far = build(shelf, "here"), build(shelf, "there", executor=address_of(cluster))
    assert [one.exit_code for one in far] == [0, 1, 0]
    assert [list(one.diagnostics) for one in far] == [list(one.diagnostics) for one in near]
    assert any(one.diagnostics for one in far)
    assert files("there") == files("here")


def test_what_is_current_is_let_be_whoever_built_it(
    here: Path, shelf: Path, cluster: LocalCluster
) -> None:
    build(shelf, "out", executor=address_of(cluster))
    assert [one.is_current for one in build(shelf, "out")] == [True, True, True]


def test_a_task_that_dies_or_hangs_costs_its_own_book_and_no_worker(
    here: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOIL_DIES", "book0")
    monkeypatch.setenv("TOIL_HANGS", "book1")
    build(shelf, "good")
    with two_workers() as cluster:
        monkeypatch.setattr(carrying, "carry", toil.carry)
        far = build(shelf, "hurt", executor=address_of(cluster), timeout_s=8.0)
        assert len(cluster.scheduler_info["workers"]) == 2
    assert [one.exit_code for one in far] == [3, 3, 0]
    told = [[found.code for found in one.diagnostics if "batch" in found.code] for one in far]
    assert told == [["batch-died"], ["batch-late"], []]
    assert files("hurt") == {name: data for name, data in files("good").items() if "book2" in name}


@pytest.mark.parametrize(
    "leave", [LocalCluster.close, lambda cluster: cluster.scale(0)], ids=["scheduler", "workers"]
)
def test_when_the_cluster_goes_away_the_books_are_built_here(
    here: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch, leave: Callable[[LocalCluster], None]
) -> None:
    monkeypatch.setenv("TOIL_HANGS", "책")
    monkeypatch.setenv("TOIL_MARK", str(here / "mark"))
    monkeypatch.setattr(carrying, "carry", toil.carry)
    monkeypatch.setattr(connecting, "_PATIENCE_S", 2)
    batches: list[Batch] = []
    with two_workers() as cluster:
        leaving = after(here / "mark", lambda _: leave(cluster))
        far = build(shelf, "out", executor=address_of(cluster), batches=batches)
        leaving.join()
    assert [one.exit_code for one in far] == [0, 0, 0]
    assert [problem.code for problem in batches[0].problems] == ["batch-executor-lost"]
    build(shelf, "here")
    assert files("out") == files("here")


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
@pytest.mark.parametrize(("failures", "codes"), [(3, {0}), (0, {0, 3})])
def test_a_worker_that_is_killed_costs_at_most_its_own_book(
    here: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch, failures: int, codes: set[int]
) -> None:
    monkeypatch.setenv("TOIL_MARK", str(here / "mark"))
    monkeypatch.setenv("TOIL_PAUSE", "60")
    monkeypatch.setattr(carrying, "carry", toil.carry)
    with two_workers(distributed__scheduler__allowed_failures=failures) as cluster:
        after(here / "mark", lambda process: os.kill(process, signal.SIGKILL))
        far = build(shelf, "hurt", executor=address_of(cluster))
    assert {one.exit_code for one in far} == codes
    told = [found.code for one in far for found in one.diagnostics if "batch" in found.code]
    assert told == ["batch-died"] * sum(one.exit_code == 3 for one in far)


def test_a_wrong_address_is_told_before_any_work(
    here: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in ("tcp://localhost:1", "dask://localhost", "dask://:", "cluster"):
        with pytest.raises(ConfigurationError) as wrong:
            build(shelf, "out", executor=address)
        assert wrong.value.diagnostics[0].code == "batch-executor-unknown"
    monkeypatch.setattr(connecting, "_PATIENCE_S", 1)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(EnvironmentProblem) as refused:
            build(shelf, "out", executor=f"dask://127.0.0.1:{port}")
    assert refused.value.diagnostics[0].code == "batch-no-scheduler"
    assert not Path("out").exists()


def test_another_version_is_told_with_what_differs(
    here: Path, shelf: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(describing, "about", toil.about)
    monkeypatch.setenv("TOIL_CODE", "other-")
    with pytest.raises(EnvironmentProblem) as other:
        build(shelf, "out", executor=address_of(cluster))
    (problem,) = other.value.diagnostics
    assert problem.code == "batch-worker-other"
    differences = dict(problem.arguments)["differences"]
    assert str(differences).startswith("code ")
    assert str(differences).count("(") == 1


def test_without_the_extra_the_way_to_it_is_told(
    here: Path, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConfigurationError) as missing:
        build(shelf, "out", executor="dask://localhost:1")
    (problem,) = missing.value.diagnostics
    assert problem.code == "batch-no-dask"
    assert dict(problem.arguments)["extra"] == "reviewpress[dask]"


def test_a_worker_that_joins_late_with_another_version_costs_no_book(
    here: Path, shelf: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "carry", toil.carry_elsewhere)
    batches: list[Batch] = []
    far = build(shelf, "out", executor=address_of(cluster), batches=batches)
    assert [one.exit_code for one in far] == [0, 0, 0]
    assert [problem.code for problem in batches[0].problems] == ["batch-worker-other"]
    assert len(books(Path("out"))) == 3
