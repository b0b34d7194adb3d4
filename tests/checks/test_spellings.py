"""One work, one person: one spelling across a book."""

from pathlib import Path

import pytest

from tests.checks.copies import findings, places, review


def of(title: str, text: str = "글.", *, work: str = "") -> str:
    return review(text, work=work).replace("도쿄 이야기", title, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("스파이크 존즈", "스파이크존즈"),
        ("스파이크 존즈", "스파이크 존스"),
        ("구로사와 아키라", "구로자와 아키라"),
        ("알프레드 히치콕", "앨프리드 히치콕"),
        ("Spike Jonze", "Spike jonze"),
    ],
)
def test_one_person(tmp_path: Path, one: str, other: str) -> None:
    found = findings(
        tmp_path,
        of("그녀", work=f"감독: {one}"),
        of("어댑테이션", work=f"감독: {one}"),
        of("존 말코비치 되기", work=f"감독: {other}"),
    )
    assert places(found) == [f"c.yaml:4:7+{len(other)} person-spelling"]
    assert dict(found[0].arguments)["usual"] == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김민수", "김민주"),
        ("이선균", "이선규"),
        ("데이비드 린", "데이비드 린치"),
        ("조엘 코엔", "에단 코엔"),
        ("제니퍼 로렌스", "제니퍼 로페즈"),
        ("마이클 만", "마이클 무어"),
        ("루이 1세 왕조", "루이 2세 왕조"),
    ],
)
def test_two_people(tmp_path: Path, one: str, other: str) -> None:
    assert findings(tmp_path, of("가", work=f"감독: {one}"), of("나", work=f"감독: {other}")) == []


def test_a_name_run_together_in_the_text(tmp_path: Path) -> None:
    found = findings(tmp_path, of("그녀", "감독 스파이크존즈가", work="감독: 스파이크 존즈"))
    assert places(found) == ["a.yaml:10:8+6 person-spelling"]


@pytest.mark.parametrize(
    ("one", "other", "work"),
    [
        ("도쿄 이야기", "도쿄이야기", ""),
        ("가족·노년", "가족 노년", ""),
        ("HER", "Her", ""),
        ("이웃집 토토로", "이웃집 토토르", "감독: 미야자키 하야오"),
        ("이웃집 토토로", "이웃집 토토르", "연도: 1988"),
    ],
)
def test_one_work(tmp_path: Path, one: str, other: str, work: str) -> None:
    found = findings(tmp_path, of(one, work=work), of(other, work=work))
    assert places(found) == [f"b.yaml:3:7+{len(other)} work-spelling"]


@pytest.mark.parametrize(
    ("one", "other", "work"),
    [
        ("이웃집 토토로", "이웃집 토토르", ""),
        ("겨울왕국 이야기 1", "겨울왕국 이야기 2", "감독: 제니퍼 리"),
        ("가을", "가음", "감독: 제니퍼 리"),
    ],
)
def test_two_works(tmp_path: Path, one: str, other: str, work: str) -> None:
    assert findings(tmp_path, of(one, work=work), of(other, work=work)) == []


def test_a_title_in_another_reviews_text(tmp_path: Path) -> None:
    found = findings(tmp_path, of("도쿄 이야기"), of("만춘", "〈만춘〉과 〈도쿄이야기〉는"))
    assert places(found) == ["b.yaml:9:12+5 work-spelling"]
    assert dict(found[0].arguments) == {"typed": "도쿄이야기", "usual": "도쿄 이야기"}
