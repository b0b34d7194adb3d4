"""The codes of fields and reviews in; their messages out."""

from __future__ import annotations

from . import Message, Words

_NEAREST = Words("'{nearest}'{nearest:을/를} 뜻했나요?", "did you mean '{nearest}'?")
_CHOICES = Words("쓸 수 있는 것: {choices}", "one of: {english}")
_NO_SPACE = Words(
    "'{no_space}:' 뒤에 빈칸이 빠지지 않았나요?",
    "is a space missing after '{no_space}:'?",
)

_KEYS: dict[str, Message] = {
    "unknown-key": Message(
        Words("'{key}'{key:이라는/라는} 항목은 없습니다", "there is no field '{key}'"),
        (_NEAREST, _CHOICES),
        Words(
            "이 자리에 쓸 수 없는 이름입니다. 철자를 살펴보세요. 작품의 다른 정보는 '정보:' 아래에 어떤 이름으로든 적을 수 있고, "
            "본문의 제목은 '본문:' 아래에 적습니다.",
            "This key does not belong here. Look at its spelling. Other facts of a work go below '정보:' "
            "(info) under any label, headings of the text below '본문:' (body).",
        ),
    ),
    "missing-field": Message(
        Words("'{key}' 항목이 없습니다", "the field '{english}' ({key}) is missing"),
        (
            Words(
                "'{parent}:' 아래에 '{key}: …'를 적으세요", "write '{english}: …' below '{parent}:'"
            ),
            Words("'{key}: …'를 적으세요", "write '{english}: …'"),
        ),
        Words(
            "꼭 있어야 하는 항목입니다. 리뷰에는 작품의 제목과 본문이, 책에는 제목이 있어야 합니다.",
            "This field is required: a review needs its work's title and a body, a book needs a title.",
        ),
    ),
    "empty-field": Message(
        Words("'{key}'{key:이/가} 비어 있습니다", "'{key}' is empty"),
        (
            Words(
                "쌍점 뒤에 값을 적으세요. #으로 시작하는 값은 따옴표로 묶어야 합니다",
                "write a value after the colon; one that begins with # needs quotes",
            ),
        ),
        Words(
            "꼭 있어야 하는 값이 비어 있습니다. '제목: #1'처럼 #으로 시작하는 값은 설명(주석)으로 여겨져 비게 됩니다: "
            "제목: '#1'로 적으세요.",
            "A required value is empty. One that begins with # is a comment to YAML: write title: '#1'.",
        ),
    ),
    "hashtag-is-comment": Message(
        Words(
            "'{text}'부터는 설명으로 여겨 책에 넣지 않습니다", "from '{text}' on, this is a comment"
        ),
        (
            Words(
                "글의 일부라면 값 전체를 따옴표로 묶고, 설명이라면 # 뒤를 띄우세요",
                "quote the whole value if it is text; put a space after the # if it is a comment",
            ),
        ),
        Words(
            "YAML에서 빈칸 뒤의 #은 줄 끝까지를 설명으로 만듭니다. '#영화' 같은 해시태그라면 값 전체를 따옴표로 묶으세요.",
            "In YAML a # after a space makes the rest of the line a comment. For a hashtag, put the whole "
            "value in quotes.",
        ),
    ),
}

