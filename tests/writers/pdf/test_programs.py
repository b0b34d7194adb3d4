"""Kept font programs are those that are made anew, and damaged entries are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewpress.caching import Store
from reviewpress.fonts.face import Face
from reviewpress.writers.pdf.programs import _read, kept_program
from tests.writers.pdf.matter import face


def readings(one: Face, text: str) -> dict[int, str]:
    return {one.shape(char).codes[0]: char for char in text}


CODES = readings(face(), "가을날의 빛 Palme 12%")


@pytest.mark.parametrize(("family", "weight"), [("Noto Serif KR", 400), ("Noto Sans KR", 700)])
def test_a_kept_program_is_the_one_made_anew(family: str, weight: int, tmp_path: Path) -> None:
    one = face(family, weight)
    codes = readings(one, "가을《빛》")
    made = kept_program(one, codes, None)
    assert kept_program(one, codes, Store(tmp_path)) == made
    assert kept_program(one, codes, Store(tmp_path)) == made
    assert Store(tmp_path).usage().entries == 1


def test_other_codes_and_weights_are_other_programs(tmp_path: Path) -> None:
    store = Store(tmp_path)
    fewer = dict(list(CODES.items())[1:])
    other = CODES | {next(iter(CODES)): "갸"}
    sans = face("Noto Sans KR")
    for one, codes in ((face(), CODES), (face(), fewer), (face(), other), (sans, CODES)):
        kept_program(one, codes, store)
    assert store.usage().entries == 4


@given(st.data())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_made_anew(tmp_path: Path, data: st.DataObject) -> None:
    store = Store(tmp_path)
    made = kept_program(face(), CODES, store)
    (path,) = tmp_path.rglob("*.entry")
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 8))
    changed = bytes([whole[place] ^ (1 << bit)]) if bit < 8 else b""
    path.write_bytes(whole[:place] + changed + (whole[place + 1 :] if changed else b""))
    assert kept_program(face(), CODES, store) == made
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    "head",
    [
        ["FontFile2", "CIDFontType0C", 1, "", 4],
        ["FontFile3", "", 1, "", 4],
        ["FontFile2/Evil", "", 1, "", 4],
        ["FontFile2", "", -1, "", 4],
        ["FontFile2", "", True, "", 4],
        ["FontFile2", "", 1, "/DW 1>>/Evil<<", 4],
        ["FontFile2", "", 1, "", 9],
        ["FontFile2", "", 1, ""],
        {},
        None,
    ],
)
def test_an_entry_that_tells_nonsense_is_none(head: object) -> None:
    assert _read(json.dumps(head).encode() + b"\nfontcmap") is None
    assert _read(b"fontcmap") is None
    assert _read(json.dumps(["FontFile2", "", 1, "/DW 1", 4]).encode() + b"\nfontcmap") is not None
