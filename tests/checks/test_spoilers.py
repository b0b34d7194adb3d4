"""Reviews that say they give the ending away but carry no flag."""

from pathlib import Path

import pytest

from tests.checks.copies import findings, review


@pytest.mark.parametrize(
    "text",
    [
        "※ 스포일러 주의!",
        "이 글에는 스포일러가 포함되어 있습니다.",
        "(스포) 그는 죽는다.",
        "강스포 있음",
        "결말 포함 리뷰입니다.",
        "스포일러를 원치 않으시면 뒤로 가세요.",
        "결말을 밝히겠습니다.",
    ],
)
def test_what_says_so(tmp_path: Path, text: str) -> None:
    (found,) = findings(tmp_path, review(text), thorough=False)
    assert found.code == "spoiler-flag"
    assert found.span.line == 9
    assert findings(tmp_path / "flagged", review(text, about="스포일러: 예")) == []


@pytest.mark.parametrize(
    "text",
    [
        "스포일러는 없습니다.",
        "스포일러 없이 씁니다.",
        "노스포 리뷰입니다.",
        "이 글에 스포일러가 들어 있지 않다.",
        "결말이 궁금했다.",
        "스포츠 영화이다.",
        "스포일러라는 말은 언제 생겼을까?",
        "결말은 밝히지 않겠다.",
    ],
)
def test_what_does_not(tmp_path: Path, text: str) -> None:
    assert findings(tmp_path, review(text)) == []


@pytest.mark.parametrize(
    ("heading", "length"),
    [("결말 해석", 2), ("엔딩의 의미", 6), ("반전 정리", 5), ("엔딩", 2), ("줄거리와 결말", 2)],
)
def test_a_heading_over_the_ending(tmp_path: Path, heading: str, length: int) -> None:
    (found,) = findings(tmp_path, review("글.") + f"  {heading}: 그는 죽는다.\n")
    assert found.code == "spoiler-flag"
    assert (found.span.line, found.span.length) == (10, length)


@pytest.mark.parametrize(
    "heading", ["반전 매력", "엔딩 크레딧", "스포츠 영화", "결말 없이 쓰기", "반전 영화"]
)
def test_other_headings(tmp_path: Path, heading: str) -> None:
    assert findings(tmp_path, review("글.") + f"  {heading}: 좋다.\n") == []


def test_once_in_a_review(tmp_path: Path) -> None:
    assert len(findings(tmp_path, review("스포일러 주의\n\n스포일러 주의"))) == 1
