"""The codes of book files in; their messages out."""

from __future__ import annotations

from . import Message, Words

_NEAREST = Words("'{nearest}'{nearest:을/를} 뜻했나요?", "did you mean '{nearest}'?")
_CHOICES = Words("쓸 수 있는 것: {choices}", "one of: {english}")

_LISTS: dict[str, Message] = {
    "not-a-book": Message(
        Words("책 파일이 아닙니다", "this is no book file"),
        (
            Words(
                "'책:' 아래에 제목을, '리뷰:' 아래에 파일을 적으세요",
                "write the title below 'book:' and the files below 'reviews:'",
            ),
        ),
        Words(
            "book.yaml은 '이름: 값'으로 이루어집니다. 비워 두어도 되는 것이 많으므로 폴더에 book.yaml이 없어도 책을 만들 수 "
            "있습니다.",
            "A book.yaml is made of 'key: value' lines. Most may be left out; even a folder without a "
            "book.yaml is a book.",
        ),
    ),
    "no-reviews": Message(
        Words("책에 실을 리뷰가 없습니다", "the book has no reviews"),
        (
            Words(
                "'리뷰:' 아래에 파일 이름이나 무늬를 적으세요: 리뷰: [films/*.yaml]",
                "list files or patterns: reviews: [films/*.yaml]",
            ),
        ),
        Words(
            "'리뷰:'를 적지 않으면 book.yaml과 같은 폴더에 있는 리뷰를 모두 싣습니다. 거기에도 리뷰가 없습니다.",
            "Without 'reviews:' a book holds all reviews of its own folder, and there are none.",
        ),
    ),
    "no-match": Message(
        Words("'{pattern}'에 맞는 리뷰 파일이 없습니다", "no review file matches '{pattern}'"),
        (
            Words(
                "폴더 이름과 확장자(.yaml)를 살펴보세요. 아래 폴더까지 찾으려면 **/*.yaml로 적습니다",
                "look at the folder and the ending (.yaml); **/*.yaml looks into sub-folders too",
            ),
        ),
        Words(
            "*는 이름의 일부, **는 여러 겹의 폴더를 뜻합니다. 무늬는 책 파일이 있는 폴더에서 시작하고, book.yaml은 건너뜁니다.",
            "* stands for a part of a name, ** for any number of folders. Patterns start at the book "
            "file's folder and pass book.yaml over.",
        ),
    ),
    "folder-listed": Message(
        Words("'{path}'{path:은/는} 폴더입니다", "'{path}' is a folder"),
        (
            Words(
                "폴더의 리뷰를 모두 실으려면 '{path}/*.yaml'로 적으세요",
                "for all its reviews write '{path}/*.yaml'",
            ),
        ),
        Words(
            "'리뷰:'에는 파일이나 무늬를 적습니다.",
            "The list of reviews takes files and patterns.",
        ),
    ),
    "listed-twice": Message(
        Words(
            "'{path}'{path:은/는} {first_line}행에서 이미 실었습니다",
            "'{path}' is listed already in line {first_line}",
        ),
        (Words("한 번만 싣습니다. 하나를 지우세요", "it is printed once; remove one"),),
        Words(
            "같은 리뷰는 한 책에 한 번만 싣습니다. 이름을 적은 파일 뒤에 오는 무늬는 나머지만 싣습니다.",
            "A review is printed once in a book. A pattern after a named file adds the others.",
        ),
    ),
    "part-in-part": Message(
        Words("부 안에는 부를 둘 수 없습니다", "a part cannot hold another part"),
        (Words("'- 부:'를 같은 자리에서 시작하세요", "begin every '- part:' in the same column"),),
        Words(
            "부는 한 겹입니다. 부마다 제목과 리뷰의 목록이 있습니다.",
            "Parts have one level, each with a heading and a list of reviews.",
        ),
    ),
}

