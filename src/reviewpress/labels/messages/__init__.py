"""A diagnostic's code in; its message, hints and explanation in Korean and English out.

Each room's messages stand in a module of its name here; ``TABLES`` lists them. Texts are
``str.format`` templates over the diagnostic's arguments. After a value, a Korean particle may be asked for by
its two forms: ``'{key:이/가}'`` gives the value with the particle that fits its last sound.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages, as templates."""

    ko: str
    en: str


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says.

    ``text`` is the message; ``hints`` are next steps, each shown only when all its arguments are given;
    ``explanation`` is the page of ``reviewpress explain CODE``.
    """

    text: Words
    hints: tuple[Words, ...]
    explanation: Words
