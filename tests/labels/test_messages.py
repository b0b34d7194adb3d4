"""Every code that the source tree reports in; a message that its arguments fill, in both languages, out."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

import reviewpress
from reviewpress.diagnostics import error
from reviewpress.labels import messages
from reviewpress.labels.messages.template import placeholders

REPORTERS = {"error", "warning", "note", "of", "report", "report_value", "report_shape"}
"""Functions and methods whose first text is a code."""

GIVEN = {"report_value": {"key", "value"}, "report_shape": {"key", "no_space"}}
"""What these add by themselves."""

CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
PACKAGE = Path(inspect.getfile(reviewpress)).parent


@dataclass(frozen=True)
class Call:
    """One place where a code is reported; ``open`` where some arguments come from a mapping."""

    place: str
    code: str
    arguments: frozenset[str]
    open: bool


def calls() -> Iterator[Call]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name_of(node) in REPORTERS:
                for code in codes_in(node):
                    names = {keyword.arg for keyword in node.keywords if keyword.arg}
                    given = frozenset(names | GIVEN.get(name_of(node), set()))
                    spread = any(keyword.arg is None for keyword in node.keywords)
                    yield Call(f"{path.relative_to(PACKAGE)}:{node.lineno}", code, given, spread)


def name_of(call: ast.Call) -> str:
    """Give the function's name; ``of`` only where an exception of ours is made."""
    function = call.func
    if not isinstance(function, ast.Attribute):
        return getattr(function, "id", "")
    owner = getattr(function.value, "id", "")
    return (
        "" if function.attr == "of" and not owner.endswith(("Error", "Problem")) else function.attr
    )


def codes_in(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            if CODE.fullmatch(argument.value):
                yield argument.value
            return


ALL = list(calls())
TEXTS = [(code, lang) for code in sorted(messages.table()) for lang in ("ko", "en")]


def test_the_source_tree_reports_codes() -> None:
    assert len(ALL) > 50


@pytest.mark.parametrize("call", ALL, ids=lambda call: f"{call.place} {call.code}")
def test_every_reported_code_has_a_message_that_its_arguments_fill(call: Call) -> None:
    message = messages.find(call.code)
    assert message is not None
    for lang in ("ko", "en"):
        needed = placeholders(message.text.text(lang))
        assert call.open or needed <= call.arguments


@pytest.mark.parametrize("code", sorted(messages.table()))
def test_codes_are_words_with_hyphens(code: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code)


@pytest.mark.parametrize(("code", "lang"), TEXTS)
def test_texts_are_whole_in_both_languages(code: str, lang: str) -> None:
    message = messages.table()[code]
    for words in (message.text, *message.hints):
        text = words.text(lang)
        assert text
        assert placeholders(text) <= placeholders(words.ko) | placeholders(words.en)
        list(Formatter().parse(text))
        assert not text.endswith((".", "。"))
    explanation = messages.explain(code, lang)
    assert explanation


@pytest.mark.parametrize("code", sorted(messages.table()))
def test_no_two_rooms_share_a_code(code: str) -> None:
    owners = [room for room in messages.rooms() if code in messages.messages_of(room)]
    assert len(owners) == 1


def test_hints_show_only_when_their_arguments_are_given() -> None:
    text, hints = messages.render(error("unknown-key", key="감돡", nearest="감독"), "ko")
    assert text == "'감돡'이라는 항목은 없습니다"
    assert hints == ("'감독'을 뜻했나요?",)
    _, hints = messages.render(
        error("unknown-key", key="xyz", choices="제목, 감독", english="title, director"), "en"
    )
    assert hints == ("one of: title, director",)


def test_an_unknown_code_still_shows_its_arguments() -> None:
    assert messages.render(error("no-such-code", key="가"), "ko") == ("key: 가", ())
    assert messages.explain("no-such-code", "ko") is None
