"""A saved page in; the posts on it, as lines, with what the page says of them and all that was left out, out.

lxml parses, as it does for DOCX. Where the post stands is told by the platform's own element, else by where most of the long
paragraphs without links stand. An extraction library would give the text alone; here what is left is listed, too.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree, html

from ..value import Value
from .dates import find_day
from .html_lines import Element, text_of, visible_lines
from .model import Dropped, Post, PostForm, Reason
from .platforms import INSIDE, PLATFORMS, Platform
from .reading import PostText

_SELECTOR = re.compile(r"[.#]?[\w-]+")
_MOSTLY = 0.85
"""The post's element holds this share of the long paragraphs; a smaller one would lose some."""

_LEAST = 35
"""A paragraph of so many characters outside links is prose."""

_TAGS_LABEL = re.compile(r"^(?:태그|레이블|tags?|labels?)\s*[:：]?\s*", re.IGNORECASE)
_SITE = re.compile(
    r"\s*(?:::?|\||[-–—])\s*(?:네이버 ?블로그|티스토리|브런치(?:스토리)?|brunch|tistory|naver blog)\s*$",
    re.IGNORECASE,
)


class _Page(Value):
    root: Element
    platform: Platform
    bodies: list[Element]


def read_html(source: PostText) -> list[Post]:
    """Give the posts of a page: one, or several where it is a list of them; none where it shows no text."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", source.text)
    if not text.strip():
        return []
    root = html.document_fromstring(text.encode(), parser=parser)
    if any(problem.type_name == "ERR_RESOURCE_LIMIT" for problem in parser.error_log):
        post = Post(source.file, PostForm.HTML, [])
        post.refuse("import-too-deep")  # libxml2 leaves out what lies deeper
        return [post]
    page = _page(root)
    posts = [_post(source, page, body) for body in page.bodies]
    outside = _outside(page)
    if posts:
        posts[0].dropped = [*source.dropped, *outside, *posts[0].dropped]
    return posts


def _page(root: Element) -> _Page:
    told = _told(root)
    ranked = sorted(PLATFORMS, key=lambda platform: not (platform.host and platform.host in told))
    for platform in ranked:
        for selector in platform.body:
            bodies = [body for body in _outermost(select(root, selector)) if text_of(body)]
            if bodies:
                return _Page(root, platform, bodies)
    return _Page(root, PLATFORMS[-1], [_densest(root)])


def _told(root: Element) -> str:
    """Give what the page says of who made it: addresses, generator, site."""
    metas = [element.get("content") or "" for element in root.iter("meta")]
    links = [element.get("href") or "" for element in root.iter("link")]
    return " ".join((*metas, *links)).casefold()


@cache
def _compound(selector: str) -> tuple[str, frozenset[str], str]:
    """Read a selector: tag, classes and id, each empty where it does not matter."""
    pieces: list[str] = _SELECTOR.findall(selector)
    tag = next((piece for piece in pieces if piece[0] not in ".#"), "")
    identifier = next((piece[1:] for piece in pieces if piece[0] == "#"), "")
    return tag, frozenset(piece[1:] for piece in pieces if piece[0] == "."), identifier


def _fits(element: Element, selector: str) -> bool:
    tag, classes, identifier = _compound(selector)
    return (
        (not tag or element.tag == tag)
        and (not identifier or element.get("id") == identifier)
        and (not classes or classes.issubset((element.get("class") or "").split()))
    )


def select(root: Element, selector: str) -> list[Element]:
    """Give the elements that a compound selector fits, in order."""
    tag = _compound(selector)[0]
    found = root.iter(tag) if tag else root.iter(etree.Element)
    return [element for element in found if _fits(element, selector)]


def _outermost(elements: list[Element]) -> list[Element]:
    chosen = set(elements)
    return [
        element
        for element in elements
        if not any(above in chosen for above in element.iterancestors())
    ]


def _densest(root: Element) -> Element:
    """Go down from the body as long as one child holds nearly all of the prose."""
    weights: dict[Element, int] = {}
    for element in root.iter(etree.Element):
        weight = _own_prose(element)
        if not weight:
            continue
        weights[element] = weights.get(element, 0) + weight
        for above in element.iterancestors():
            weights[above] = weights.get(above, 0) + weight
    body = root.find("body")
    place: Element = root if body is None else body
    total = weights.get(place, 0)
    while total:
        below = next((child for child in place if weights.get(child, 0) >= total * _MOSTLY), None)
        if below is None or below.tag in ("p", "span", "li"):
            break
        place = below
    return place


def _own_prose(element: Element) -> int:
    """Count the characters of an element's own text and its inline children's, links left out."""
    if element.tag not in (
        "p",
        "div",
        "td",
        "li",
        "section",
        "article",
        "blockquote",
        "body",
        "pre",
    ):
        return 0
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag in (
            "b",
            "strong",
            "i",
            "em",
            "span",
            "font",
            "u",
            "mark",
        ):
            pieces.append("".join(map(str, child.itertext())))
        pieces.append(child.tail or "")
    length = len(" ".join("".join(pieces).split()))
    return length if length >= _LEAST else 0


# --- one post -----------------------------------------------------------------------------------------------------


def _chrome(element: Element) -> Reason | None:
    return next((reason for selector, reason in INSIDE if _fits(element, selector)), None)


def _post(source: PostText, page: _Page, body: Element) -> Post:
    found = visible_lines(body, _chrome, tight=page.platform.tight)
    post = Post(source.file, PostForm.HTML, found.lines, platform=page.platform.name)
    post.dropped += found.dropped
    if len(page.bodies) > 1:
        post.title = _heading_before(page, body)
        return post
    _describe(post, page)
    return post


def _heading_before(page: _Page, body: Element) -> str:
    title = ""
    for element in page.root.iter("h1", "h2", "h3", etree.Element):
        if element is body:
            break
        if element.tag in ("h1", "h2", "h3") and not any(
            above in page.bodies for above in element.iterancestors()
        ):
            title = text_of(element) or title
    return title


def _describe(post: Post, page: _Page) -> None:
    """Read title, writer, day, tags and address where the platform prints them, or in the page's head."""
    root, platform = page.root, page.platform
    outside = [element for element in page.bodies for element in element.iter(etree.Element)]
    inside = set(outside)

    def pick(selectors: tuple[str, ...]) -> str:
        for selector in selectors:
            for element in select(root, selector):
                if element not in inside and (text := text_of(element)):
                    return text
        return ""

    post.title = _title(root, pick(platform.title))
    author = pick(platform.author) or _meta(root, "author", "article:author", "og:article:author")
    if author and not author.startswith(("http://", "https://")):
        post.give(
            "reviewer", re.sub(r"^(?:by|작성자)\s*[:：]?\s*", "", author, flags=re.IGNORECASE)
        )
    date = find_day(
        _meta(root, "article:published_time", "og:article:published_time", "date")
    ) or find_day(pick(platform.date))
    if date:
        post.give("date", date[0].isoformat())
    tags = [tag for selector in platform.tags for tag in _tags(select(root, selector))]
    post.give("tags", *(dict.fromkeys(tags) or _metas(root, "article:tag")))
    post.category = pick(platform.category) or _meta(root, "article:section")
    address = _canonical(root)
    if address:
        post.give("source", address)


