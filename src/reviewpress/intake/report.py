"""What became of one post in; the account of it for people and for programs out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..diagnostics import Diagnostic
from ..labels.messages import Words, render
from ..labels.names import WORK_KINDS
from ..sources.model import SectionKind, WorkKind
from ..terminal import neutral
from ..value import Value
from .emitting import work_field
from .model import Draft, DraftSection, Dropped, PostForm, Reason

REASONS: dict[Reason, Words] = {
    Reason.SKIP_LINK: Words("건너뛰기 링크", "skip link"),
    Reason.CATEGORY: Words("분류", "category"),
    Reason.BYLINE: Words("글쓴이와 날짜 줄", "by-line"),
    Reason.COUNTER: Words("숫자 세기", "counter"),
    Reason.AD: Words("광고", "advertisement"),
    Reason.SHARE: Words("공유와 공감", "share and like bar"),
    Reason.LICENCE: Words("저작권 표시", "licence"),
    Reason.RELATED: Words("다른 글 목록", "related posts"),
    Reason.TAGS: Words("태그 줄", "tag line"),
    Reason.COMMENTS: Words("댓글", "comments"),
    Reason.TEMPLATE: Words("틀에서 새어 나온 말", "leaked template"),
    Reason.AUTHOR_CARD: Words("글쓴이 소개", "author card"),
    Reason.CAPTION: Words("그림 설명", "caption"),
    Reason.PICTURE: Words("그림", "picture"),
    Reason.CONTENTS: Words("목차", "list of contents"),
    Reason.OUTSIDE: Words("글 바깥", "outside the post"),
    Reason.HIDDEN: Words("화면에 보이지 않는 말", "hidden text"),
    Reason.FRONT_MATTER: Words("머리 정보", "front matter"),
    Reason.HTML_TAG: Words("태그와 링크 주소", "tags and link targets"),
    Reason.MARK: Words("번호와 기호", "numbers and signs"),
    Reason.CONTROL: Words("보이지 않는 문자", "invisible characters"),
    Reason.TITLE: Words("글 제목", "title"),
    Reason.FACT: Words("작품 정보 줄", "facts"),
    Reason.WORK: Words("작품 제목", "the work's title"),
}

_ROWS = {
    "work": Words("작품", "work"),
    "review": Words("리뷰", "review"),
    "body": Words("본문", "body"),
    "dropped": Words("본문에 넣지 않은 것", "not in the text"),
    "doubts": Words("확인할 곳", "to check"),
}
_PARAGRAPHS = Words("{count}문단", "{count} par.")
_KINDS: dict[SectionKind, Words] = {
    SectionKind.INTRO: Words("여는 글", "intro"),
    SectionKind.SYNOPSIS: Words("줄거리", "synopsis"),
    SectionKind.PEOPLE: Words("등장인물", "people"),
    SectionKind.FEATURES: Words("특징", "features"),
    SectionKind.IMPRESSIONS: Words("감상후기", "impressions"),
    SectionKind.CONCLUSION: Words("결론", "conclusion"),
    SectionKind.OTHER: Words("그 밖", "other"),
}
_LINES = Words("{reason} {count}줄", "{reason} {count}")
_FROM = Words("{source} ({form}) → {target}", "{source} ({form}) → {target}")
_SHOWN = 3
"""So many pieces of each reason are shown to people; programs get them all."""


class Account(Value):
    """One review that came out of a post; ``target`` is the review file's name."""

    source: str
    form: PostForm
    target: str
    draft: Draft
    dropped: tuple[Dropped, ...]
    doubts: tuple[Diagnostic, ...]


# --- for people ---------------------------------------------------------------------------------------------------


def as_text(account: Account, lang: str) -> str:
    """Give the account in a dozen lines."""
    draft = account.draft
    rows = [
        _FROM.text(lang).format(
            source=account.source, form=account.form.value, target=account.target
        )
    ]
    rows += [f"  {_ROWS['work'].text(lang)}: {_facts(draft, lang)}"]
    if draft.review:
        rows.append(
            f"  {_ROWS['review'].text(lang)}: {', '.join(value for values in draft.review.values() for value in values)}"
        )
    rows.append(f"  {_ROWS['body'].text(lang)}:")
    rows += [f"    {row}" for section in draft.sections for row in _section_rows(section, lang, "")]
    rows += _dropped_rows(account.dropped, lang)
    if account.doubts:
        rows.append(f"  {_ROWS['doubts'].text(lang)}:")
        rows += [
            f"    {doubt.span.line or '-'}: {render(doubt, lang)[0]}" for doubt in account.doubts
        ]
    return "\n".join(neutral(row) for row in rows)


def _facts(draft: Draft, lang: str) -> str:
    pieces = [WORK_KINDS[draft.kind.value].word(lang)] if draft.kind else []
    for name, values in draft.work.items():
        label = _label(name, draft.kind, lang)
        pieces.append(", ".join(values) if name == "title" else f"{label} {', '.join(values)}")
    pieces += [f"{label} {', '.join(values)}" for label, values in draft.info.items()]
    return " / ".join(pieces)


def _label(name: str, kind: WorkKind | None, lang: str) -> str:
    row = work_field(name, kind)
    return row.korean if row and lang == "ko" else name


def _section_rows(section: DraftSection, lang: str, indent: str) -> Iterator[str]:
    kind = _KINDS[section.kind].text(lang)
    count = _PARAGRAPHS.text(lang).format(count=section.all_paragraphs)
    yield (
        f"{indent}{section.heading} [{kind}] {count}"
        if not indent
        else f"{indent}{section.heading} {count}"
    )
    for inner in section.sections:
        yield from _section_rows(inner, lang, indent + "  ")


def _dropped_rows(dropped: tuple[Dropped, ...], lang: str) -> Iterator[str]:
    if not dropped:
        return
    yield f"  {_ROWS['dropped'].text(lang)}:"
    counts = Counter(piece.reason for piece in dropped)
    for reason, count in counts.items():
        pieces = [piece for piece in dropped if piece.reason is reason and piece.text.strip()]
        shown = [_cut(piece.text) for piece in pieces[:_SHOWN]]
        more = " …" if len(pieces) > _SHOWN else ""
        head = _LINES.text(lang).format(reason=REASONS[reason].text(lang), count=count)
        yield f"    {head}: {' | '.join(shown)}{more}" if shown else f"    {head}"


def _cut(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"


# --- for programs -------------------------------------------------------------------------------------------------


def as_data(account: Account, lang: str) -> dict[str, Any]:
    """Give the account as values for JSON; nothing is cut."""
    draft = account.draft
    return {
        "source": account.source,
        "form": account.form.value,
        "target": account.target,
        "work": {
            "kind": draft.kind.value if draft.kind else None,
            **{name: list(values) for name, values in draft.work.items()},
        },
        "info": {label: list(values) for label, values in draft.info.items()},
        "review": {name: list(values) for name, values in draft.review.items()},
        "body": [_section_data(section) for section in draft.sections],
        "dropped": [
            {"line": piece.number or None, "reason": piece.reason.value, "text": piece.text}
            for piece in account.dropped
        ],
        "doubts": [
            {"code": doubt.code, "line": doubt.span.line or None, "message": render(doubt, lang)[0]}
            for doubt in account.doubts
        ],
    }


def _section_data(section: DraftSection) -> dict[str, Any]:
    made: dict[str, Any] = {
        "heading": section.heading,
        "kind": section.kind.value,
        "paragraphs": section.all_paragraphs,
    }
    if section.sections:
        made["sections"] = [_section_data(inner) for inner in section.sections]
    return made
