from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from reviewpress.labels.messages import render
from reviewpress.labels.messages.styles import MESSAGES

from .sheets import argument, problems, told

SLIPS = [
    ("paeg: {}", "styles-unknown-option", 1, 1),
    ("page: {gird: 17pt}", "styles-unknown-option", 1, 8),
    ("page: {width: 100mm}", "styles-unknown-option", 1, 8),
    ("name: x", "styles-unknown-option", 1, 1),
    ("rules: {opener: {length: 1mm}}", "styles-unknown-option", 1, 9),
    ("page: 17pt", "styles-no-options", 1, 7),
    ("text:\n  note: 8pt", "styles-no-options", 2, 9),
    ("text: {note: {size: [8pt]}}", "styles-one-value", 1, 21),
    ("fonts: {body: {fallbacks: Noto}}", "styles-not-list", 1, 27),
    ("fonts: {body: {fallbacks: [[Noto]]}}", "styles-one-value", 1, 28),
    ("furniture: {verso: ['{folio}']}", "styles-no-options", 1, 21),
    ("furniture: {verso: [{egde: head}]}", "styles-unknown-option", 1, 22),
    ("text: {note: {size: 8}}", "styles-no-length", 1, 21),
    ("text: {note: {size: klein}}", "styles-no-length", 1, 21),
    ("text: {note: {left: -2pt}}", "styles-negative", 1, 21),
    ("text: {note: {size: 0.5pt}}", "styles-out-of-range", 1, 21),
    ("text: {paragraph: {size: 1.2em}}", "styles-no-unit-here", 1, 26),
    ("page: {grid: 1lh}", "styles-no-unit-here", 1, 14),
    ("text: {note: {letter_spacing: 1pt}}", "styles-only-em", 1, 31),
    ("text: {note: {letter_spacing: 0.1}}", "styles-no-length", 1, 31),
    ("inline: {strong: {scale: 1em}}", "styles-not-number", 1, 26),
    ("index: {columns: 1.5}", "styles-not-integer", 1, 18),
    ("index: {columns: 0}", "styles-out-of-range", 1, 18),
    ("fonts: {body: {weight: 1000}}", "styles-out-of-range", 1, 24),
    ("page: {two_sided: maybe}", "styles-not-truth", 1, 19),
    ("toc: {layout: leader}", "styles-no-choice", 1, 15),
    ("text: {note: {colour: redd}}", "styles-no-colour", 1, 23),
    ("colours: {accent: '#12345'}", "styles-no-colour", 1, 19),
    ("colours:\n  accent: #1b3a57", "styles-no-value", 2, 10),
    ("opener:\n  fill: #1b3a57\n  sink: 0", "styles-no-value", 2, 8),
    ("inks: {accent: 90/65/35}", "styles-no-ink", 1, 16),
    ("inks: {accent: 90/65/35/125}", "styles-no-ink", 1, 16),
    ("inks: {acent: 90/65/35/25}", "styles-no-entry", 1, 15),
    ("page: {trim: A7}", "styles-no-trim", 1, 14),
    ("page: {trim: A5, inner: 70mm, outer: 40mm}", "styles-small-text-block", 1, 14),
    ("text: {note: {like: nowt}}", "styles-no-entry", 1, 21),
    ("text: {note: {font: boddy}}", "styles-no-entry", 1, 21),
    ("facts: {facts: {text: fact}}", "styles-no-entry", 1, 23),
    ("toc: {leaders_for: [toc-works]}", "styles-no-entry", 1, 20),
    ("opener: {parts: [title, facts]}", "styles-opener-parts", 1, 17),
    ("furniture: {verso: [{text: '{page}'}]}", "styles-no-word", 1, 20),
    ("notes: {mark: '{n}'}", "styles-no-word", 1, 15),
    ("text: {sectoin: {size: 9pt}}", "styles-unused", 1, 8),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), SLIPS, ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_told_at_its_place(
    tmp_path: Path, text: str, code: str, line: int, column: int
) -> None:
    assert told(problems(tmp_path, text + "\n")) == [(code, line, column)]


@pytest.mark.parametrize("text", [slip[0] for slip in SLIPS])
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_slip_is_told_in_words_with_a_next_step(tmp_path: Path, text: str, lang: str) -> None:
    (found,) = problems(tmp_path, text + "\n")
    message, hints = render(found, lang)
    assert message
    assert hints
    assert "{" not in message.replace("{page}", "").replace("{n}", "")


def test_colours_in_a_circle_are_told_at_each(tmp_path: Path) -> None:
    found = told(problems(tmp_path, "colours: {one: two, two: one}"))
    assert found == [("styles-no-colour", 1, 16), ("styles-no-colour", 1, 26)]


def test_likes_in_a_circle_are_told_once(tmp_path: Path) -> None:
    text = "text:\n  note: {like: quote}\n  quote: {like: caption}\n  caption: {like: note}\n"
    (found,) = problems(tmp_path, text)
    assert found.code == "styles-like-loop"
    assert "note → " in str(argument(found, "chain"))


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("text: {note: {colour: grey}}", "gray"),
        ("toc: {layout: leader}", "leaders"),
        ("page: {gird: 17pt}", "grid"),
        ("text: {section: {space_befor: 1lh}}", "space_before"),
        ("text: {note: {like: paragraf}}", "paragraph"),
    ],
)
def test_the_nearest_word_is_a_hint(tmp_path: Path, text: str, nearest: str) -> None:
    (found,) = problems(tmp_path, text)
    assert argument(found, "nearest") == nearest


def test_a_bare_number_is_shown_with_units(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "text: {note: {size: 8.5}}")
    assert argument(found, "number") == "8.5"
    assert argument(found, "option") == "text.note.size"


def test_all_problems_come_in_one_run(tmp_path: Path) -> None:
    text = "page: {gird: 1pt}\ntext:\n  note: {size: 8}\n  quote: {align: middle}\ntoc: 3\n"
    codes = [found.code for found in problems(tmp_path, text)]
    assert codes == [
        "styles-unknown-option",
        "styles-no-length",
        "styles-no-choice",
        "styles-no-options",
    ]


def test_broken_yaml_and_other_encodings_are_told(tmp_path: Path) -> None:
    (found,) = problems(tmp_path, "page: {grid: 17pt\n")
    assert found.code.startswith("yaml-")
    (tmp_path / "old.yaml").write_bytes("about: 한글\n".encode("cp949"))
    (found,) = problems(tmp_path, "extends: old.yaml\n")
    assert (found.code, found.span.file.endswith("old.yaml")) == ("other-encoding", True)


def test_a_list_is_no_sheet(tmp_path: Path) -> None:
    assert told(problems(tmp_path, "- page\n")) == [("styles-no-options", 1, 1)]


def test_every_code_that_the_room_gives_has_its_words() -> None:
    room = Path(__file__).parents[2] / "src" / "reviewpress" / "styles"
    text = "".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py"))
    given = set(re.findall(r'"(styles-[a-z-]+)"', text))
    assert given == set(MESSAGES)


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same_arguments(code: str) -> None:
    message = MESSAGES[code]
    for words in (message.text, *message.hints):
        assert _fields(words.ko) == _fields(words.en)
    assert not _fields(message.explanation.ko) | _fields(message.explanation.en)


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}
