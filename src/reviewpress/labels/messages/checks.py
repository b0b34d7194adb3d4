"""The codes of the room ``checks`` in; their messages out."""

from __future__ import annotations

from . import Message, Words

_MORE = Words("이 파일에 {more}곳 더 있습니다", "{more} more in this file")
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
    "future-year": Message(
        Words("아직 오지 않은 해입니다: {year}", "this year is still to come: {year}"),
        (Words("연도를 살펴보세요", "look at the year"),),
        Words(
            "작품이 나온 해가 내년보다 뒤입니다. 숫자를 잘못 적었을 수 있습니다.",
            "The work's year is later than next year; a digit may be wrong.",
        ),
    ),
    "spoiler-flag": Message(
        Words(
            "결말을 밝히는 글로 보이는데 스포일러 표시가 없습니다: '{text}'",
            "the review seems to give the ending away, but is not marked: '{text}'",
        ),
        (
            Words(
                "리뷰 아래에 '스포일러: 예'를 더하면 책에 알림이 찍힙니다",
                "add 'spoiler: yes' to the review, and the book says so",
            ),
        ),
        Words(
            "글이나 제목에 '스포일러 주의', '결말 포함'처럼 결말을 밝힌다는 말이 있는데 '스포일러: 예'가 없습니다. '스포일러는 "
            "없습니다', '노스포'처럼 밝히지 않는다는 말은 세지 않습니다.",
            "The text or a heading says that the ending is told ('스포일러 주의', '결말 포함'), but the review has no "
            "'spoiler: yes'. Saying that there are none ('스포일러는 없습니다', '노스포') does not count.",
        ),
    ),
    "blog-leftover": Message(
        Words(
            "블로그에서 딸려 온 말 같습니다: '{text}'", "this looks left over from a blog: '{text}'"
        ),
        (Words("책에 찍히지 않게 지우세요", "remove it, or it will be printed"), _MORE),
        Words(
            "광고 자리(728x90, 반응형), 공감과 댓글 단추, 저작자표시, '카테고리의 다른 글', 쿠팡 파트너스 알림처럼 블로그가 글 둘레에 붙이는 말입니다. "
            "그 줄에 다른 말이 없을 때만 알립니다.",
            "Blogs put such words around a text: places for ads (728x90, 반응형), buttons (공감, 댓글), licences "
            "(저작자표시), lists of other posts, notices of advertising. They are reported where they fill a line.",
        ),
    ),
    "hashtag-line": Message(
        Words("해시태그만 있는 줄입니다: {text}", "a line of hashtags only: {text}"),
        (
            Words(
                "'태그'로 옮기면 색인에 실립니다", "move them to 'tags', and they go into the index"
            ),
            _MORE,
        ),
        Words(
            "본문의 해시태그는 적은 그대로 찍힙니다. 색인에 실으려면 '리뷰' 아래 '태그: [하나, 둘]'로 옮기세요.",
            "Hashtags in the text are printed as they are. Move them to 'tags: [one, two]' for the index.",
        ),
    ),
    "html-leftover": Message(
        Words("HTML이 그대로 찍힙니다: {text}", "this HTML is printed as it is: {text}"),
        (
            Words(
                "지우거나 Markdown으로 바꾸세요(**강조**, 빈 줄)",
                "remove it, or write Markdown (**bold**, a blank line)",
            ),
            _MORE,
        ),
        Words(
            "본문은 Markdown이고 HTML이 아닙니다. <br>, <strong>, &nbsp; 같은 것은 꾸밈으로 읽지 않고 글자 그대로 찍습니다.",
            "Texts are Markdown without HTML: <br>, <strong>, &nbsp; and the like are printed letter by letter.",
        ),
    ),
    "two-years": Message(
        Words(
            "'{title}'의 연도가 여기는 {year}, {place}에는 {other}입니다",
            "the year of '{title}' is {year} here, but {other} at {place}",
        ),
        (
            Words("맞는 쪽으로 맞추세요", "give both the same year"),
            Words(
                "서로 다른 작품이면 감독이나 지은이를 적어 두세요",
                "if these are two works, name their directors or authors",
            ),
            _MORE,
        ),
        Words(
            "한 작품의 연도가 두 가지입니다. 두 글의 '연도'를 견주고, 글 속에서 제목 뒤 괄호에 적은 연도(〈허〉(2013))도 봅니다. 감독이나 지은이가 "
            "다르면 제목이 같아도 다른 작품으로 봅니다.",
            "One work has two years: in the facts of two reviews, or in the facts and in the brackets behind its title "
            "in a text. Works of one title by different people are taken for different works.",
        ),
    ),
    "work-spelling": Message(
        Words(
            "'{typed}'{typed:을/를} 다른 데서는 '{usual}'{usual:으로/로} 적었습니다",
            "'{typed}' is spelled '{usual}' elsewhere",
        ),
        (
            Words("견줄 곳: {place}", "compare {place}"),
            Words("한 가지로 적으세요", "spell it one way"),
            _MORE,
        ),
        Words(
            "띄어쓰기, 가운뎃점, 대소문자, 한두 글자만 다른 작품 이름입니다. 색인과 별점표에 두 작품으로 실릴 수 있습니다. 한두 글자가 다를 때는 "
            "감독이나 지은이, 또는 연도와 종류가 같아야 같은 작품으로 봅니다.",
            "These titles differ in spaces, signs, case or a letter only, and may stand in the index as two works. Titles "
            "a letter apart count as one work only where people, or both year and kind, agree.",
        ),
    ),
    "person-spelling": Message(
        Words(
            "'{typed}'{typed:을/를} 다른 데서는 '{usual}'{usual:으로/로} 적었습니다",
            "'{typed}' is spelled '{usual}' elsewhere",
        ),
        (
            Words("견줄 곳: {place}", "compare {place}"),
            Words(
                "같은 사람이면 한 가지로 적으세요", "if it is one person, spell the name one way"
            ),
            _MORE,
        ),
        Words(
            "띄어쓰기나 한두 글자만 다른 사람 이름입니다(스파이크 존즈, 스파이크 존스). 색인에 두 사람으로 실립니다. 세 글자 이름은 한 글자만 달라도 "
            "다른 사람이므로 견주지 않습니다.",
            "These names differ in spaces or a letter only (스파이크 존즈, 스파이크 존스) and would stand in the index as two "
            "people. Short Korean names are not compared: one letter makes another person.",
        ),
    ),
    "title-marks": Message(
        Words(
            "'{title}'{title:을/를} 여기는 {marks}, 다른 데는 {usual}로 묶었습니다",
            "'{title}' stands between {marks} here, but between {usual} elsewhere",
        ),
        (Words("한 글에서는 한 가지로 묶으세요", "use one kind of marks in a review"),),
        Words(
            "한 글에서 같은 제목을 〈〉, 「」, ‘’처럼 여러 가지로 묶었습니다. 흔히 영화와 노래는 〈〉, 책은 『』이나 《》, 짧은 글은 「」를 씁니다. "
            "어느 쪽이든 한 가지면 됩니다.",
            "One title stands between different marks in one review. Usual are 〈〉 for films and songs, 『』 or 《》 "
            "for books, 「」 for short pieces; any will do if it is kept to.",
        ),
    ),
    "title-marks-differ": Message(
        Words(
            "{kind} 제목을 이 글은 {marks}, 다른 글은 {usual}로 묶었습니다",
            "titles of this kind ({kind_en}) stand between {marks} here, but between {usual} in other reviews",
        ),
        (Words("견줄 곳: {place}", "compare {place}"), _MORE),
        Words(
            "책 한 권에서 같은 종류의 작품은 제목을 같은 문장 부호로 묶는 것이 보기 좋습니다. 많이 쓴 쪽을 기준으로 나머지를 알려 드립니다.",
            "In one book, titles of one kind of work look best between the same marks. The marks that most reviews "
            "use are taken as the rule.",
        ),
    ),
    "long-paragraph": Message(
        Words(
            "문단이 깁니다: {length:,}자 (기준 {longest:,}자)",
            "a long paragraph: {length:,} characters (more than {longest:,})",
        ),
        (Words("빈 줄을 넣어 문단을 나누면 읽기 좋습니다", "a blank line parts it in two"), _MORE),
        Words(
            "A5 한 쪽에는 800자쯤 들어갑니다. 문단이 한 쪽을 넘으면 눈이 쉴 곳이 없습니다.",
            "A page of A5 holds about 800 characters; a paragraph longer than a page leaves the eye no rest.",
        ),
    ),
}
