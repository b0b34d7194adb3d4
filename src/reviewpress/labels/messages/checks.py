"""The codes of the room ``checks`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_WRITE_IT = Words("본문에 '{section}: |'를 더하세요", "add '{section}: |' to the body")

MESSAGES: dict[str, Message] = {
    "required-section": Message(
        Words(
            "책이 요구하는 '{section}'{section:이/가} 없습니다",
            "the section '{section}' that the book requires is missing",
        ),
        (
            _WRITE_IT,
            Words(
                "요구하지 않으려면 book.yaml의 '필수'에서 빼세요",
                "or drop it from 'required' in book.yaml",
            ),
        ),
        Words(
            "book.yaml의 '필수'에 적은 부분은 모든 글에 있어야 합니다. 부분은 제목의 낱말로 알아봅니다: '총평'과 '마무리'는 "
            "결론이고, '1. 영화 줄거리'는 줄거리입니다.",
            "Every review has the sections that book.yaml lists under 'required'. A section is known by its "
            "heading's words: '총평' and '마무리' are conclusions, '1. 영화 줄거리' is a synopsis.",
        ),
    ),
    "expected-section": Message(
        Words("'{section}'{section:이/가} 없는 글입니다", "the review has no section '{section}'"),
        (
            _WRITE_IT,
            Words(
                "일부러 뺐다면 book.yaml의 '필수'에 꼭 있어야 하는 것만 적으세요",
                "if that is on purpose, list in book.yaml under 'required' what must be there",
            ),
        ),
        Words(
            "감상문에는 흔히 줄거리와 결론이 있습니다. 책이 '필수'를 정하지 않았을 때만 알려 드리며, 없어도 책은 만들어집니다.",
            "A review usually has a synopsis and a conclusion. This is said only where the book does not "
            "list what it requires, and does not keep it from being built.",
        ),
    ),
    "empty-section": Message(
        Words("'{heading}' 아래에 글이 없습니다", "there is no text below '{heading}'"),
        (Words("글을 적거나 제목을 지우세요", "write it, or remove the heading"),),
        Words(
            "제목만 있고 글이 없습니다. 글을 '|' 아래에 적었다면 제목보다 두 칸 더 들여 썼는지, #으로 시작하지 않는지 살펴보세요.",
            "There is a heading and nothing below it. A text below a '|' must be indented two spaces more "
            "than its heading; a value that begins with # is a comment.",
        ),
    ),
    "future-date": Message(
        Words("아직 오지 않은 날입니다: {date}", "this day is still to come: {date}"),
        (Words("연도를 살펴보세요", "look at the year"),),
        Words(
            "글을 쓴 날이 오늘이나 책의 발행일보다 뒤입니다. 숫자를 잘못 적었을 수 있습니다.",
            "The review is dated later than today and than the book's date of issue; a digit may be wrong.",
        ),
    ),
}
