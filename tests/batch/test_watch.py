"""``watch`` builds what a change touches."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


def until(condition: object, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="ends by SIGINT")
def test_a_change_builds_the_books_that_it_touches(shelf: Path) -> None:
    arguments = ["watch", str(shelf), "--format", "pdf", "--lang", "en"]
    with (shelf.parent / "log").open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "reviewpress", *arguments],
            cwd=shelf.parent,
            stderr=told,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )
    out, log = shelf.parent / "build", shelf.parent / "log"
    try:
        assert until(lambda: log.read_text(encoding="utf-8").count("watching") == 1)
        before = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
        review = shelf / "reviews" / "3.yaml"
        broken = review.read_text(encoding="utf-8").replace("작품", "작뭄")
        good = review.read_text(encoding="utf-8").replace("마지막", "맨 마지막")
        review.write_text(broken, encoding="utf-8")
        assert until(lambda: log.read_text(encoding="utf-8").count("watching") == 2)
        review.write_text(good, encoding="utf-8")
        assert until(lambda: log.read_text(encoding="utf-8").count("watching") == 3)
        after = {path.name: path.stat().st_mtime_ns for path in out.iterdir()}
        assert [name for name in before if after[name] != before[name]] == ["book2.pdf"]
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
