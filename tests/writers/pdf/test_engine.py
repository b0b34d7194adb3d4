"""ReportLab loads without the settings of whoever runs it, and only its core."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SPOIL = "import pathlib; pathlib.Path({path!r}).touch()\n"


def run(code: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        timeout=60,
    )
    return done.stdout.decode("utf-8").strip()


@pytest.mark.parametrize("name", [".reportlab_settings", ".reportlab_mods"])
def test_settings_in_the_home_folder_are_not_executed(tmp_path: Path, name: str) -> None:
    spoiled = tmp_path / "executed"
    (tmp_path / name).write_text(SPOIL.format(path=str(spoiled)), encoding="utf-8")
    run("import reviewpress.writers.pdf.engine", HOME=str(tmp_path), USERPROFILE=str(tmp_path))
    assert not spoiled.exists()


@pytest.mark.parametrize("name", ["reportlab_settings", "reportlab_mods"])
def test_settings_on_the_path_are_not_imported(tmp_path: Path, name: str) -> None:
    spoiled = tmp_path / "executed"
    (tmp_path / f"{name}.py").write_text(SPOIL.format(path=str(spoiled)), encoding="utf-8")
    run("import reviewpress.writers.pdf.engine", PYTHONPATH=str(tmp_path))
    assert not spoiled.exists()


def test_variables_are_not_obeyed_and_stay() -> None:
    code = (
        "import os, reviewpress.writers.pdf.engine\n"
        "from reportlab import rl_config\n"
        "print(rl_config.pdfMultiLine, os.environ['RL_invariant'])"
    )
    assert run(code, RL_pdfMultiLine="1", RL_invariant="nonsense") == "0 nonsense"


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, reviewpress.writers.pdf; print('reportlab' in sys.modules)"
    assert run(code) == "False"


def test_platypus_stays_out() -> None:
    code = (
        "import sys, reviewpress.writers.pdf.book\n"
        "print([name for name in sys.modules if 'platypus' in name or 'pdfgen' in name])"
    )
    assert run(code) == "[]"


def test_pillow_stays_out_and_can_be_had_later() -> None:
    code = (
        "import sys, reviewpress.writers.pdf.book\n"
        "print('PIL' in sys.modules)\n"
        "from PIL import Image\n"
        "print(Image.new('L', (2, 1)).width)"
    )
    assert run(code).split() == ["False", "2"]
