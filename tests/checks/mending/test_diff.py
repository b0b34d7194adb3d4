"""The diff is one that ``patch`` applies."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks.mending import Mended
from reviewpress.checks.mending.diff import unified


def of(before: str, after: str) -> Mended:
    return Mended("a.yaml", Path("a.yaml"), before.encode(), after.encode(), 1)


def test_three_lines_of_context() -> None:
    before = "".join(f"{n}\n" for n in range(1, 11))
    assert unified(of(before, before.replace("5\n", "다섯\n"))).split("\n") == [
        *("--- a/a.yaml", "+++ b/a.yaml", "@@ -2,7 +2,7 @@", " 2", " 3", " 4"),
        *("-5", "+다섯", " 6", " 7", " 8"),
    ]


def test_no_line_end_at_the_end() -> None:
    assert unified(of("가", "나")).split("\n")[2:] == [
        *("@@ -1,1 +1,1 @@", "-가", "\\ No newline at end of file"),
        *("+나", "\\ No newline at end of file"),
    ]


def test_no_change_is_no_diff() -> None:
    assert unified(of("가\n", "가\n")) == ""


LINES = st.lists(st.booleans(), min_size=1, max_size=30)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@given(changed=LINES, ends=st.booleans(), carriage=st.booleans())
def test_git_applies_it(
    tmp_path_factory: pytest.TempPathFactory, changed: list[bool], ends: bool, carriage: bool
) -> None:
    end = "\r\n" if carriage else "\n"
    before = end.join(f"줄 {n}" for n in range(len(changed))) + (end if ends else "")
    after = end.join(f"줄 {n}" + ("!" if one else "") for n, one in enumerate(changed)) + (
        end if ends else ""
    )
    folder = tmp_path_factory.mktemp("diff")
    (folder / "a.yaml").write_bytes(before.encode())
    diff = unified(of(before, after))
    if diff:
        command = ["git", "apply", "--whitespace=nowarn", "-"]
        subprocess.run(command, cwd=folder, input=(diff + "\n").encode(), check=True)
    assert (folder / "a.yaml").read_bytes() == after.encode()
