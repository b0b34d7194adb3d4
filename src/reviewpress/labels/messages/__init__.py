"""A diagnostic's code in; its message, hints and explanation in Korean and English out.

Each room's messages stand in a module of its name here, as ``MESSAGES``. Texts are
``str.format`` templates over the diagnostic's arguments. After a value, a Korean particle may be asked for by
its two forms: ``'{key}'{key:이/가}`` gives ``'줄거리'가``, and ``{key:이/가}`` alone gives the value with its particle.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol

from .template import Value, fill, placeholders


class Words(NamedTuple):
    """The same words in both languages, as templates."""

    ko: str
    en: str

    def text(self, lang: str) -> str:
        """Give the words of a language, ``ko`` or ``en``."""
        return self.ko if lang == "ko" else self.en


class Message(NamedTuple):
    """What a code says.

    ``text`` is the message; ``hints`` are next steps, each shown only when all its arguments are given;
    ``explanation`` is the page of ``reviewpress explain CODE``.
    """

    text: Words
    hints: tuple[Words, ...]
    explanation: Words


class Coded(Protocol):
    """What has words here: a diagnostic."""

    @property
    def code(self) -> str:
        """The code under which the words stand."""

    @property
    def arguments(self) -> tuple[tuple[str, Value], ...]:
        """The values that fill the words' places."""


def rooms() -> tuple[str, ...]:
    """Name the modules whose ``MESSAGES`` make the table of all codes; a room adds its own by adding a module."""
    from pkgutil import iter_modules  # noqa: PLC0415 - most runs show no message

    return tuple(sorted(one.name for one in iter_modules(__path__) if one.name != "template"))


def messages_of(room: str) -> dict[str, Message]:
    """Give the messages of one room by code."""
    messages: dict[str, Message] = import_module(f".{room}", __name__).MESSAGES
    return messages


@cache
def table() -> dict[str, Message]:
    """Give the messages of every room by code; loaded with the first message that is shown."""
    return {code: message for room in rooms() for code, message in messages_of(room).items()}


def find(code: str) -> Message | None:
    """Give the words of a code; None where there is no such code."""
    return table().get(code)


def render(diagnostic: Coded, lang: str) -> tuple[str, tuple[str, ...]]:
    """Give a diagnostic's message and its hints in a language, ``ko`` or ``en``."""
    values = dict(diagnostic.arguments)
    message = find(diagnostic.code)
    if message is None:
        return ", ".join(f"{name}: {value}" for name, value in values.items()), ()
    hints = (words.text(lang) for words in message.hints)
    shown = tuple(fill(hint, values) for hint in hints if placeholders(hint) <= values.keys())
    return fill(message.text.text(lang), values), shown


def explain(code: str, lang: str) -> str | None:
    """Give the explanation of a code in a language; None where there is no such code."""
    message = find(code)
    return message.explanation.text(lang) if message else None