_SHAPES: dict[str, Message] = {
    "expected-text": Message(
        Words("'{key}'에는 글을 하나 적습니다", "'{key}' takes one text"),
        (
            Words(
                "목록이나 아래 항목 없이 한 줄로 적으세요", "write it in one line, without a list"
            ),
        ),
        Words(
            "이 항목의 값은 글 하나입니다. 목록([…], -)이나 아래 항목을 가질 수 없습니다. 글이 [ 로 시작한다면 따옴표로 묶으세요.",
            "This field takes one text, no list and no entries below it. Put a text that begins with [ in "
            "quotes.",
        ),
    ),
    "expected-texts": Message(
        Words("'{key}'에는 이름 하나나 목록을 적습니다", "'{key}' takes one name or a list"),
        (Words("예: {key}: [하나, 둘]", "for example {key}: [one, two]"),),
        Words(
            "이 항목의 값은 글 하나이거나 글의 목록입니다. 아래에 다른 항목을 둘 수 없습니다.",
            "This field takes one text or a list of texts, and no entries below it.",
        ),
    ),
    "expected-fields": Message(
        Words("'{key}' 아래에는 항목들이 와야 합니다", "'{key}' takes entries below it"),
        (
            _NO_SPACE,
            Words(
                "아랫줄에 두 칸 들여 '이름: 값'으로 적으세요",
                "write 'key: value' lines below it, two spaces further in",
            ),
        ),
        Words(
            "이 항목은 묶음입니다. 값은 아랫줄에 두 칸 들여 쓴 '이름: 값'들입니다.",
            "This field is a group: its values are 'key: value' lines below it, two spaces further in.",
        ),
    ),
    "expected-headings": Message(
        Words("'{key}' 아래에는 제목이 와야 합니다", "'{key}' takes headings below it"),
        (
            _NO_SPACE,
            Words(
                "제목마다 '줄거리: |'처럼 적고 글을 그 아래에 들여 쓰세요",
                "write each heading as 'synopsis: |' and its text indented below",
            ),
        ),
        Words(
            "본문은 제목과 글로 이루어집니다. 제목을 적고 쌍점과 '|'를 붙인 다음, 글을 아랫줄에 두 칸 더 들여 쓰세요.",
            "The body is made of headings with their texts. Write a heading, a colon and '|', and the text "
            "on the next line, two spaces further in.",
        ),
    ),
    "expected-prose": Message(
        Words(
            "'{key}' 아래에는 글이나 작은 제목이 와야 합니다",
            "'{key}' takes a text or sub-headings",
        ),
        (
            Words(
                "글 안의 목록이라면 '{key}: |' 아래에 들여 쓰세요",
                "a list inside a text stands indented below '{key}: |'",
            ),
        ),
        Words(
            "제목에는 글이나 작은 제목들이 딸립니다. '-'로 시작하는 목록은 '|' 아래에 적으면 글 속의 목록이 됩니다.",
            "A heading has a text or sub-headings. Lines that begin with '-' are a list of the text when "
            "they stand below a '|'.",
        ),
    ),
    "wrong-item": Message(
        Words("'{key}'의 목록에는 글만 올 수 있습니다", "the list of '{key}' takes texts only"),
        (
            Words(
                "쌍점이나 괄호가 든 값은 따옴표로 묶으세요",
                "quote a value with a colon or brackets",
            ),
        ),
        Words(
            "목록의 값은 글이어야 합니다. '- 제목: 부제'처럼 쌍점이 있으면 묶음으로 읽히므로 따옴표로 묶으세요.",
            "The values of this list are texts. One with a colon, such as '- title: subtitle', is read as "
            "a group: put it in quotes.",
        ),
    ),
    "headings-too-deep": Message(
        Words("'{key}' 아래에는 제목을 더 둘 수 없습니다", "no headings below '{key}'"),
        (Words("'{key}: |' 아래에 글을 적으세요", "write the text below '{key}: |'"),),
        Words(
            "제목은 두 겹까지입니다: 부분(줄거리)과 그 안의 작은 제목. 더 나누려면 글 안에서 굵은 글씨를 쓰세요.",
            "Headings have two levels: a section and its sub-headings. To divide further, use bold words "
            "inside the text.",
        ),
    ),
    "empty-heading": Message(
        Words("제목이 비어 있습니다", "the heading is empty"),
        (Words("쌍점 앞에 제목을 적으세요", "write a heading before the colon"),),
        Words(
            "본문의 글마다 제목이 있어야 차례에 실을 수 있습니다.",
            "Every text of the body has a heading, for the contents page.",
        ),
    ),
    "not-a-review": Message(
        Words(
            "리뷰가 아닙니다: '작품:'과 '본문:'이 없습니다",
            "no review: there is no 'work:' and no 'body:'",
        ),
        (
            Words(
                "블로그 글이나 텍스트는 'reviewpress import'로 들여오세요",
                "bring in posts and plain text with 'reviewpress import'",
            ),
        ),
        Words(
            "리뷰 파일은 '작품:', '리뷰:', '본문:'으로 이루어집니다. 'reviewpress init'이 본보기를 만들어 줍니다.",
            "A review file is made of '작품:' (work), '리뷰:' (review) and '본문:' (body). 'reviewpress init' "
            "makes a sample.",
        ),
    ),
}

