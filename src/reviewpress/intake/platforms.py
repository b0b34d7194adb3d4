"""Nothing in; where each platform's pages keep the post, its title, writer, day and tags, and what of it is chrome, out.

A selector is one compound: ``div.class``, ``.class.other``, ``#id`` or ``tag``; the first one that fits counts.
"""

from __future__ import annotations

from ..value import Value
from .model import Reason

Selectors = tuple[str, ...]


class Platform(Value):
    """One platform's page. ``host`` is part of its addresses or of what its generator calls itself.

    ``tight`` says that a ``p`` is a line rather than a paragraph.
    """

    name: str
    host: str
    body: Selectors
    title: Selectors = ()
    author: Selectors = ()
    date: Selectors = ()
    tags: Selectors = ()
    category: Selectors = ()
    tight: bool = False


PLATFORMS: tuple[Platform, ...] = (
    Platform(
        "naver",
        "blog.naver.com",
        body=("div.se-main-container", "#postViewArea", "div.post_ct"),
        title=("div.se-title-text", "h3.se_textarea", "span.pcol1", "h3.tit_h3"),
        author=("span.nick", "a.nick", "strong.ell"),
        date=("span.se_publishDate", "p.blog_date", "span.date"),
        tags=("div.wrap_tag", "div.post_tag"),
        category=("div.blog2_series", "a.pcol2"),
        tight=True,
    ),
    Platform(
        "brunch",
        "brunch.co.kr",
        body=("div.wrap_body",),
        title=("h1.cover_title",),
        author=("a.link_author", "span.f_l.author", "strong.tit_blogger", "span.txt_author"),
        date=("span.f_l.date", "span.date"),
        tags=("ul.list_keyword", "div.wrap_keyword"),
        category=("a.link_magazine",),
    ),
    Platform(
        "tistory",
        "tistory",
        body=(
            "div.tt_article_useless_p_margin",
            "div.contents_style",
            "div.article_view",
            "div.entry-content",
            "div.area_view",
        ),
        title=("h1.title_post", "h2.title-article", "h3.tit_post", "div.hgroup.h1", "h1", "h2"),
        author=("span.author", "span.txt_by", "span.by"),
        date=("span.date", "abbr.published", "span.txt_date"),
        tags=("div.area_tag", "div.tags", "div.tag_content", "div.list_tag"),
        category=("span.category", "p.category", "a.link_category"),
    ),
    Platform(
        "blogger",
        "blogger",
        body=("div.post-body",),
        title=("h3.post-title", "h1.post-title", "h2.post-title"),
        author=("span.post-author", "span.fn"),
        date=("abbr.published", "time.published", "h2.date-header", "a.timestamp-link"),
        tags=("span.post-labels", "span.byline.post-labels"),
    ),
    Platform(
        "wordpress",
        "wordpress",
        body=(
            "div.entry-content",
            "div.wp-block-post-content",
            "div.post-content",
            "div.td-post-content",
        ),
        title=("h1.entry-title", "h2.entry-title", "h1.wp-block-post-title", "h1.post-title"),
        author=("span.author.vcard", "a.url.fn.n", "span.author", "div.wp-block-post-author"),
        date=("time.entry-date", "time.published", "span.posted-on", "time"),
        tags=("span.tags-links", "div.taxonomy-post_tag", "div.tags-links"),
        category=("span.cat-links", "div.taxonomy-category"),
    ),
    Platform(
        "",
        "",
        body=(
            "div.article-body",
            "div.post-body",
            "div.markdown-body",
            "section.post-content",
            "div.content-body",
            "article",
        ),
        title=("h1",),
        author=("span.author", "a.author", "p.author"),
        date=("time", "span.date", "p.date"),
        tags=("div.tags", "ul.tags"),
        category=("span.category",),
    ),
)

INSIDE: tuple[tuple[str, Reason], ...] = (
    ("div.container_postbtn", Reason.SHARE),
    ("div.postbtn_like", Reason.SHARE),
    ("div.another_category", Reason.RELATED),
    ("div.revenue_unit_wrap", Reason.AD),
    ("ins.adsbygoogle", Reason.AD),
    ("div.adsense", Reason.AD),
    ("div.se-oglink", Reason.RELATED),
    ("div.se-module-oglink", Reason.RELATED),
    ("div.se-placesMap", Reason.TEMPLATE),
    ("div.se-caption", Reason.CAPTION),
    ("figure.og", Reason.RELATED),
    ("figcaption", Reason.CAPTION),
    ("p.wp-caption-text", Reason.CAPTION),
    ("span.img_caption", Reason.CAPTION),
    ("div.sharedaddy", Reason.SHARE),
    ("div.jp-relatedposts", Reason.RELATED),
    ("div.post-navigation", Reason.RELATED),
    ("div.wp-block-post-comments", Reason.COMMENTS),
    ("div.comments", Reason.COMMENTS),
    ("#comments", Reason.COMMENTS),
    ("div.post-footer", Reason.SHARE),
    ("div.toc", Reason.CONTENTS),
    ("#toc", Reason.CONTENTS),
    ("div.ez-toc-container", Reason.CONTENTS),
    ("#ez-toc-container", Reason.CONTENTS),
    ("div.book-toc", Reason.CONTENTS),
    ("span.blind", Reason.HIDDEN),
    ("span.screen_out", Reason.HIDDEN),
    ("span.screen-reader-text", Reason.HIDDEN),
    ("a.skip-link", Reason.SKIP_LINK),
    ("nav", Reason.RELATED),
    ("button", Reason.SHARE),
    ("footer", Reason.SHARE),
)
"""Chrome that stands inside the post's own element."""
