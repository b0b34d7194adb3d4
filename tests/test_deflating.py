"""Bytes in; streams that zlib reads, always the same, out."""

from __future__ import annotations

import zlib

import pytest

from reviewpress.deflating import checksum, raw_stream, unpacked_stream, zlib_stream

TEXT = "감상문을 책으로 묶는다. ".encode() * 100


@pytest.mark.parametrize("data", [b"", b"a", TEXT])
def test_zlib_reads_what_is_made(data: bytes) -> None:
    assert zlib.decompress(zlib_stream(data)) == data
    assert zlib.decompress(raw_stream(data), wbits=-15) == data
    assert checksum(data) == zlib.crc32(data)


def test_a_higher_level_packs_closer() -> None:
    assert len(zlib_stream(TEXT, 9)) <= len(zlib_stream(TEXT)) <= len(zlib_stream(TEXT, 1))


@pytest.mark.parametrize("data", [b"", b"a", TEXT])
def test_streams_are_unpacked_to_what_they_were_made_of(data: bytes) -> None:
    assert unpacked_stream(zlib_stream(data), len(data)) == data


@pytest.mark.parametrize(
    ("stream", "size"),
    [
        (zlib_stream(TEXT), len(TEXT) - 1),
        (zlib_stream(TEXT), len(TEXT) + 1),
        (zlib_stream(TEXT)[:-5], len(TEXT)),
        (TEXT, len(TEXT)),
    ],
)
def test_what_is_no_such_stream_is_refused(stream: bytes, size: int) -> None:
    with pytest.raises(ValueError, match=str(size)):
        unpacked_stream(stream, size)