_LOOK: dict[str, Message] = {
    "bad-trim": Message(
        Words("판형을 읽을 수 없습니다: {value}", "cannot read the trim: {value}"),
        (
            Words("쓸 수 있는 것: {choices}", "one of: {choices}"),
            Words(
                "다른 크기는 148x210처럼 너비와 높이를 mm로 적습니다 ({smallest}부터 {largest}까지)",
                "any other size is width x height in mm, such as 148x210 ({smallest} to {largest})",
            ),
        ),
        Words(
            "판형은 책의 크기입니다. 문고 105×148, 46판 128×188, 국판과 A5 148×210, 신국판 152×225, B5 182×257, "
            "A4 210×297 (mm).",
            "The trim is the page's size: 문고 105×148, 46판 128×188, 국판 and A5 148×210, 신국판 152×225, B5 "
            "182×257, A4 210×297 (mm).",
        ),
    ),
    "bad-toc-depth": Message(
        Words(
            "차례의 깊이는 1부터 {largest}까지입니다: {value}",
            "the contents go 1 to {largest} deep, not {value}",
        ),
        (),
        Words(
            "1은 글의 제목, 2는 그 안의 부분까지, 3은 작은 제목까지 차례에 싣습니다.",
            "1 lists the reviews, 2 their sections too, 3 the sub-headings as well.",
        ),
    ),
    "unknown-piece": Message(
        Words("'{piece}'{piece:이라는/라는} 붙이는 없습니다", "there is no piece '{piece}'"),
        (
            _NEAREST,
            _CHOICES,
            Words(
                "직접 쓴 글은 '{piece}: |' 아래에 적으세요",
                "write a text of your own below '{piece}: |'",
            ),
        ),
        Words(
            "앞붙이와 뒤붙이에는 정해진 것(표제지, 차례, 색인 …)과 직접 쓴 글(머리말, 맺음말 …)을 적습니다. 직접 쓴 글은 "
            "'- 머리말: |'처럼 적습니다.",
            "Front and back matter hold set pieces (title_page, toc, index …) and texts of your own, "
            "written '- 머리말: |'.",
        ),
    ),
    "piece-misplaced": Message(
        Words(
            "'{piece}'{piece:은/는} '{key}'에 둘 수 없습니다",
            "'{piece}' does not belong in '{key}'",
        ),
        (Words("여기에 쓸 수 있는 것: {choices}", "here: {english}"),),
        Words(
            "표지, 약표제지, 표제지, 일러두기, 차례는 본문 앞에, 별점표와 색인은 본문 뒤에 옵니다. 판권은 어느 쪽에나 둘 수 "
            "있습니다.",
            "Cover, half title, title page, notes and contents come before the reviews, ratings and index "
            "after them; the colophon may stand in either.",
        ),
    ),
    "piece-twice": Message(
        Words("'{piece}'{piece:이/가} 두 번 나옵니다", "'{piece}' stands twice"),
        (Words("하나를 지우세요", "remove one"),),
        Words("같은 붙이는 한 번만 둡니다.", "A piece stands once."),
    ),
    "piece-takes-no-text": Message(
        Words("'{piece}'에는 글을 적지 않습니다", "'{piece}' takes no text"),
        (Words("'{piece}'만 적으세요", "write '{piece}' alone"),),
        Words(
            "표제지, 차례, 판권 등은 책의 정보로 저절로 만들어집니다. 글을 적는 것은 일러두기와 직접 이름 붙인 글입니다.",
            "Title page, contents, colophon and the like are made from what the book tells. Only notes and "
            "pieces of your own take a text.",
        ),
    ),
    "piece-without-text": Message(
        Words("'{piece}'에 글이 없습니다", "'{piece}' has no text"),
        (
            Words(
                "'{piece}: |' 아래에 들여 쓰세요",
                "write it below '{piece}: |', indented",
            ),
        ),
        Words(
            "직접 이름 붙인 앞붙이와 뒤붙이에는 글이 있어야 합니다.",
            "A piece of your own in front or back matter needs a text.",
        ),
    ),
}

MESSAGES: dict[str, Message] = {**_LISTS, **_LOOK}
