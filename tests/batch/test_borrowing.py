"""Any executor will do: what travels is bytes, what comes back is a value, whatever the executor raises."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.batch.crew.borrowing import BorrowedCrew, Carry
from reviewpress.batch.crew.coding import Codec, types_of
from reviewpress.batch.crew.describing import differing
from reviewpress.batch.crew.frames import joined, parted
from reviewpress.batch.crew.parcels import Parcel, pack, unpack
from reviewpress.batch.crew.spool import Spool, digest_of, digest_of_file, spool_of_this_process
from reviewpress.batch.crew.tasks import Fate, Reply, Task, unpacked, waited
from reviewpress.batch.runs.about import about
from reviewpress.batch.runs.carrying import carry
from reviewpress.batch.runs.ready import ready_task, result_of
from reviewpress.diagnostics import Diagnostics, Span, model
from reviewpress.document import nodes
from reviewpress.driver import finish, load, prepare
from reviewpress.results import Built, Options
from tests.batch.conftest import BuildAll, books

pytestmark = pytest.mark.timeout(100)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as found:
        yield found


def crew_of(threads: ThreadPoolExecutor, does: Carry, size: int = 2) -> BorrowedCrew:
    return BorrowedCrew(threads, does, "me", size)


def test_books_built_by_any_executor_are_the_same(
    here: Path, shelf: Path, threads: ThreadPoolExecutor, build_all: BuildAll
) -> None:
    build_all("here")
    options = Options(formats=("pdf",), out=Path("there"))
    crew = BorrowedCrew(threads, carry, about(), 2)
    for loaded in load([shelf]).books:
        task = ready_task(prepare(loaded, options, Diagnostics()), 60, keeps=False)
        reply = waited(crew.submit(task))
        assert reply.fate is Fate.DONE, reply.text
        finish(result_of(reply.data, options.out).made, options, Built(loaded.name))
    assert books(here / "there") == books(here / "here")


def test_what_travels_names_no_path_of_this_machine(here: Path, shelf: Path) -> None:
    for loaded in load([shelf]).books:
        ready = prepare(loaded, Options(out=here / "out"), Diagnostics())
        body = ready_task(ready, None, keeps=True).body
        assert str(here).encode() not in body.replace((here / "out").as_posix().encode(), b"")


def fail(problem: BaseException) -> Carry:
    def does(_: bytes) -> bytes:
        raise problem

    return does


@pytest.mark.parametrize(
    ("problem", "fate"),
    [
        (BrokenExecutor("gone"), Fate.DIED),
        (ImportError("no module"), Fate.OTHER),
        (RuntimeError("oh"), Fate.RAISED),
        (ValueError("no reply"), Fate.RAISED),
    ],
)
def test_what_an_executor_raises_is_a_reply(
    threads: ThreadPoolExecutor, problem: BaseException, fate: Fate
) -> None:
    reply = waited(crew_of(threads, fail(problem)).submit(Task(b"x")))
    assert reply.fate is fate
    assert str(problem) in reply.text


def test_a_reply_that_is_none_is_told() -> None:
    with ThreadPoolExecutor(1) as one:
        assert waited(crew_of(one, lambda _: b"?!").submit(Task(b""))).fate is Fate.RAISED


def test_when_the_executor_takes_no_more_all_tasks_are_lost(threads: ThreadPoolExecutor) -> None:
    crew = crew_of(threads, fail(RuntimeError()))
    threads.shutdown()
    futures = [crew.submit(Task(b"x")) for _ in range(2000)]
    replies = {waited(future) for future in futures}
    assert {reply.fate for reply in replies} == {Fate.LOST}
    assert len(replies) == 1


def test_files_are_sent_when_they_are_asked_for(
    threads: ThreadPoolExecutor, tmp_path: Path
) -> None:
    font = tmp_path / "font.ttf"
    font.write_bytes(b"font" * 1000)
    digest = digest_of_file(font)
    held, seen = Spool(tmp_path / "there"), []

    def does(data: bytes) -> bytes:
        parcel = unpack(data)
        seen.append(sorted(parcel.given))
        for name, content in parcel.given.items():
            held.put(name, content)
        lacking = [name for name in parcel.needed if not held.has(name)]
        if lacking:
            return Reply(Fate.LACKS, ",".join(lacking).encode()).packed()
        return Reply(Fate.DONE, held.named(digest, "a:b.ttf").read_bytes()[:4]).packed()

    crew = crew_of(threads, does, 1)
    task = Task(b"x", {digest: font})
    assert waited(crew.submit(task)) == Reply(Fate.DONE, b"font")
    assert waited(crew.submit(task)) == Reply(Fate.DONE, b"font")
    assert seen == [[], [digest], []]
    font.unlink()
    held.close()
    assert waited(crew.submit(task)).fate is Fate.RAISED


def test_only_what_is_not_handed_over_can_be_cancelled(threads: ThreadPoolExecutor) -> None:
    may_go = threading.Event()

    def does(_: bytes) -> bytes:
        may_go.wait(30)
        return Reply(Fate.DONE).packed()

    crew = crew_of(threads, does)
    futures = [crew.submit(Task(b"x")) for _ in range(6)]
    assert [future.cancel() for future in futures] == [False] * 4 + [True] * 2
    may_go.set()
    assert [waited(future).fate for future in futures] == [Fate.DONE] * 4 + [Fate.LOST] * 2


def test_differences_are_told_by_name() -> None:
    found = dict(differing("a\t1\nb\t2", "a\t1\nb\t3\nc\t4", "tcp://x").arguments)
    assert found["differences"] == "b 2 (3), c – (4)"
    assert differing("No module named 'reviewpress'", "a\t1").code == "batch-worker-lacks"


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_runs_of_bytes_come_apart_as_they_were_put_together(parts: list[bytes]) -> None:
    assert parted(joined(parts)) == parts


@given(st.binary(max_size=60))
def test_bytes_from_elsewhere_make_no_parcel_and_no_reply(data: bytes) -> None:
    with pytest.raises((ValueError, LookupError, TypeError)):
        unpack(data)
    if data[:1] not in [fate.value for fate in Fate]:
        with pytest.raises(ValueError, match="Fate"):
            unpacked(data)


def test_parcels_hold_what_was_packed(tmp_path: Path) -> None:
    task = Task(b"body", {"aa": tmp_path, "bb": tmp_path}, 2.5)
    expected = Parcel("me", b"body", ("aa", "bb"), {"bb": b"data"}, 2.5)
    assert unpack(pack("me", task, {"bb": b"data"})) == expected


class Colour(Enum):
    RED = "red"


def test_a_codec_gives_back_what_it_knows_and_refuses_the_rest(tmp_path: Path) -> None:
    codec = Codec((*types_of(nodes, model), Colour))
    text = nodes.Text("가\ud800\n", Span("a.yaml", 1, 2))
    image = nodes.Image(tmp_path / "a.png", 3, 4, "PNG")
    value = ((text, (1, 2.5, None, True)), [Colour.RED], {"a": (), "b": nodes.Align.LEFT}, image)
    data = codec.encode(value, lambda path: path.name)
    assert codec.decode(data, lambda name: tmp_path / name) == value
    for unknown in (dt.date(2026, 1, 1), {1, 2}, b"bytes"):
        with pytest.raises(TypeError):
            codec.encode(unknown)
    with pytest.raises(TypeError):
        codec.encode(image)
    for damaged in (b"", b"[99]", b"[4]", b"\xff"):
        with pytest.raises((ValueError, LookupError, TypeError)):
            codec.decode(damaged)


def test_a_spool_keeps_only_what_it_was_promised(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    with pytest.raises(ValueError, match="aa"):
        spool.put("aa", b"other")
    with pytest.raises(ValueError, match=r"\.\."):
        spool.has("../aa")
    spool.put(digest_of(b"data"), b"data")
    path = spool.named(digest_of(b"data"), "../../a.png")
    assert path.parent.parent == spool.folder
    assert path.read_bytes() == b"data"
    spool.close()
    assert not spool.folder.exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a process that is gone")
def test_spools_of_processes_that_were_killed_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    mine = spool_of_this_process()
    mine.put(digest_of(b"x"), b"x")
    number = mine.folder.name.split("-")[3]
    gone = tmp_path / mine.folder.name.replace(f"-{number}-", "-999999999-")
    gone.mkdir()
    spool_of_this_process()
    assert mine.folder.exists()
    assert not gone.exists()