def _tags(elements: list[Element]) -> list[str]:
    """Give the words of a tag list, whether its rows, commas or hashes divide them."""
    rows = (
        line.text.removeprefix("- ")
        for element in elements
        for line in visible_lines(element, lambda _: None).lines
    )
    words = (word for row in rows for word in re.split(r"\s*[,#]\s*", _TAGS_LABEL.sub("", row)))
    return [word.strip() for word in words if word.strip()]


def _title(root: Element, printed: str) -> str:
    head = root.find(".//title")
    named = _meta(root, "og:title") or (
        " ".join("".join(map(str, head.itertext())).split()) if head is not None else ""
    )
    if printed and (not named or printed in named):
        return printed
    site = _meta(root, "og:site_name")
    named = _SITE.sub("", named)
    if site:
        named = re.sub(rf"\s*(?:::?|\||[-–—])\s*{re.escape(site)}\s*$", "", named)
    return named or printed


def _metas(root: Element, name: str) -> list[str]:
    return [
        " ".join((element.get("content") or "").split())
        for element in root.iter("meta")
        if name in (element.get("property"), element.get("name"))
        and (element.get("content") or "").strip()
    ]


def _meta(root: Element, *names: str) -> str:
    return next((values[0] for name in names if (values := _metas(root, name))), "")


def _canonical(root: Element) -> str:
    links = [
        element.get("href") or ""
        for element in root.iter("link")
        if element.get("rel") == "canonical"
    ]
    address = next(iter(links), "") or _meta(root, "og:url")
    return address if re.fullmatch(r"https?://[^\s\"'<>]{3,300}", address) else ""


def _outside(page: _Page) -> list[Dropped]:
    """List the page's visible text that is not in a post."""
    bodies = set(page.bodies)
    body = page.root.find("body")
    if body is None or body in bodies:
        return []
    found = visible_lines(body, lambda element: Reason.OUTSIDE if element in bodies else None)
    texts = [Dropped(line.text, line.number, Reason.OUTSIDE) for line in found.lines if line.text]
    return texts + [piece for piece in found.dropped if piece.reason is Reason.HIDDEN]
