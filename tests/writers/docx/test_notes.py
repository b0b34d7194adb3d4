"""Footnotes in; real ones, below the line that word processors draw, out."""

from __future__ import annotations

from tests.writers.docx.trees import book

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_line_above_notes_is_the_one_that_word_processors_know() -> None:
    special = {
        note.get(f"{W}type"): [node.tag.removeprefix(W) for node in note.iter()]
        for note in book().tree("footnotes")
        if note.get(f"{W}type")
    }
    assert list(special) == ["separator", "continuationSeparator"]
    for kind, tags in special.items():
        assert kind in tags


def test_the_settings_name_the_separators() -> None:
    named = book().tree("settings").find(f"{W}footnotePr")
    assert named is not None
    assert [note.get(f"{W}id") for note in named] == ["-1", "0"]
