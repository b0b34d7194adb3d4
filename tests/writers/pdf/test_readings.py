"""What codes are read as: the choice, the second font's codes, and how strings are cut."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reviewpress.writers.pdf.cmaps import encoding_cmap, unicode_cmap
from reviewpress.writers.pdf.readings import Piece, Readings

texts = st.sampled_from(["가", "나", "힣", " ", "\u00a0", "fi", "f", "i", "\U00020bb7", "〓", ""])
pairs = st.tuples(st.integers(1, 9), texts)


def test_the_shortest_and_lowest_text_is_chosen() -> None:
    readings = Readings({(3, "\u00a0"), (3, " "), (9, "가\u200b"), (9, "가"), (7, ""), (7, "ㅏ")})
    assert readings.chosen == {3: " ", 9: "가", 7: "ㅏ"}
    assert readings.others == {(3, "\u00a0"): 1, (7, ""): 2, (9, "가\u200b"): 3}


def test_a_string_is_cut_where_its_reading_changes() -> None:
    readings = Readings({(3, "\u00a0"), (3, " "), (9, "가")})
    assert readings.split("[<00090003>-20<0009>]", "가 가") == []
    assert readings.split("[<00090003>-20<0009>]", "가\u00a0가") == [
        Piece(other=False, show="[<0009>]"),
        Piece(other=True, show="[<0001>-20]"),
        Piece(other=False, show="[<0009>]"),
    ]


def test_a_text_that_does_not_fit_is_left_alone() -> None:
    readings = Readings({(3, "\u00a0"), (3, " "), (9, "가")})
    assert readings.split("[<00090003>]", "나\u00a0") == []


@given(st.lists(pairs, min_size=1, max_size=12), st.sets(pairs), st.randoms())
def test_every_string_can_be_read_back(
    shown: list[tuple[int, str]], more: set[tuple[int, str]], random: object
) -> None:
    readings = Readings({*shown, *more})
    text = "".join(text for _, text in shown)
    show = "[" + "-5".join(f"<{code:04X}>" for code, _ in shown) + "]"
    pieces = readings.split(show, text) or [Piece(other=False, show=show)]
    reading = {code: text for (_, text), code in readings.others.items()}
    glyph = {code: cid for (cid, _), code in readings.others.items()}
    found, glyphs = "", []
    for other, part in pieces:
        for digits in re.findall("<([0-9A-F]+)>", part):
            for at in range(0, len(digits), 4):
                code = int(digits[at : at + 4], 16)
                found += reading[code] if other else readings.chosen[code]
                glyphs.append(glyph[code] if other else code)
    assert found == text
    assert glyphs == [code for code, _ in shown]
    moves = re.findall("-5", "".join(part for _, part in pieces))
    assert len(moves) == len(shown) - 1


@given(
    st.dictionaries(
        st.integers(0, 0xFFFF), st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
    )
)
def test_unicode_cmap_says_what_was_asked(readings: dict[int, str]) -> None:
    silent = "\u2060"  # PDF/A-2u wants a character for every glyph
    read = {code: text or silent for code, text in readings.items()}
    assert _read(unicode_cmap(readings)) == read


def test_unicode_cmap_of_neighbours_is_short_and_in_small_blocks() -> None:
    readings = {code: chr(0xAC00 + code) for code in range(0x1F0, 0x600)}
    cmap = unicode_cmap(readings).decode()
    assert _read(cmap.encode()) == readings
    assert cmap.count("<AD") == 1
    scattered = {code: chr(0xAC00 + code * 7 % 11172) for code in range(250)}
    sizes = re.findall(r"(\d+) beginbfchar", unicode_cmap(scattered).decode())
    assert sizes == ["100", "100", "50"]


def test_encoding_cmap_leads_codes_to_cids() -> None:
    cmap = encoding_cmap("X-Other", {1: 777, 2: 777}).decode()
    assert "/CMapName /X-Other def" in cmap
    assert "2 begincidchar\n<0001> 777\n<0002> 777\nendcidchar" in cmap


def _read(cmap: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for size, kind, body in re.findall(r"(\d+) begin(bf\w+)\n(.*?)\nend", cmap.decode(), re.DOTALL):
        entries = [re.findall("<([0-9A-F]+)>", line) for line in body.splitlines()]
        assert len(entries) == int(size) <= 100
        for entry in entries:
            first, last = int(entry[0], 16), int(entry[-2], 16)
            assert kind == ("bfchar" if len(entry) == 2 else "bfrange")
            assert first >> 8 == last >> 8
            text = bytes.fromhex(entry[-1]).decode("utf-16-be")
            for code in range(first, last + 1):
                found[code] = text[:-1] + chr(ord(text[-1]) + code - first)
    return found


def test_the_space_is_the_faces_own() -> None:
    assert Readings({(3, " "), (9, "가")}, 3).space == "<0003>Tj "
    assert Readings({(9, "가")}).space == ""


@given(st.sets(pairs, min_size=1, max_size=8), st.sets(pairs), st.data())
def test_what_is_told_alike_is_cut_alike(
    own: set[tuple[int, str]], more: set[tuple[int, str]], data: st.DataObject
) -> None:
    """A review that is drawn alone must look as in a book whose other reviews use other texts."""
    alone, book = Readings(own), Readings(own | more)
    if alone.told(own) != book.told(own):
        return
    shown = data.draw(st.lists(st.sampled_from(sorted(own)), min_size=1, max_size=8))
    text = "".join(text for _, text in shown)
    show = "[" + "-5".join(f"<{code:04X}>" for code, _ in shown) + "]"
    assert alone.split(show, text) == book.split(show, text)


def test_what_no_string_can_hold_is_not_told() -> None:
    own = {(3, " "), (9, "가")}
    assert Readings(own | {(3, "\u00a0")}).told(own) == []
    assert Readings(own | {(3, "가")}).told(own) == [[3, [[" ", 0], ["가", 1]]]]
