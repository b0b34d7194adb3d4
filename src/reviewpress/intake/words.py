"""Korean text in; what its ends and marks tell out: sentence ends, particles, signs and emoji, lengths."""

from __future__ import annotations

import re
import unicodedata

_CLOSERS = "”’\"'」』)）\\]】〉》*_"
_STOP = re.compile(rf"[.!?…。！？][{_CLOSERS}]*$")
_SENTENCE = re.compile(rf"(?<=[.!?…。])[{_CLOSERS}]*\s+")
_PREDICATE = re.compile(r"(?:다|요|죠|까|네|니|군|걸|세|자|음|함|됨|임)$")
_LAUGHTER = re.compile(r"[\sㅎㅋㅠㅜ~^;]+$")
_RUN_TOGETHER = re.compile(r"([다요죠까네음임함됨][.!?…]{1,6}[”’」』]?)(?=[가-힣「『〈《“‘])")
_OPENING_QUOTE = re.compile(r"[“\"‘'「『]|[-–—]\s*[가-힣“\"]")
_KEYCAP = re.compile(r"[0-9#*]\ufe0f?\u20e3")
_MODIFIERS = frozenset("\ufe0f\u200d\u20e3")


def listed(words: str) -> frozenset[str]:
    """Give the words of a text, for long lists that are to stay readable."""
    return frozenset(words.split())


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a full stop or its like."""
    return _STOP.search(text.rstrip()) is not None


def ends_chattily(text: str) -> bool:
    """Tell whether a sentence ends with laughter or emoji in place of a stop: ``했다 ㅎㅎ``."""
    bare = _LAUGHTER.sub("", without_emoji(text))
    return bare != text.rstrip() and (ends_as_predicate(bare) or ends_sentence(bare))


def ends_as_predicate(text: str) -> bool:
    """Tell whether the last word could end a sentence whose stop was left out."""
    return _PREDICATE.search(text.rstrip(" ~^ㅎㅋㅠㅜ.!?…")) is not None


def sentences(text: str) -> list[str]:
    """Split a paragraph after its stops."""
    return [part for part in _SENTENCE.split(text) if part]


def separate(text: str) -> str:
    """Put the missing space between sentences that run together, only after endings that close one."""
    return _RUN_TOGETHER.sub(r"\1 ", text)


def opens_quote(text: str) -> bool:
    """Tell whether a line begins like a speech."""
    return _OPENING_QUOTE.match(text) is not None


def is_emoji(character: str) -> bool:
    """Tell whether a character is a picture or dingbat that decorates."""
    if character in _MODIFIERS:
        return True
    code = ord(character)
    return 0x1F000 <= code <= 0x1FAFF or (
        unicodedata.category(character) == "So" and code not in _KEPT_SIGNS
    )


_KEPT_SIGNS = frozenset(map(ord, "©®™°№℃㈜①②③④⑤⑥⑦⑧⑨⑩⑪⑫"))


def without_emoji(text: str) -> str:
    """Leave emoji and the white space they leave behind out."""
    if not any(map(is_emoji, text)):
        return text
    return " ".join("".join(c for c in _KEYCAP.sub("", text) if not is_emoji(c)).split())


def width(text: str) -> int:
    """Count cells as a terminal would; a wrapped line's length is what its writer saw."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def squeezed(text: str) -> str:
    """Give the letters and digits alone, for comparing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LN")
