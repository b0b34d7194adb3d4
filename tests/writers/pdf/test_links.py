"""Links, outline and page labels: where they lead, and what is not in the book."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset.galley import LinkArea
from reviewpress.typeset.pages import Bookmark, Destination, PageLabels
from reviewpress.writers.pdf import write
from reviewpress.writers.pdf.links import uri
from reviewpress.writers.pdf.outline import page_labels
from tests.readers.pdf import read
from tests.writers.pdf.matter import Book, page, placed


def linked(*targets: str) -> bytes:
    areas = [placed(row, LinkArea(0, 0, 50, 10, target)) for row, target in enumerate(targets)]
    return write(Book().bind([page(areas), page()], destinations={"뒤": Destination(1, 200)}))


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c&d=(e)#f", "https://example.org/a?b=c&d=(e)#f"),
        ("https://ko.wikipedia.org/wiki/봉준호", "https://ko.wikipedia.org/wiki/%EB%B4%89%EC%A4%80%ED%98%B8"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/%ED%95%9C", "https://example.org/%ED%95%9C"),
        ("https://example.org/a b\\c", "https://example.org/a%20b%5Cc"),
    ],
)  # fmt: skip
def test_addresses(address: str, written: str) -> None:
    (link,) = read(linked(address)).pages[0].links
    assert link.uri == written
    assert link.page is None


@given(st.text())
def test_addresses_are_ascii_without_spaces(address: str) -> None:
    written = uri(address)
    assert written.isascii()
    assert not any(char.isspace() or not char.isprintable() for char in written)


def test_annotations_print_and_have_no_border() -> None:
    data = linked("https://example.org", "#뒤")
    assert data.count(b"/Border[0 0 0]/F 4/") == 2
    assert [(link.page, link.y) for link in read(data).pages[0].links] == [(None, None), (1, 194)]


def test_link_to_nowhere_is_left_out() -> None:
    data = linked("#없음", "#뒤")
    assert len(read(data).pages[0].links) == 1
    assert b"/Annots" not in linked("#없음")


def test_outline_of_many_levels() -> None:
    marks = [
        Bookmark(0, "가 (1)", "a"),
        Bookmark(1, "나\\", "a"),
        Bookmark(2, "다", "a"),
        Bookmark(2, "라", "b"),
        Bookmark(1, "plain", "b"),
        Bookmark(0, "\U0001f3ac", "b"),
    ]
    places = {"a": Destination(0, 10), "b": Destination(1, 300)}
    book = read(write(Book().bind([page(), page()], destinations=places, outline=marks)))
    assert [(one.level, one.title, one.page, one.below) for one in book.outline] == [
        (0, "가 (1)", 0, 2),
        (1, "나\\", 0, -2),
        (2, "다", 0, 0),
        (2, "라", 1, 0),
        (1, "plain", 1, 0),
        (0, "\U0001f3ac", 1, 0),
    ]


def test_bookmark_to_nowhere_is_a_bug() -> None:
    with pytest.raises(KeyError):
        write(Book().bind([page()], outline=[Bookmark(0, "가", "없음")]))


def test_labels_start_at_the_first_page() -> None:
    assert page_labels(()) == "<</Nums[0<</S/D/St 1>>]>>"
    labels = [PageLabels(6, "arabic", 1), PageLabels(2, "roman", 3)]
    assert page_labels(labels) == "<</Nums[0<</S/D/St 1>>2<</S/r/St 3>>6<</S/D/St 1>>]>>"
