"""Nothing in; what blog pages print around a post out, as tables by platform: a rule matches a whole line.

``HERE`` rules mean chrome wherever they stand. ``HEAD`` and ``TAIL`` words are ordinary Korean, so they count only before the
text begins and after its last paragraph. After an ``END`` line nothing belongs to the post.
"""

from __future__ import annotations

import re
from enum import Enum

from ..value import Value
from .model import Reason


class Zone(Enum):
    """Where a rule holds."""

    HERE = "here"
    HEAD = "head"
    TAIL = "tail"
    END = "end"


class Rule(Value):
    """A pattern that the whole line fits, where it holds, and what such a line is."""

    platform: str
    zone: Zone
    reason: Reason
    pattern: re.Pattern[str]


_Row = tuple[Zone, Reason, str]

_ALL: tuple[_Row, ...] = (
    (Zone.HERE, Reason.SKIP_LINK, r"(?:본문|메뉴|콘텐츠|컨텐츠)(?: ?영역)?(?:으?로)? ?(?:바로 ?가기|건너뛰기)"),
    (Zone.HERE, Reason.SKIP_LINK, r"skip to (?:main )?(?:content|navigation)"),
    (Zone.HERE, Reason.AD, r"반응형|(?:728x90|320x100|300x250|160x600|970x250|336x280)(?:반응형)?"),
    (Zone.HERE, Reason.AD, r"\(adsbygoogle ?= ?window\.adsbygoogle.*"),
    (Zone.HERE, Reason.AD, r"advertisements?|sponsored|스폰서 링크|\[?광고\]?|ad"),
    (Zone.HERE, Reason.TEMPLATE, r"\[##_.*_##\]|\[\$\w+\$\]|\{\{.*\}\}|\{%.*%\}|<%.*%>"),
    (Zone.HERE, Reason.TEMPLATE, r"(?:document|window|var|function|\$)[.(\s][^가-힣]*[;{}]"),
    (Zone.HERE, Reason.TEMPLATE, r"\[/?(?:caption|gallery|embed|ad|adrotate|toc|su_\w+|vc_\w+)(?: [^\]]*)?\]"),
    (Zone.HEAD, Reason.CATEGORY, r"카테고리 없음|uncategorized|미분류"),
    (Zone.HEAD, Reason.COUNTER, r"(?:조회 ?수?|읽음|추천|댓글|방문자?|스크랩|view(?:s|ed)?)\s*[:：]?\s*[\d,.]+\s*(?:회|개|명)?"),
    (Zone.HEAD, Reason.COUNTER, r"[\d,.]+\s*(?:views?|회 조회|min(?:ute)?s? read|분 분량)"),
    (Zone.HEAD, Reason.SHARE, r"공유(?:하기)?|구독(?:하기)?|글씨크기.*|글자 크기.*|인쇄(?:하기)?|메뉴|검색|홈|home|menu|search|로그인|글쓰기|관리"),
    (Zone.HEAD, Reason.COUNTER, r"(?:오늘|어제|전체|today|yesterday|total)\s*[:：]?\s*[\d,]+"),
    (Zone.TAIL, Reason.SHARE, r"(?:공유|구독|공감|스크랩|신고|인쇄|저장|복사|추천)(?:하기)?\s*\d*"),
    (Zone.TAIL, Reason.SHARE, r"(?:♥|❤️?|♡|👍)?\s*(?:좋아요|공감|라이킷|like)(?: ?공감)?\s*[\d,]*"),
    (Zone.TAIL, Reason.SHARE, r"(?:카카오(?:톡|스토리)|트위터|페이스북|네이버|밴드|라인|이메일|twitter|facebook|x|pinterest|share)(?:(?:으?로|에|에서)? ?공유(?:하기)?)?"),
    (Zone.TAIL, Reason.SHARE, r"(?:맨 ?위로|위로|top|목록(?:으로| ?보기)?|이전|다음|prev(?:ious)?|next|더 ?보기)"),
    (Zone.TAIL, Reason.SHARE, r"(?:이 글을 )?(?:공유하기|이메일로 전송|BlogThis!|X에 공유|Facebook에서 공유|Pinterest에 공유|다음으로 공유)(?:\S* ?공유)?"),
    (Zone.TAIL, Reason.LICENCE, r"저작자 ?표시(?: ?비영리)?(?: ?(?:변경 ?금지|동일 ?조건))?(?:\s*\(새창열림\))?"),
    (Zone.TAIL, Reason.LICENCE, r"(?:copyright|ⓒ|©|\(c\))\s?.{0,60}|all rights reserved\.?|무단 ?(?:전재|복제|도용).{0,30}"),
    (Zone.TAIL, Reason.COUNTER, r"(?:조회 ?수?|읽음|추천|구독자|방문자?|팔로워)\s*[:：]?\s*[\d,.]+\s*(?:회|개|명)?"),
    (Zone.TAIL, Reason.COUNTER, r"[0-9][0-9,]{0,6}"),
    (Zone.TAIL, Reason.SHARE, r"(?:구독|팔로우|팔로잉|이웃 ?추가|제안하기)"),
    (Zone.END, Reason.COMMENTS, r"(?:댓글|덧글|comments?|responses?)\s*[\d,]*\s*개?|[\d,]+\s*(?:개의 댓글|comments?|responses?)"),
    (Zone.END, Reason.COMMENTS, r"(?:댓글|답글|의견) ?(?:쓰기|남기기|달기|작성|등록|입력)|leave a (?:comment|reply)|post a comment|댓글 닫기"),
    (Zone.END, Reason.RELATED, r"(?:관련|추천|인기|최근|최신|많이 본|함께 (?:보면|읽으면) 좋은|비슷한|다른) ?(?:글|포스트|게시물|게시글|포스팅)(?:들|\s?목록)?\s*[:：]?"),
    (Zone.END, Reason.RELATED, r"related (?:posts|articles|content)|popular posts|recent posts|you may also like.*|more from .*"),
    (Zone.END, Reason.RELATED, r"(?:이전|다음) ?(?:글|포스트|게시물)(?:\s*[:：].*| .*|)"),
)  # fmt: skip

