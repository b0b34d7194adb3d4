"""Bytes in; normalised text, or a finding that says what to do, out."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources import encoding
from reviewpress.sources.encoding import decode
from tests.sources.reading import places

TEXT = "작품:\n  제목: 똠방각하\n"


def read(data: bytes) -> tuple[str | None, Diagnostics]:
    found = Diagnostics()
    source = decode(data, "a.yaml", found)
    return source.text if source else None, found


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
    ],
)
def test_a_mark_other_line_ends_and_decomposed_hangul_are_the_same_text(data: bytes) -> None:
    text, found = read(data)
    assert text == TEXT
    assert list(found) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("cp949", "cp949"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_another_encoding_is_named(name: str, shown: str) -> None:
    text, found = read(TEXT.encode(name))
    assert text is None
    (only,) = found
    assert (only.code, dict(only.arguments)["encoding"]) == ("other-encoding", shown)


def test_the_command_of_the_message_converts_the_file(tmp_path: Path) -> None:
    file = tmp_path / "옛 글.yaml"
    file.write_bytes(TEXT.encode("cp949"))
    found = Diagnostics()
    decode(file.read_bytes(), file.as_posix(), found)
    (only,) = found
    command = str(dict(only.arguments)["command"])
    script = command.split('"')[1]
    subprocess.run([sys.executable, "-c", script, str(file), "cp949"], check=True)
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_damaged_byte_is_placed() -> None:
    data = "가: 나\r\n다라: ".encode() + b"\xff" + "마".encode()
    text, found = read(data)
    assert text is None
    (only,) = found
    assert places(found) == ["2:5 not-utf8"]
    assert dict(only.arguments) == {"byte": "0xFF"}


def test_control_characters_are_errors_with_their_place_and_the_rest_is_read() -> None:
    text, found = read("가\n나\x00다\x0b\n라\t마".encode())
    assert text == "가\n나\ufffd다\ufffd\n라\t마"
    assert places(found) == ["2:2 control-character", "2:4 control-character"]


def test_only_a_few_control_characters_are_reported() -> None:
    _, found = read(b"a\x01" * 5000)
    assert len(found) == 10


def test_hidden_line_ends_become_spaces_with_a_warning() -> None:
    text, found = read("가\u2028나\x85다\ufeff라".encode())
    assert text == "가 나 다라"
    assert places(found) == ["1:2 hidden-character", "1:4 hidden-character", "1:6 hidden-character"]
    assert not found.has_errors


def test_a_file_that_is_too_large_is_refused_by_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 1024 * 1024)
    text, found = read(b"a" * (1024 * 1024 + 1))
    assert text is None
    (only,) = found
    assert (only.code, dict(only.arguments)) == ("file-too-large", {"limit": 1})


@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    text, found = read(data)
    assert text is not None or found.has_errors


@given(
    st.text(alphabet=st.sampled_from("가힣ㄱ一Aé\n: |#'\"-"), max_size=100),
    st.sampled_from(["cp949", "utf-16"]),
)
def test_no_korean_text_in_another_encoding_raises(text: str, name: str) -> None:
    read(text.encode(name, "ignore"))
