"""Measuring: time, memory over all processes, the environment, failures."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from measuring import environment, measure
from pairing import Pair, Results, Work, run_all

HUNGRY = "import time; held = bytearray(60_000_000); held[::4096] = b'x' * len(held[::4096]); time.sleep(0.4)"
PARENT = f"import subprocess, sys; [one.wait() for one in [subprocess.Popen([sys.executable, '-c', {HUNGRY!r}]) for _ in '12']]"  # fmt: skip


def test_time_and_memory_of_a_process(tmp_path: Path) -> None:
    run = measure([(sys.executable, "-c", HUNGRY)], tmp_path, os.environ)
    assert run.seconds >= 0.4
    if sys.platform != "win32":
        assert 57 < run.megabytes < 100


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux's /proc")
def test_memory_counts_children_together(tmp_path: Path) -> None:
    run = measure([(sys.executable, "-c", PARENT)], tmp_path, os.environ)
    assert 115 < run.megabytes < 240


def test_two_at_once_take_half_the_time(tmp_path: Path) -> None:
    sleeping = (sys.executable, "-c", "import time; time.sleep(1)")
    assert measure([sleeping] * 2, tmp_path, os.environ, at_once=2).seconds < 1.9


def test_a_failure_shows_its_last_lines(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"so it goes\n.*exit 3"):
        measure([(sys.executable, "-c", "print('so it goes'); exit(3)")], tmp_path, os.environ)


def test_children_keep_compiled_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "once.py").write_text("", encoding="utf-8")
    measure([(sys.executable, "-c", "import once")], tmp_path, environment(tmp_path))
    assert list((tmp_path / "compiled").rglob("once.*.pyc"))


def test_pairs_take_turns_and_change_places(tmp_path: Path) -> None:
    order: list[str] = []

    def work(name: str) -> Work:
        return Work(name, [(sys.executable, "-c", "")], lambda: order.append(name))

    pairs = [Pair(work("a"), work("b")), Pair(work("c"), most_runs=1)]
    found = run_all(pairs, 2, tmp_path, os.environ, lambda _: None)
    assert order == ["a", "b", "c", "b", "a"]
    assert len(found.runs["a"]) == 2
    assert len(found.ratios["a / b"]) == 2
    assert found.ratio("a", "b")
    assert found.ratio("c", "b") is None


def test_what_has_not_run_has_no_figures() -> None:
    assert Results().seconds("a") is None
    assert Results().megabytes("a") is None
