"""Sentences in; only the names whose bounds are plain out."""

from __future__ import annotations

import pytest

from reviewpress.intake.people import Person, people_in, speaks_of_others


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("켄 로치 감독의 영화다.", [("director", "켄 로치")]),
        ("이 영화는 봉준호 감독이 만들었다.", [("director", "봉준호")]),
        ("윤가은 감독의 두 번째 장편이다.", [("director", "윤가은")]),
        ("셀린 시아마(Céline Sciamma) 감독은 말이 없다.", [("director", "셀린 시아마")]),
        ("기예르모 델 토로(Guillermo del Toro) 감독의 동화다.", [("director", "기예르모 델 토로")]),
        (
            "폴 토머스 앤더슨(Paul Thomas Anderson) 감독이 연출과 각본을 맡았다.",
            [("director", "폴 토머스 앤더슨"), ("writer", "폴 토머스 앤더슨")],
        ),
        (
            "봉준호(Bong Joon-ho) 감독이 각본까지 썼다.",
            [("director", "봉준호"), ("writer", "봉준호")],
        ),
        ("신카이 마코토 감독의 애니메이션이다.", [("director", "신카이 마코토")]),
        ("라이언 고슬링의 연기가 좋다.", [("cast", "라이언 고슬링")]),
        ("무라카미 하루키의 소설이다.", [("author", "무라카미 하루키")]),
        ("남궁민수 감독은 말이 적다.", [("director", "남궁민수")]),
        (
            "송강호(Song Kang-ho)와 최우식(Choi Woo-shik)이 주연을 맡았다.",
            [("cast", "송강호"), ("cast", "최우식")],
        ),
        ("케이트 블란쳇의 연기는 압도적이다.", [("cast", "케이트 블란쳇")]),
        ("조지 오웰의 소설 『동물농장』이다.", [("author", "조지 오웰")]),
        ("은희경 작가의 문장을 좋아한다.", [("author", "은희경")]),
    ],
)
def test_people(sentence: str, people: list[tuple[str, str]]) -> None:
    assert [(one.role, one.name) for one in people_in(sentence) if one.sure] == people


@pytest.mark.parametrize(
    "sentence",
    [
        "여성 감독의 시선이 돋보인다.",
        "신인 감독이라고는 믿기지 않는다.",
        "유명한 감독이 만들었다.",
        "이 감독의 다음 영화를 기다린다.",
        "중립국 감독 위원회가 나온다.",
        "감독의 말을 들어 보자.",
        "두 배우의 연기가 좋다.",
        "주인공의 연기가 아쉽다.",
        "테오도르의 내면 연기를 보라.",
        "아카데미 봉준호 감독의 소감",
        "할리우드 거장 감독이 만들었다.",
        "독립 영화 감독의 길을 걷는다.",
        "한국 영화의 감독이 늘었다.",
        "요즘 드라마 주연이 되려면 어렵다.",
        "누구의 소설이든 상관없다.",
    ],
)
def test_what_is_no_name_is_none(sentence: str) -> None:
    assert [one for one in people_in(sentence) if one.sure] == []


def test_a_doubtful_name_is_given_as_a_doubt() -> None:
    assert list(people_in("칸영화제 박찬욱 감독의 수상 소감이다.")) == [
        Person("director", "칸영화제 박찬욱", sure=False)
    ]


@pytest.mark.parametrize(
    "sentence", ["전작보다 낫다.", "놀란의 영화를 떠올리게 한다.", "원작 소설의 작가다."]
)
def test_sentences_about_other_works(sentence: str) -> None:
    assert speaks_of_others(sentence)
