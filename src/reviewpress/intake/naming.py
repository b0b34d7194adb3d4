"""A post with its first paragraphs in; the title and the kind of the work under review, as far as they are sure, out."""

from __future__ import annotations

import re
from collections import Counter

from ..sources.model import WorkKind
from .fact_labels import KIND_OF_LABEL, label_key
from .model import Post
from .titles import KIND_WORDS, Named, kind_of, read_title, split_title, title_in_prose
from .words import squeezed

_KIND_BEFORE_TITLE = re.compile(
    r"(?P<word>영화|소설|책|드라마|뮤지컬|연극|게임|앨범|전시)(?:인|는|은|를|을)?\s?[<〈《『「‘]"
)
_THIS = re.compile(
    r"(?:이|이번|본) (?P<word>영화|소설|책|드라마|뮤지컬|연극|공연|게임|앨범|음반|전시)"
)
_PREDICATE = re.compile(
    r"(?P<word>영화|소설|드라마|뮤지컬|연극|게임|앨범)(?:이다|다|입니다|예요|이에요|였다)(?=[.!?])"
)
_SPOKEN_OF = re.compile(
    r"(?<![가-힣])(?P<word>영화|소설|책|드라마|뮤지컬|연극|게임|앨범)(?=[은는이가을를의로,.]|에서|에는|속|입니다|이다|다[. ])"
)
_READ = re.compile(r"(?:을|를) (?:다시 )?읽")


def find_title(post: Post, opening: list[str]) -> Named | None:
    """Find the work's title: its label, the post's title, the first paragraphs; None where none is sure."""
    in_prose = split_title(title_in_prose(opening))
    given = post.first("title")
    if given:
        named: Named | None = split_title(given.values[0])
    else:
        subtitle = post.first("subtitle")
        heads = (post.title, *(subtitle.values if subtitle else ()))
        found = (_of_head(post, head, in_prose) for head in heads)
        named = next(filter(None, found), in_prose if in_prose.title else None)
    if named and squeezed(in_prose.title) == squeezed(named.title):
        named = Named(
            named.title,
            named.original_title or in_prose.original_title,
            named.year or in_prose.year,
            named.kind,
        )
    return named


def _of_head(post: Post, head: str, in_prose: Named) -> Named | None:
    """Read a post's title or subtitle. A work cut out of words without brackets must come in the text, too."""
    if in_prose.title and squeezed(in_prose.title) in squeezed(head):
        return Named(in_prose.title, kind=kind_of(head))
    named = read_title(head)
    if named is None or named.sure:
        return named
    text = squeezed(" ".join(line.text for line in post.lines))
    return named if squeezed(named.title) in text else None


def find_kind(post: Post, opening: list[str], named: Named) -> WorkKind | None:
    """Weigh what title, category, labels, tags and text say; None where nothing or no one thing is said."""
    votes: Counter[WorkKind] = Counter()
    for kind, weight in ((named.kind, 4), (kind_of(post.title), 3), (kind_of(post.category), 3)):
        if kind:
            votes[kind] += weight
    labels = {label_key(given.label) for given in post.given if given.label}
    for label in labels & KIND_OF_LABEL.keys():
        votes[KIND_OF_LABEL[label]] += 2
    if _READ.search(post.title):
        votes[WorkKind.BOOK] += 2
    votes.update(
        kind
        for given in post.given
        if given.name == "tags"
        for tag in given.values
        if (kind := kind_of(tag))
    )
    for pattern, weight in ((_KIND_BEFORE_TITLE, 3), (_THIS, 1), (_PREDICATE, 2)):
        for paragraph in opening:
            for match in list(pattern.finditer(paragraph))[:2]:
                votes[KIND_WORDS[match["word"]]] += weight
    if spoken := _most_spoken_of(post):
        votes[spoken] += 2
    ranked = votes.most_common(2)
    sure = ranked and ranked[0][1] >= 2 and (len(ranked) == 1 or ranked[0][1] >= ranked[1][1] + 2)
    return ranked[0][0] if sure else None


def _most_spoken_of(post: Post) -> WorkKind | None:
    """Give the kind that the text names far more often than any other."""
    words = [match["word"] for line in post.lines for match in _SPOKEN_OF.finditer(line.text)]
    ranked = Counter(KIND_WORDS[word] for word in words).most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return ranked[0][0]
