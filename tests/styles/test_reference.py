from __future__ import annotations

from reviewpress.styles.reference import rows, shipped


def test_every_option_has_its_row_with_documentation_in_both_languages() -> None:
    found = {row.path: row for row in rows()}
    assert len(found) == len(rows())
    assert all(row.ko and row.en and row.type_ko and row.type_en for row in rows())
    assert found["text.NAME.size"].default == "10pt"
    assert found["text.NAME.letter_spacing"].default == "0"
    assert found["toc.layout"].type_en == "leaders | folio-first | centered | table"
    assert found["furniture.verso"].default == "[]"
    assert found["page.two_sided"].default == "true"
    assert found["colours.NAME"].type_ko == "색"
    assert {"extends", "text.NAME.like", "LINE.gap", "SLOT.edge"} <= found.keys()


def test_the_looks_are_listed_with_their_line_and_trim() -> None:
    assert [look.name for look in shipped()] == [
        "classic", "modern", "pocket", "school", "zine", "base",
    ]  # fmt: skip
    assert all(look.about and look.trim for look in shipped())
