"""What blogs put around a text is found where it fills a line; HTML wherever it stands."""

from pathlib import Path

import pytest

from tests.checks.copies import codes, findings, places, review


@pytest.mark.parametrize(
    "line",
    [
        "반응형",
        "728x90",
        "300 x 250",
        "공감 12",
        "댓글 0",
        "댓글 3개",
        "좋아요 공감 공유하기",
        "좋아요·댓글·공유하기",
        "게시글 관리",
        "저작자표시 비영리 변경금지 (새창열림)",
        "'영화 이야기' 카테고리의 다른 글",
        "본문 바로가기",
        "카테고리 없음",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "이 글에 공감한 블로거 열고 닫기",
        "by 영화보는사람 2025. 3. 24.",
        "[##_Image|kage@abc/btr|CDM|1.3|_##]",
        "이 포스팅은 쿠팡 파트너스 활동의 일환으로, 이에 따른 일정액의 수수료를 제공받습니다.",
        "소정의 원고료를 받아 작성했습니다.",
        "광고",
    ],
)
def test_lines_of_a_blog(tmp_path: Path, line: str) -> None:
    found = findings(tmp_path, review(f"좋은 영화다.\n\n{line}\n\n끝."), thorough=False)
    assert codes(found) == ["blog-leftover"]
    assert found[0].span.line == 11


@pytest.mark.parametrize(
    "line",
    [
        "댓글을 달아 준 사람이 있었다.",
        "공감 가는 대목이 많다.",
        "광고 회사에 다니는 남자가 나온다.",
        "이 영화의 공감 포인트는 둘이다.",
        "화면 비율은 4x3이다.",
        "그는 다음 글에서 말한다.",
        "1위 #1 앨범이다.",
        "추천 대상은 누구일까.",
        "프로필 사진을 바꾸었다.",
    ],
)
def test_sentences_with_their_words(tmp_path: Path, line: str) -> None:
    assert findings(tmp_path, review(f"좋은 영화다.\n\n{line}\n\n끝.")) == []


def test_a_line_of_hashtags(tmp_path: Path) -> None:
    found = findings(tmp_path, review("글.\n\n#영화 #도쿄이야기 #오즈"))
    assert places(found) == ["a.yaml:11:5+14 hashtag-line"]


@pytest.mark.parametrize(
    "text",
    [
        "가<br>나",
        "가<br />나",
        "<p>가</p>",
        "가&nbsp;나",
        "&lt;그녀&gt;",
        '<a href="x">가</a>',
        "<strong>가",
    ],
)
def test_html(tmp_path: Path, text: str) -> None:
    assert "html-leftover" in codes(findings(tmp_path, review(text), thorough=False))


@pytest.mark.parametrize(
    "text", ["영화 <그녀>와 <HER>", "a < b > c", "AT&T와 R&B", "<i>는 허수", "`<br>`"]
)
def test_what_is_no_html(tmp_path: Path, text: str) -> None:
    assert "html-leftover" not in codes(findings(tmp_path, review(text)))
