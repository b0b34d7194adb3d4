"""ICC profiles: that of a press is taken, all else is refused with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.errors import ConfigurationError, EnvironmentProblem
from reviewpress.press.icc import load_profile
from reviewpress.writers.pdf.icc import profile_name, srgb
from tests.press.made import cmyk_profile


def test_a_press_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "press.icc"
    path.write_bytes(cmyk_profile())
    assert load_profile(path) == cmyk_profile()
    assert profile_name(cmyk_profile()) == "Test press"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "press-icc-none"),
        (b"no profile at all" * 20, "press-icc-none"),
        (srgb(), "press-icc-space"),
        (cmyk_profile(space=b"GRAY"), "press-icc-space"),
        (cmyk_profile(kind=b"scnr"), "press-icc-kind"),
        (cmyk_profile()[:-100], "press-icc-cut"),
        (cmyk_profile()[:140] + bytes(len(cmyk_profile()) - 140), "press-icc-damaged"),
    ],
)
def test_all_else_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "press.icc"
    path.write_bytes(data)
    with pytest.raises(ConfigurationError) as caught:
        load_profile(path)
    assert caught.value.diagnostics[0].code == code


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        load_profile(tmp_path / "none.icc")
