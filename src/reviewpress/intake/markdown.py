"""A Markdown post in; its lines, with what its front matter says, and what is not text left out, out.

Front matter is YAML between ``---`` (Jekyll, Hugo) or TOML between ``+++`` (Hugo).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostics
from ..sources import values
from ..sources.encoding import SourceText
from ..sources.yaml_nodes import Mapping, Node, Scalar, Sequence, parse
from .dates import find_day
from .fact_labels import INFO, field_of
from .model import Dropped, Line, LineKind, Post, PostForm, Reason
from .reading import PostText

_FENCE = re.compile(r"(`{3,}|~{3,})")
_SETEXT = re.compile(r"(?:=+|-+)\s*")
_ATX = re.compile(r"(?P<signs>#{1,6})\s+(?P<text>.*?)\s*#*")
_LEFT_OUT = (
    (Reason.HTML_TAG, re.compile(r"<!--.*?-->")),
    (Reason.HTML_TAG, re.compile(r"</?(?:br|p|div|span|center|font|b|i|u|strong|em|img|a|figure|figcaption|iframe|script|style|details|summary|hr|table|tr|td|th|tbody|thead|ul|ol|li|h[1-6]|sup|sub|mark|small|blockquote|section|video|source)(?:\s[^<>]*)?/?>", re.IGNORECASE)),
    (Reason.TEMPLATE, re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{.*?\}\}|\{:[^}]*\}|\[\[_?TOC_?\]\]|\[toc\]|^[*-] TOC$|<!--more-->", re.IGNORECASE)),
    (Reason.PICTURE, re.compile(r"!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\]")),
)  # fmt: skip
_SAFE_TARGET = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)(?:\s+\"[^\"]*\")?\)")
_HTML_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_NAMES = {
    "title": "post_title",
    "subtitle": "subtitle",
    "date": "date",
    "published": "date",
    "pubdate": "date",
    "author": "reviewer",
    "authors": "reviewer",
    "writer": "reviewer",
    "tags": "tags",
    "tag": "tags",
    "keywords": "tags",
    "categories": "category",
    "category": "category",
    "rating": "rating",
    "score": "rating",
    "stars": "rating",
    "url": "source",
    "canonical_url": "source",
    "canonicalurl": "source",
    "link": "source",
    "spoiler": "spoiler",
}


def read_markdown(source: PostText) -> Post:
    """Read a post."""
    post = Post(source.file, PostForm.MARKDOWN, [], dropped=list(source.dropped))
    text, first = _front_matter(post, source.text)
    lines = _lines(text, first)
    post.lines = [_without_tags(post, line) for line in lines]
    return post


# --- front matter -------------------------------------------------------------------------------------------------


def _front_matter(post: Post, text: str) -> tuple[str, int]:
    """Read the front matter; give the text below it and the number of its first line."""
    found = re.match(r"\s*(---|\+\+\+)[ \t]*\n(.*?\n)\1[ \t]*(?:\n|\Z)", text, re.DOTALL)
    if not found:
        return text, 1
    start = text.count("\n", 0, found.start(2)) + 1
    rows = found[2].split("\n")
    entries = list(_toml(found[2]) if found[1] == "+++" else _yaml(post, found[2]))
    if not entries:
        post.doubt("import-front-matter", Line(rows[0], start))
    for key, given in entries:
        _keep(post, key, given)
    post.dropped += [
        Dropped(row.strip(), start + n, Reason.FRONT_MATTER)
        for n, row in enumerate(rows)
        if row.strip()
    ]
    return text[found.end() :], text.count("\n", 0, found.end()) + 1


def _yaml(post: Post, text: str) -> Iterator[tuple[str, list[str]]]:
    quiet = Diagnostics()
    root = parse(SourceText(post.file, text), quiet)
    for key, node in root.entries if isinstance(root, Mapping) else ():
        yield key.text, list(_values(node))


def _values(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    else:
        yield from (
            value
            for key, inner in node.entries
            if key.text in ("name", "title")
            for value in _values(inner)
        )


def _toml(text: str) -> Iterator[tuple[str, list[str]]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    for key, value in table.items():
        if isinstance(value, dict):
            yield from (
                (inner, [str(v) for v in (one if isinstance(one, list) else [one])])
                for inner, one in value.items()
            )
        else:
            yield key, [str(one) for one in (value if isinstance(value, list) else [value])]


def _keep(post: Post, key: str, given: list[str]) -> None:
    """Keep a row of the front matter that has a meaning here; the whole of it is listed as dropped anyway."""
    given = [" ".join(value.split()) for value in given if value.strip()]
    if not given or given == ["null"]:
        return
    name = _NAMES.get(key.strip().casefold(), "")
    if name == "post_title":
        post.title = given[0]
    elif name == "category":
        post.category = " ".join(given)
    elif name in _READERS:
        value = _READERS[name](given[0])
        if value:
            post.give(name, value)
        elif name == "rating":
            post.give(INFO, given[0], label=key)
            post.doubt("import-rating-scale", None, value=given[0])
    elif name == "tags" and len(given) == 1:
        post.give(name, *re.split(r"\s*,\s*", given[0]))
    elif name or _work_name(key):
        post.give(name or _work_name(key), *given, label="" if name else key)


def _work_name(key: str) -> str:
    """Give the field of a work that a key names, in Korean or in English."""
    name = key.strip().casefold()
    return name if name in _OF_WORKS else field_of(key) if re.search("[가-힣]", key) else ""


def _day(text: str) -> str:
    found = find_day(text)
    return found[0].isoformat() if found else ""


_OF_WORKS = frozenset(
    ("director", "cast", "genre", "year", "original_title", "translator", "publisher", "isbn")
)
_READERS: dict[str, Callable[[str], str]] = {
    "date": _day,
    "rating": lambda text: text if values.rating(text) is not None else "",
    "spoiler": lambda text: "예" if values.boolean(text) else "",
    "source": lambda text: text if re.fullmatch(r"https?://\S+", text) else "",
}


# --- lines --------------------------------------------------------------------------------------------------------


def _lines(text: str, first: int) -> list[Line]:
    text = _HTML_COMMENT.sub(lambda found: found[0].replace("\n", " "), text)
    lines: list[Line] = []
    fence = ""
    for number, row in enumerate(text.split("\n"), first):
        stripped = row.strip()
        opening = _FENCE.match(stripped)
        if opening and (not fence or stripped.startswith(fence)):
            fence = "" if fence else opening[1]
            lines.append(Line(stripped, number, LineKind.CODE))
        elif fence:
            lines.append(Line(row.rstrip(), number, LineKind.CODE))
        else:
            lines.append(_line(lines, row, stripped, number))
    return lines


def _line(lines: list[Line], row: str, stripped: str, number: int) -> Line:
    """Read one line; the underline of a heading marks the line above it."""
    heading = _ATX.fullmatch(stripped)
    if heading and heading["text"]:
        return Line(heading["text"], number, LineKind.HEADING, len(heading["signs"]))
    above = lines[-1] if lines else None
    if (
        above
        and above.text
        and above.kind is LineKind.PLAIN
        and len(stripped) >= 2
        and _SETEXT.fullmatch(stripped)
    ):
        level = 1 if stripped[0] == "=" else 2
        lines[-1] = Line(above.text, above.number, LineKind.HEADING, level)
        return Line("", number)
    indent = len(row) - len(row.lstrip())
    kind = LineKind.PLAIN
    if re.match(r"[-*+]\s+\S", stripped) or re.match(r"[0-9]{1,9}[.)]\s", stripped):
        kind = LineKind.ITEM
    elif stripped.startswith(">"):
        kind = LineKind.QUOTE
    elif stripped.startswith("|"):
        kind = LineKind.TABLE
    if re.fullmatch(r"(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}", stripped):
        kind, stripped = LineKind.BREAK, "***"
    hard = row.endswith("  ") and bool(stripped)
    return Line(stripped, number, kind, indent=indent if kind is LineKind.ITEM else 0, hard=hard)


def _without_tags(post: Post, line: Line) -> Line:
    if line.kind is LineKind.CODE or not line.text:
        return line
    text, hard = line.text, line.hard
    for reason, pattern in _LEFT_OUT:
        for found in pattern.finditer(text):
            post.dropped.append(Dropped(found[0], line.number, reason))
            hard = hard or found[0].lower().startswith("<br")
        text = pattern.sub("", text)
    text = text if text == line.text else text.strip()
    for link in list(_SAFE_TARGET.finditer(text)):
        if not re.match(r"(?:https?://|mailto:)", link["target"]):
            post.dropped.append(
                Dropped(link[0].replace(link["text"], "", 1), line.number, Reason.HTML_TAG)
            )
            text = text.replace(link[0], link["text"], 1)
    return Line(text, line.number, line.kind, line.level, line.indent, hard=hard and bool(text))
