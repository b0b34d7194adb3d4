"""Lines in; the same with headings that were glued to a paragraph on lines of their own, where the evidence is strong, out.

Two kinds are known: a known word in front of its text (``줄거리사랑은 …``), and a sub-heading at the end of the paragraph before it
(``… 깊어진다. 두 번째 계절``), as editors leave them when pasted.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from .headings import clean, form_of, is_known, number_form
from .model import Line, LineKind, Post
from .words import ends_as_predicate, ends_sentence

_WORDS = (
    "줄거리 요약", "주요 줄거리", "줄거리", "시놉시스", "등장인물 소개", "등장인물", "출연진", "주요 특징", "주요특징", "특징", "관람 포인트", "관람포인트", "감상 포인트", "감상포인트",
    "감상 후기", "감상후기", "감상평", "관람평", "관람 후기", "느낀 점", "느낀점", "총평", "결론", "맺음말",
)  # fmt: skip
_FRONT = re.compile(
    rf"(?P<heading>(?:[0-9]{{1,2}}[.)]\s*)?(?:[가-힣A-Za-z0-9]+ ){{0,3}}?(?:{'|'.join(_WORDS)}))(?P<text>[가-힣〈《<「『“‘\"'(].{{40,}})"
)
_PARTICLES = frozenset(
    "은는이가을를의도에와과만로으부적하상라란처보까조마나난났및요소짓지인일임입였이속자"
)
_THIS = re.compile(r"이 (?:영화|책|소설|드라마|작품|이야기|공연|뮤지컬|연극)[은는이가을를의]")
_TAIL = re.compile(r"(?<=[.!?…”’\"')\]])\s+(?P<tail>[^.!?…]{2,40}\??)$")
_LONG = 90
_LONGEST_BARE_TAIL = 30


def split_glued(post: Post, titles: tuple[str, ...]) -> list[Line]:
    """Split what is surely glued; what only may be is reported as a doubt."""
    lines = _split_fronts(post, titles)
    return _split_tails(post, lines, titles)


# --- in front -----------------------------------------------------------------------------------------------------


def _split_fronts(post: Post, titles: tuple[str, ...]) -> list[Line]:
    glued = {n: found for n, line in enumerate(post.lines) if (found := _front(line, titles))}
    announced = post.title.replace(" ", "")
    lines: list[Line] = []
    for number, line in enumerate(post.lines):
        found = glued.get(number)
        if not found:
            lines.append(line)
            continue
        word = found["heading"].split()[-1]
        if (
            len(glued) < 2
            and word not in announced
            and not found["text"].startswith(("〈", "《", "<", "「", "『"))
        ):
            post.doubt("import-maybe-glued", line, text=found["heading"])
            lines.append(line)
            continue
        at = found.start("text")
        lines += [
            Line(""),
            line.with_text(found["heading"]),
            Line(""),
            replace(line, text=found["text"], indent=line.indent + at),
        ]
    return lines


def _front(line: Line, titles: tuple[str, ...]) -> re.Match[str] | None:
    if line.kind is not LineKind.PLAIN or len(line.text) < 45:
        return None
    found = _FRONT.fullmatch(line.text)
    if not found or not is_known(found["heading"], titles):
        return None
    text = found["text"]
    return found if text[0] not in _PARTICLES or _THIS.match(text) else None


# --- at the end ---------------------------------------------------------------------------------------------------


def _split_tails(post: Post, lines: list[Line], titles: tuple[str, ...]) -> list[Line]:
    done: list[Line] = []
    series: dict[str, int] = {}
    pattern = False  # whether a bare heading right above a paragraph has begun this block
    for number, line in enumerate(lines):
        if not line.text:
            pattern = False
        below = lines[number + 1] if number + 1 < len(lines) else None
        pattern = pattern or _opens_bare(line, below, titles)
        if numbered := number_form(line.text):
            series[numbered[0]] = numbered[1]
        found = _tail(line, below)
        if not found or not _is_sure(post, line, found, series, pattern=pattern):
            done.append(line)
            continue
        at = found.start("tail")
        if numbered := number_form(found["tail"]):
            series[numbered[0]] = numbered[1]
        done += [line.with_text(line.text[:at].rstrip()), Line("")]
        done.append(replace(line, text=found["tail"], indent=line.indent + at))
    return done


def _opens_bare(line: Line, below: Line | None, titles: tuple[str, ...]) -> bool:
    form = form_of(line, titles)
    return (
        form is not None and form.style == "bare" and below is not None and len(below.text) >= _LONG
    )


def _tail(line: Line, below: Line | None) -> re.Match[str] | None:
    """Find a phrase without a stop behind a paragraph's last sentence, with a new paragraph right below."""
    if (
        line.kind is not LineKind.PLAIN
        or len(line.text) < _LONG
        or below is None
        or len(below.text) < _LONG
    ):
        return None
    return _TAIL.search(line.text)


def _is_sure(
    post: Post, line: Line, found: re.Match[str], series: dict[str, int], *, pattern: bool
) -> bool:
    tail = found["tail"]
    if form_of(line.with_text(tail)) is None:
        return False
    numbered = number_form(tail)
    if numbered and series.get(numbered[0]) == numbered[1] - 1:
        return True
    phrase = (
        len(tail) <= _LONGEST_BARE_TAIL and not ends_as_predicate(tail) and not ends_sentence(tail)
    )
    if phrase and pattern and not numbered:
        return True
    if phrase and not ends_sentence(line.text):
        post.doubt("import-maybe-glued", line, text=clean(tail))
    return False
