"""Any text in; YAML that reads back as the same text out."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.intake.emitting import emit, scalar
from reviewpress.intake.model import Draft, DraftSection
from reviewpress.sources.encoding import SourceText
from reviewpress.sources.model import SectionKind, WorkKind
from reviewpress.sources.yaml_nodes import Mapping, Scalar, Sequence, parse
from tests.intake.accounting import read_back

LINES = st.text(
    st.one_of(st.sampled_from("가나다 :#-?[]{},&*!|>'\"%@`~\\=<.…"), st.characters(categories=("L", "N", "P", "S"))),
    min_size=1,
    max_size=40,
).map(lambda text: " ".join(normalize("NFC", text).split())).filter(bool)  # fmt: skip


@given(LINES, LINES)
def test_scalars_read_back(key: str, value: str) -> None:
    found = Diagnostics()
    root = parse(SourceText("a.yaml", f"{scalar(key)}: {scalar(value)}\n"), found)
    assert not list(found)
    assert isinstance(root, Mapping)
    read_key, read_value = root.entries[0]
    assert isinstance(read_value, Scalar)
    assert (read_key.text, read_value.text) == (key, value)


@given(st.lists(LINES, min_size=2, max_size=4))
def test_lists_read_back(values: list[str]) -> None:
    found = Diagnostics()
    row = ", ".join(scalar(value, flow=True) for value in values)
    root = parse(SourceText("a.yaml", f"값: [{row}]\n"), found)
    assert isinstance(root, Mapping)
    read = root.entries[0][1]
    assert isinstance(read, Sequence)
    assert [item.text for item in read.items if isinstance(item, Scalar)] == values


@pytest.mark.parametrize(
    "text",
    ["허", "1984", "<HER>", "가: 나"[:1], "인공지능도 사랑할 수 있을까요?", "No", "null", "3.5"],
)
def test_plain_words_stay_plain(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["가: 나", "가 #나", "- 가", "[가]", "'가'", "", "*가", "끝:", "@가", "? 가", "---"]
)
def test_what_yaml_would_take_otherwise_is_quoted(text: str) -> None:
    assert scalar(text).startswith('"')


@given(LINES, LINES, st.lists(LINES, min_size=1, max_size=5))
def test_a_draft_reads_back(title: str, heading: str, rows: list[str]) -> None:
    text = "\n\n".join(rows)
    draft = Draft(
        WorkKind.FILM,
        {"title": (title,), "director": (title,), "cast": (title, heading)},
        {title: (heading,)},
        {"title": (heading,), "tags": (title,)},
        [DraftSection(heading, SectionKind.OTHER, text)],
    )
    review = read_back(emit(draft, "ko"))
    assert review.work.title.text == title
    assert review.title is not None
    assert review.title.text == heading
    assert review.sections[0].heading.text == heading
    assert review.sections[0].text is not None
    assert review.sections[0].text.text == text
