"""Posts' titles in; the works they name, and nothing where that is not sure, out."""

from __future__ import annotations

import pytest

from reviewpress.intake.titles import Named, kind_of, looks_like_title, read_title, split_title
from reviewpress.sources.model import WorkKind


@pytest.mark.parametrize(
    ("text", "title", "original", "year"),
    [
        (
            "헤어질 결심 (Decision to Leave) 줄거리 주요특징 감상후기",
            "헤어질 결심",
            "Decision to Leave",
            "",
        ),
        ("영화 <기생충> 리뷰 반지하, 계단, 냄새", "기생충", "", ""),
        ("<영화리뷰> 조커: 폴리 아 되", "조커: 폴리 아 되", "", ""),
        ("[책 리뷰] 작별하지 않는다 - 한강", "", "", ""),
        ("『모비 딕』(Moby-Dick, 1851)을 읽고", "모비 딕", "Moby-Dick", "1851"),
        ("영화 오아시스 결말 해석", "오아시스", "", ""),
        ("넷플릭스 드라마 폭싹 속았수다 후기", "폭싹 속았수다", "", ""),
        ("화양연화 (花樣年華, 2000) 감상평", "화양연화", "花樣年華", "2000"),
        ("어벤져스: 엔드게임 줄거리, 쿠키 영상", "어벤져스: 엔드게임", "", ""),
        ("데미안을 다시 읽고 나서", "데미안", "", ""),
        ("<라라랜드>와 <위플래쉬> 비교 리뷰", "", "", ""),
        ("여름에 보기 좋은 영화 추천 5편", "", "", ""),
        ("오늘의 일기", "", "", ""),
        ("1984 독후감", "1984", "", ""),
        ("Roma (2018): a review", "Roma", "", "2018"),
        ("영화 리뷰", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_read_title(text: str, title: str, original: str, year: str) -> None:
    named = read_title(text)
    assert (named.title if named else "") == title
    if named:
        assert (named.original_title, named.year) == (original, year)


@pytest.mark.parametrize(
    ("text", "sure"),
    [("너의 이름은 줄거리", False), ("기생충 줄거리", True), ("밤에 읽는 책 리뷰", False)],
)
def test_a_title_cut_out_of_words_is_sure_only_with_plain_bounds(text: str, sure: bool) -> None:
    named = read_title(text)
    assert named is None or named.sure is sure


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("허 (Her, 2013)", Named("허", "Her", "2013")),
        ("택시운전사 (2017)", Named("택시운전사", "", "2017")),
        ("Her (Her)", Named("Her", "", "")),
        (
            "그대들은 어떻게 살 것인가 (君たちはどう生きるか)",
            Named("그대들은 어떻게 살 것인가", "君たちはどう生きるか"),
        ),
        ("범죄도시 (마동석 주연)", Named("범죄도시 (마동석 주연)")),
    ],
)
def test_split_title(text: str, named: Named) -> None:
    assert split_title(text) == named


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[영화] 밀양 후기", WorkKind.FILM),
        ("영화리뷰 모음", WorkKind.FILM),
        ("소설 원작 영화", None),
        ("뮤지컬 〈빨래〉", WorkKind.STAGE),
        ("산책 일기", None),
    ],
)
def test_kind_of(text: str, kind: WorkKind | None) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("영화 <밀양> 리뷰", True),
        ("『변신』을 읽고", True),
        ("헤어질 결심 (Decision to Leave) 후기", True),
        ("줄거리", False),
        ("두 번째 계절", False),
    ],
)
def test_looks_like_title(text: str, is_title: bool) -> None:
    assert looks_like_title(text) is is_title
