"""Line breaks of real sentences, kept as text to be read: ``pytest --update-golden`` writes them anew."""

from __future__ import annotations

import pytest

from reviewpress.document.nodes import Inline, Link, Note, NoteMark, Styled, Text
from reviewpress.styles.options import BreakPolicy, TextAlign
from reviewpress.typeset.dump import dump_lines
from tests.golden import Golden
from tests.typeset.setting import A5_MEASURE, POCKET_MEASURE, set_text

ESSAY = (
    "비가 그친 저녁, 정우는 극장 앞에서 한참을 서 있다가 결국 들어가지 않는다. 표는 주머니 속에서 반으로 접혀 있고, "
    "그는 접힌 자리를 자꾸만 손톱으로 누른다. 감독은 이 장면을 4분 20초 동안 한 번도 끊지 않는다. 아무 일도 일어나지 "
    "않는데 우리는 눈을 떼지 못한다. 어쩌면 기다림이란 무언가가 오기를 바라는 마음이 아니라, 오지 않으리라는 것을 "
    "천천히 받아들이는 시간인지도 모른다."
)
MARKS = (
    "“그래서, 너는 돌아왔니?”라고 묻는 목소리는 화면 밖에서 들린다(끝내 얼굴은 나오지 않는다). 〈늦은 편지〉·〈겨울 우체국〉에 "
    "이은 이른바 ‘편지 삼부작’의 마지막 편인데, 앞의 두 편을 보지 않아도 괜찮다……. 다만 2편의 결말을 알고 나면 "
    "100분쯤 뒤에 나오는 어떤 손짓 하나가 전혀 다르게 보일 것이다!"
)
LATIN = (
    "원제는 The Long Way Back to Nowhere인데, 배급사는 이것을 ‘먼 길’ 두 글자로 줄였다. OST에는 Nick Drake의 "
    "Northern Sky가 2번 흐르고, 공식 누리집(https://example.com/films/the-long-way-back/press-kit)에는 "
    "감독이 쓴 제작 일지가 12쪽짜리 PDF로 올라와 있다."
)


def mixed() -> tuple[Inline, ...]:
    note = Note(1, ())
    return (
        Text("이 소설에서 가장 "),
        Styled("strong", (Text("조용한 문장"),)),
        Text(
            "은 마지막 쪽에 있다. “그는 불을 껐다.” 그 앞의 삼백 쪽이 모두 이 한 문장을 위해 쓰였다"
        ),
        NoteMark(1, note),
        Text("고 해도 지나치지 않다. "),
        Link("https://example.com", (Text("작가의 말을 옮긴 글"),)),
        Text("에서 그는 "),
        Styled("emphasis", (Text("끄는 일"),)),
        Text("과 켜는 일이 같은 손의 일이라고 했다."),
    )


CASES: dict[str, tuple[Inline, ...]] = {
    "essay": (Text(ESSAY),),
    "marks": (Text(MARKS),),
    "latin": (Text(LATIN),),
    "mixed": mixed(),
}
SETTINGS = {
    "mix": (BreakPolicy.MIX, TextAlign.JUSTIFY),
    "word": (BreakPolicy.WORD, TextAlign.JUSTIFY),
    "char": (BreakPolicy.CHAR, TextAlign.JUSTIFY),
    "ragged": (BreakPolicy.WORD, TextAlign.LEFT),
}


@pytest.mark.parametrize("case", CASES)
def test_lines(golden: Golden, case: str) -> None:
    parts: list[str] = []
    for trim, measure in (("A5", A5_MEASURE), ("문고", POCKET_MEASURE)):
        for name, (breaks, align) in SETTINGS.items():
            found = set_text(CASES[case], measure, breaks=breaks, align=align, indent=10.0)
            assert found.codes == []
            parts.append(f"== {trim}, {name}\n{dump_lines(found.lines)}")
    golden.check(f"lines-{case}.txt", "\n".join(parts))