_TISTORY: tuple[_Row, ...] = (
    (Zone.END, Reason.RELATED, r"['‘’\"“].+['’\"”]\s*카테고리의 다른 ?글(?:\s*더보기)?"),
    (Zone.TAIL, Reason.SHARE, r"좋아요공감|공감하기|게시글 관리|글 관리|URL 복사카카오톡 공유.*|구독하기.{0,40}|티스토리툴바|티스토리 홈.*|단축키"),
    (Zone.HERE, Reason.TEMPLATE, r"관리 ?메뉴|티스토리 뷰|티스토리 가입하기!?|powered by tistory.*|블로그 내 검색|블로그 홈"),
    (Zone.HERE, Reason.AD, r"그리드형(?:\(광고전용\))?|LIST|SMALL|BIG|LARGE"),
    (Zone.TAIL, Reason.SHARE, r"(?:공유하기|게시글 관리|구독하기){2,}.{0,40}"),
)  # fmt: skip

_NAVER: tuple[_Row, ...] = (
    (Zone.HERE, Reason.SHARE, r"URL 복사|이웃 ?추가|본문 기타 기능|URL 복사\s*이웃추가|신고하기|공감한 사람 보러가기|MY메뉴 열기|블로그 검색"),
    (Zone.HERE, Reason.TEMPLATE, r"존재하지 않는 이미지입니다\.?|(?:대표)?사진 (?:삭제|설명을 입력하세요\.?)|출처 입력|동영상 플레이어.*|재생 ?수|AI 활용 설정"),
    (Zone.HERE, Reason.TEMPLATE, r"NAVER 지도|© NAVER Corp\..*|50m|지도 (?:데이터|확대|축소).*|저장 ?위치.*"),
    (Zone.TAIL, Reason.SHARE, r"(?:칭찬|감사|웃김|놀람|슬픔)(?:\s+(?:칭찬|감사|웃김|놀람|슬픔))*|공감 ?\d* ?댓글 ?\d* ?.{0,20}"),
    (Zone.END, Reason.RELATED, r"이 블로그(?:의)? .{1,20}카테고리 글.*|.{1,20}카테고리의 다른 글|전체 ?글 보기|태그 취소 확인"),
    (Zone.END, Reason.AUTHOR_CARD, r"\[출처\]\s.+\|\s*작성자 .+"),
)  # fmt: skip

