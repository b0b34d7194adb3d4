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
    "typeset-short-line": Message(
        Words(
            "양끝을 맞출 수 없는 줄이 있어 {share}에서 끝냈습니다",
            "a line of this paragraph cannot fill the measure and ends at {share} of it",
        ),
        (
            Words(
                "긴 라틴 낱말이나 주소의 앞뒤를 다듬거나, 판형이나 글자 크기를 바꿔 보세요",
                "reword around the long Latin word or address, or try another trim or size",
            ),
        ),
        Words(
            "낱말 사이를 1 em 넘게 벌려야만 글줄을 채울 수 있는 줄은 채우지 않고 왼쪽에 붙여 둡니다. 나눌 수 없는 긴 낱말이 "
            "다음 줄에 올 때 생기며, 좁은 판형에서 잦습니다.",
            "A line that could be filled only with word spaces over 1 em is left short. It happens before a long word that "
            "may not be broken, mostly in a narrow measure.",
        ),
    ),
}
