"""Posts put together at random in; review files without errors, which lose nothing, out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewpress.intake.importing import Imported, import_text
from reviewpress.intake.model import PostForm
from reviewpress.intake.reading import PostText
from tests.intake.accounting import read_back, signs, words_of

PROSE = (
    "이 영화는 오래 기억에 남는다. 배우의 얼굴을 오래 보게 되고, 그 얼굴이 말하지 않은 것을 자꾸 생각하게 되는 영화다.",
    "그는 길을 걷다가 멈춘다. 멈춘 자리에서 오래된 노래가 들린다. 노래가 끝나도 그는 움직이지 않는다. 두 번째 계절",
    "줄거리사랑은 언제나 늦게 도착한다. 늦게 도착한 사랑을 두 사람은 알아보지 못하고 지나치며, 그 뒤로 오래 뒤돌아본다.",
    "비가 온다.눈이 온다….바람이 분다.",
)
LINES = (
    "", "", "본문 바로가기", "반응형", "by 밤 2024. 1. 2.", "영화 <가나다> 리뷰", "1. 줄거리", "2. 특징", "1) 첫 번째", "2) 두 번째",
    "■ 결론", "[감상]", "① 하나", "감독: 홍길동", "출연", "김하나, 이두리", "• 장르 : 드라마", "평점: 8.5", "★★★★☆", "스포 주의", "목차",
    "- 목록", "- 목록 둘", "> 인용", "“말한다.”", "“답한다.”", "짧은 줄", "또 짧은 줄", "왜일까?", "왜 그랬을까?", "***", "---", "| 가 | 나 |",
    "#태그 #둘", "공감 3", "댓글 2", "'영화' 카테고리의 다른 글", "가: 나 # 다", "  들여 쓴 줄", "*별* _밑줄_ `역따옴표` [가](나)", "📖 제목 📖",
    "2024. 1. 2.", "1. <하나> (2001)", "2. <둘> (2002)", "이전 1 2 3 다음", "더보기", "{{ post }}", "%", "@", "\\", "결론", "결론",
)  # fmt: skip
POSTS = st.lists(st.sampled_from(LINES + PROSE * 4), min_size=1, max_size=40).map("\n".join)


@given(POSTS, st.sampled_from([PostForm.TEXT, PostForm.MARKDOWN]), st.booleans())
def test_any_post(text: str, form: PostForm, split: bool) -> None:
    made = import_text(PostText("post.txt", text, form), Imported("post.txt"), "post", split=split)
    if not made.reviews:
        assert made.diagnostics.has_errors
        return
    names = [review.name for review in made.reviews]
    assert len(set(names)) == len(names)
    kept = "\n".join(
        words_of(read_back(review.text)) + "".join(piece.text for piece in review.account.dropped)
        for review in made.reviews
    )
    if form is PostForm.TEXT and not made.diagnostics.has_errors:
        assert signs(text) - signs(kept) == {}


@given(POSTS)
def test_importing_twice_gives_the_same(text: str) -> None:
    first, second = (
        import_text(PostText("post.txt", text, PostForm.TEXT), Imported("post.txt"), "post")
        for _ in range(2)
    )
    assert [review.text for review in first.reviews] == [review.text for review in second.reviews]
