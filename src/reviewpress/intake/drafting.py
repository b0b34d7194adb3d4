"""A post in; the drafts of its reviews out: the importer's pipeline, to be read from top to bottom."""

from __future__ import annotations

from msgspec.structs import replace

from ..diagnostics import Diagnostic
from ..sources.model import SectionKind
from .chrome import drop_chrome
from .facts import take_facts
from .kinds import section_kind
from .metadata import Metadata, read_metadata
from .model import Draft, DraftSection, Line, LineKind, Part, Post
from .outline import find_outline
from .paragraphs import set_paragraphs, wrapped_width
from .words import ends_sentence, separate, squeezed
from .works import Division, divide, is_review, listing, several_works

INTRO = "여는 글"
WHOLE = "감상후기"
"""The headings of what stands before the first one, and of a post that has none."""

_PLACES = {"import-rating-scale": "review.rating"}
_OF_THE_STORY = (SectionKind.SYNOPSIS, SectionKind.PEOPLE)
_LONGEST_HEADING = 30
_SHORTEST_PROSE = 25
_OPENING = 3
_LEAST = 20
"""A post with fewer characters of text holds no review."""


def draft_posts(posts: list[Post], *, split: bool) -> list[tuple[Post, Draft | None]]:
    """Draft every review of a file; what cannot be drafted is None, and refused in its post's diagnostics."""
    if len(posts) > 1 and not split:
        posts[0].refuse(
            "import-listing", None, count=len(posts), titles=_shown([post.title for post in posts])
        )
        return [(posts[0], None)]
    drafted: list[tuple[Post, Draft | None]] = []
    for post in posts:
        drop_chrome(post)
        for part, works, listed in _divided(post, split=split):
            draft = _draft(part, works, listed=listed or len(posts) > 1)
            drafted.append((part, draft))
    return drafted


def _divided(post: Post, *, split: bool) -> list[tuple[Post, tuple[str, ...], bool]]:
    """Divide a post about several works or a listing, where that is asked for; say so where it is not.

    Each part comes with the headings of the works that it is still about, and whether it stood in a listing.
    """
    listed = listing(post)
    if listed and not split:
        post.refuse("import-listing", None, count=len(listed.starts), titles=_shown(listed.titles))
        return [(post, (), True)]
    division = listed or several_works(post)
    if division is None:
        return [(post, (), False)]
    if split:
        parts = divide(post, division, listed=listed is not None)
        return [(part, (), listed is not None) for part in parts]
    _doubt_several(post, division)
    return [(post, division.titles, False)]


def _doubt_several(post: Post, division: Division) -> None:
    post.doubt(
        "import-several-works", None, count=len(division.starts), titles=_shown(division.titles)
    )


def _shown(titles: tuple[str, ...] | list[str]) -> str:
    shown = [title if len(title) <= 30 else title[:29] + "…" for title in titles if title]
    return ", ".join(shown[:5]) + (" …" if len(shown) > 5 else "")


def _draft(post: Post, works: tuple[str, ...], *, listed: bool) -> Draft | None:
    """Draft one review; of a post about several ``works``, given by their headings, nothing is said of any one.

    Of a ``listed`` one the user has said that it is a review.
    """
    if post.diagnostics.has_errors:
        return None
    if not works:
        take_facts(post)
    if sum(len(line.text) for line in post.lines) < _LEAST:
        post.refuse("import-empty")
        return None
    found = read_metadata(post, _opening(post), several=bool(works))
    if not listed and not is_review(post, named=found.sure_title):
        post.refuse("import-no-review")
        return None
    parts = find_outline(post, found.titles, works)
    _drop_title_parts(post, parts, found)
    sections = _sections(post, parts, found.titles)
    draft = Draft(found.kind, found.work, found.info, found.review, sections, dict(found.doubts))
    _place_doubts(post, draft, parts)
    return draft


def _opening(post: Post) -> list[str]:
    """Give the first paragraphs of prose, wrapped lines joined; what tells the story or its people is left out."""
    paragraphs: list[str] = []
    rows: list[str] = []
    told = False
    for line in (*post.lines, Line("")):
        kind = (
            section_kind(line.text) if 0 < len(line.text) <= _LONGEST_HEADING else SectionKind.OTHER
        )
        heading = line.level > 0 or kind is not SectionKind.OTHER
        told = kind in _OF_THE_STORY if heading else told
        prose = line.text and not heading and line.kind in (LineKind.PLAIN, LineKind.BOLD)
        if prose and not told:
            rows = [*_unless_heading(rows, line), line.text]
        if rows and (not prose or ends_sentence(line.text)):
            joined = separate(" ".join(rows))
            if ends_sentence(joined) and len(joined) >= _SHORTEST_PROSE:
                paragraphs.append(joined)
            rows = []
        if len(paragraphs) == _OPENING:
            break
    return paragraphs