_BRUNCH: tuple[_Row, ...] = (
    (Zone.HERE, Reason.TEMPLATE, r"You can make anything|by writing|C\.S\.Lewis|afliean|작품 선택|댓글여부|키워드 선택 0 / 3 0"),
    (Zone.HERE, Reason.TEMPLATE, r"브런치는 최신 브라우저에.*|brunch(?:story)?|브런치(?:북|스토리)?에 로그인하고.*|작성된 댓글이 없습니다\.?|작가에게 첫 번째 댓글을.*"),
    (Zone.HEAD, Reason.CATEGORY, r"매거진 .{1,30}|브런치북 .{1,30}"),
    (Zone.END, Reason.RELATED, r"(?:매거진|브런치북|작가)의? ?(?:이전|다음) ?글.*"),
    (Zone.END, Reason.AUTHOR_CARD, r"소속|직업|.{1,20}의 브런치(?:스토리)?입니다\.?"),
    (Zone.TAIL, Reason.SHARE, r"라이킷\s*\d*|제안하기|구독자\s*[\d,]+"),
)  # fmt: skip

_WORDPRESS: tuple[_Row, ...] = (
    (Zone.END, Reason.SHARE, r"이것이 좋아요:?|이 글 공유하기:?|share this:?|like this:?|공유하기:|좋아하기 가져오는 중.*|loading\.\.\."),
    (Zone.END, Reason.RELATED, r"글 (?:탐색|내비게이션)|post navigation|탐색"),
    (Zone.END, Reason.CATEGORY, r"(?:posted in|filed under|카테고리)\s*[:：]?\s.{1,60}"),
    (Zone.TAIL, Reason.TEMPLATE, r"proudly powered by wordpress.*|theme:? .{1,40}|워드프레스로 제작.*|편집|edit"),
)  # fmt: skip

_BLOGGER: tuple[_Row, ...] = (
    (Zone.END, Reason.RELATED, r"이 블로그의 인기 게시물|자세한 내용은 여기를 클릭하세요.*|최신 게시물|이전 게시물|홈"),
    (Zone.HERE, Reason.TEMPLATE, r"powered by blogger\.?|제공: blogger.?|기본 콘텐츠로 건너뛰기|이 블로그 검색"),
    (Zone.TAIL, Reason.SHARE, r"공유 링크 만들기|이메일로 보내기|다른 앱|링크 가져오기|악용사례 신고.*"),
)  # fmt: skip

_TABLES = {
    "tistory": _TISTORY,
    "naver": _NAVER,
    "brunch": _BRUNCH,
    "wordpress": _WORDPRESS,
    "blogger": _BLOGGER,
    "": _ALL,
}

RULES: tuple[Rule, ...] = tuple(
    Rule(platform, zone, reason, re.compile(pattern, re.IGNORECASE))
    for platform, rows in _TABLES.items()
    for zone, reason, pattern in rows
)

CAPTION = re.compile(
    r"[\[(<]?(?:(?:사진|이미지|그림|포스터|스틸컷|캡처|자료)\s*)?(?:출처|제공|source|photo|image)\s*[:：=ⓒ©]?\s*.{0,40}[\])>]?"
    r"|[<\[(]?(?:영화|드라마|책|도서|공식)?\s?(?:메인 |공식 |티저 )?(?:포스터|스틸컷?|예고편|표지)[>\])]?"
    r"|사진\s?[=:].{1,30}|(?:ⓒ|©)\s?.{1,40}",
    re.IGNORECASE,
)
"""A line about a picture that cannot come along."""

TAGS_LABEL = re.compile(
    r"(?:태그|tags?|tagged|키워드|레이블|labels?|#태그)\s*[:：]?\s*(.*)", re.IGNORECASE
)
HASHTAG = re.compile(r"#([^\s#,]{1,40})")
SOURCE_LINE = re.compile(r"\[출처\]\s*(?P<title>.+?)\s*\|\s*작성자\s+(?P<author>.+)")
TABLE_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
