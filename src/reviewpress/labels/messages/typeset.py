"""The codes of the room ``typeset`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

MESSAGES: dict[str, Message] = {
    "typeset-overfull": Message(
        Words(
            "글줄보다 긴 낱말이라 아무 데서나 나누었습니다: {text}",
            "this word is longer than the line and was broken where nothing should break: {text}",
        ),
        (
            Words(
                "띄어 쓸 곳이 있는지 살피고, 주소라면 짧은 주소나 링크로 바꿔 보세요",
                "see whether a space is missing; turn a long address into a short one or a link",
            ),
        ),
        Words(
            "한 어절이 글줄 하나에 들어가지 않으면 금칙과 상관없이 글자 사이에서 나눕니다. 글자는 빠지지 않습니다.",
            "A word that no line can hold is broken between any two characters. No character is lost.",
        ),
    ),
}