def _unless_heading(rows: list[str], line: Line) -> list[str]:
    """Forget a short phrase right above a long line: it is no part of its first sentence."""
    phrase = (
        len(rows) == 1 and len(rows[0]) <= _LONGEST_HEADING and len(line.text) >= 2 * len(rows[0])
    )
    return [] if phrase else rows


def _drop_title_parts(post: Post, parts: list[Part], found: Metadata) -> None:
    """Drop a first heading that only repeats the work's or the post's title; its text opens the review."""
    names = {squeezed(title) for title in (*found.titles, post.title)}
    for part in parts[:2]:
        if part.heading and squeezed(part.heading) in names and len(parts) > 1 and not part.parts:
            part.heading = ""


# --- sections -----------------------------------------------------------------------------------------------------


def _sections(post: Post, parts: list[Part], titles: tuple[str, ...]) -> list[DraftSection]:
    sections: list[DraftSection] = []
    widest = wrapped_width(post.lines)
    unheaded = [part for part in parts if not part.heading]
    headed = [part for part in parts if part.heading]
    if unheaded:
        lines = [line for part in unheaded for line in (*part.lines, Line(""))]
        text = set_paragraphs(post, lines, widest)
        if text.paragraphs:
            heading = INTRO if headed else WHOLE
            opening = DraftSection(
                heading, section_kind(heading), text.markdown, len(text.paragraphs)
            )
            if not headed:
                opening.doubts.append(post.doubt("import-no-headings", None, heading=WHOLE))
            sections.append(opening)
    sections += [_section(post, part, titles, widest) for part in headed]
    _tell_apart(post, sections)
    return sections


def _section(post: Post, part: Part, titles: tuple[str, ...], widest: int) -> DraftSection:
    text = set_paragraphs(post, part.lines, widest)
    section = DraftSection(
        part.heading, section_kind(part.heading, titles), text.markdown, len(text.paragraphs)
    )
    section.doubts = list(part.doubts)
    inner = [_section(post, below, (), widest) for below in part.parts]
    if not inner:
        return section
    if text.paragraphs:
        return _with_lead(section, inner)
    for below in inner:
        below.kind = SectionKind.OTHER
    _tell_apart(post, inner)
    return replace(section, text="", paragraphs=0, sections=inner)


def _with_lead(section: DraftSection, inner: list[DraftSection]) -> DraftSection:
    """Keep sub-headings in the text, as Markdown, where a text stands before the first of them."""
    pieces = [section.text]
    for below in inner:
        pieces += [f"### {below.heading}", *([below.text] if below.text else [])]
    return replace(
        section,
        text="\n\n".join(pieces),
        paragraphs=section.paragraphs + sum(below.paragraphs for below in inner),
    )


def _tell_apart(post: Post, sections: list[DraftSection]) -> None:
    """Give a number to a heading that stands twice; a review file holds each key once."""
    seen: dict[str, int] = {}
    for section in sections:
        name = section.heading
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            section.heading = f"{name} ({seen[name]})"
            section.doubts.append(post.doubt("import-same-heading", None, heading=name))


# --- doubts -------------------------------------------------------------------------------------------------------


def _place_doubts(post: Post, draft: Draft, parts: list[Part]) -> None:
    """Put each doubt that has a line above the section that holds it, the others at the file's head."""
    placed: set[Diagnostic] = {doubt for doubts in draft.doubts.values() for doubt in doubts}
    placed |= {doubt for section in draft.sections for doubt in _doubts_of(section)}
    ranges = _ranges(parts, draft.sections)
    for doubt in post.diagnostics:
        if doubt in placed or doubt.severity.label != "warning":
            continue
        if doubt.code in _PLACES and draft.review:
            draft.doubts.setdefault(_PLACES[doubt.code], []).append(doubt)
            continue
        section = next(
            (section for first, last, section in ranges if first <= doubt.span.line <= last), None
        )
        if section and doubt.span.line:
            section.doubts.append(doubt)
        else:
            draft.doubts.setdefault("", []).append(doubt)


def _doubts_of(section: DraftSection) -> list[Diagnostic]:
    return [*section.doubts, *(doubt for inner in section.sections for doubt in _doubts_of(inner))]


def _ranges(parts: list[Part], sections: list[DraftSection]) -> list[tuple[int, int, DraftSection]]:
    """Give the source lines of each section, the innermost first."""
    headed = [part for part in parts if part.heading]
    opening = sections[: len(sections) - len(headed)]
    found: list[tuple[int, int, DraftSection]] = []
    for part, section in zip(headed, sections[len(opening) :], strict=True):
        for below, inner in zip(part.parts, section.sections, strict=False):
            found.append((*_range(below), inner))
        found.append((*_range(part), section))
    for section in opening:
        unheaded = [part for part in parts if not part.heading]
        found += [(*_range(part), section) for part in unheaded]
    return found


def _range(part: Part) -> tuple[int, int]:
    numbers = [line.number for line in (part.line, *part.all_lines()) if line.number]
    return (min(numbers), max(numbers)) if numbers else (0, -1)