_VALUES: dict[str, Message] = {
    "bad-year": Message(
        Words(
            "'{key}'{key:을/를} 읽을 수 없습니다: {value}",
            "cannot read the year of '{key}': {value}",
        ),
        (
            Words(
                "2013처럼 적으세요. '2013~2015'처럼 더 적을 것은 '정보:' 아래에 적습니다",
                "write a year such as 2013; anything more goes below 'info:'",
            ),
        ),
        Words(
            "연도는 서너 자리 숫자입니다: 2013 또는 2013년. 책을 연도순으로 엮을 때 쓰입니다.",
            "A year has three or four digits: 2013. Books may be ordered by it.",
        ),
    ),
    "bad-date": Message(
        Words(
            "'{key}'{key:을/를} 읽을 수 없습니다: {value}",
            "cannot read the date of '{key}': {value}",
        ),
        (
            Words(
                "2025-03-24, 2025.3.24 또는 2025년 3월 24일처럼 적으세요",
                "write it as 2025-03-24",
            ),
        ),
        Words(
            "날짜는 연, 월, 일을 모두 적고, 달력에 있는 날이어야 합니다.",
            "A date has year, month and day, and must be a day of the calendar.",
        ),
    ),
    "bad-rating": Message(
        Words(
            "'{key}'{key:을/를} 읽을 수 없습니다: {value}",
            "cannot read the rating of '{key}': {value}",
        ),
        (
            Words(
                "4.5, 4.5/5, 9/10, 90/100 또는 ★★★★☆처럼 적으세요. 5보다 크면 '/10'이나 '/100'을 붙입니다",
                "write 4.5, 4.5/5, 9/10, 90/100 or ★★★★☆; above 5, add '/10' or '/100'",
            ),
        ),
        Words(
            "숫자만 적으면 5점 만점으로 읽습니다. 10점이나 100점 만점이면 뒤에 /10, /100을 붙이세요. 별은 다섯 개나 열 개까지, "
            "반 개는 ½로 적습니다.",
            "A bare number is of five. For a best of ten or a hundred add /10 or /100. Stars go up to five "
            "or ten; half a star is ½.",
        ),
    ),
    "bad-boolean": Message(
        Words(
            "'{key}'에는 예나 아니요를 적습니다: {value}", "'{key}' takes yes or no, not: {value}"
        ),
        (),
        Words(
            "예, 아니요, yes, no, true, false 가운데 하나를 적으세요.",
            "Write 예, 아니요, yes, no, true or false.",
        ),
    ),
    "bad-choice": Message(
        Words(
            "'{key}'에 쓸 수 없는 값입니다: {value}",
            "'{key}' does not take '{value}'",
        ),
        (_NEAREST, _CHOICES),
        Words(
            "이 항목의 값은 정해진 말 가운데 하나입니다. 한글과 영어를 모두 씁니다.",
            "This field takes one of a few words, in Korean or in English.",
        ),
    ),
    "bad-isbn": Message(
        Words("ISBN의 꼴이 아닙니다: {value}", "this is no ISBN: {value}"),
        (
            Words(
                "978이나 979로 시작하는 열세 자리, 또는 열 자리 번호를 적으세요",
                "write thirteen digits that begin with 978 or 979, or ten digits",
            ),
        ),
        Words(
            "ISBN은 열세 자리(2007년부터) 또는 열 자리입니다. 사이의 붙임표와 빈칸은 있어도 됩니다.",
            "An ISBN has thirteen digits (since 2007) or ten. Hyphens and spaces between do not matter.",
        ),
    ),
    "isbn-check-digit": Message(
        Words(
            "ISBN의 마지막 숫자가 맞지 않습니다: {value}",
            "the ISBN's check digit is wrong: {value}",
        ),
        (
            Words(
                "앞의 숫자가 모두 맞다면 마지막은 {check}입니다",
                "if the other digits are right, it is {check}",
            ),
        ),
        Words(
            "ISBN의 마지막 숫자는 앞의 숫자들로 계산한 값이라서, 한 자리만 잘못 적어도 맞지 않게 됩니다(ISO 2108). 책에 인쇄된 "
            "번호와 견주어 보세요.",
            "An ISBN's last digit is computed from the others (ISO 2108), so that a single wrong digit "
            "shows. Compare it with the printed number.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_KEYS, **_SHAPES, **_VALUES}
