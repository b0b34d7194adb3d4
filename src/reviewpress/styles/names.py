"""The names of styles that assembled documents use: a sheet must define them all (``base`` does)."""

from __future__ import annotations

TEXT_STYLES: dict[str, str] = {
    "paragraph": "the running text",
    "lead": "the introduction (여는 글)",
    "quote": "block quotations",
    "list": "text of list items",
    "note": "footnotes",
    "caption": "captions of pictures",
    "table-cell": "cells of tables",
    "table-head": "heads of tables",
    "chart": "labels and figures of charts",
    "chart-title": "heads of charts",
    "scene-break": "signs of a scene break",
    "section": "heads of sections",
    "subsection": "heads of sub-sections",
    "opener-label": "kind and year above a review's title",
    "opener-title": "a review's title",
    "opener-subtitle": "the review's own title below the work's, and the subtitle",
    "opener-byline": "the review's writer and date",
    "opener-one-line": "the review in one line (한줄평)",
    "opener-spoiler": "the warning of spoilers",
    "facts": "values of the info box",
    "part-label": "a part's number",
    "part-title": "a part's title",
    "cover-title": "the title on the cover",
    "cover-subtitle": "the subtitle on the cover",
    "cover-names": "the names on the cover",
    "half-title": "the half title",
    "title-page-title": "the title on the title page",
    "title-page-subtitle": "the subtitle on the title page",
    "title-page-names": "the names on the title page",
    "piece-title": "heads of contents, preface, index, …",
    "matter": "text of preface and afterword",
    "toc-part": "parts in the contents",
    "toc-review": "reviews in the contents",
    "toc-section": "sections in the contents",
    "toc-subsection": "sub-sections in the contents",
    "colophon-title": "the title in the colophon",
    "colophon": "rows of the colophon",
    "colophon-rights": "the line of rights",
    "index-initial": "initials in the index",
    "index-entry": "words in the index",
    "running-head": "running heads",
    "folio": "folios that stand alone",
}

CHAR_STYLES: dict[str, str] = {
    "strong": "**강조**",
    "emphasis": "*강조*",
    "code": "`code`",
    "link": "links",
    "note-mark": "footnote marks in the text",
    "original-title": "the original title beside the title",
    "facts-label": "labels of the info box",
    "colophon-label": "labels of the colophon",
    "toc-folio": "folios of parts and reviews in the contents",
    "toc-section-folio": "folios of sections in the contents",
    "toc-author": "writers in the contents",
    "folio": "folios inside running heads",
}

RULE_STYLES: dict[str, str] = {
    "opener-rule": "the line of a review's opener",
    "title-page-rule": "the line on the title page",
    "colophon-rule": "the line above the colophon",
}

FACTS_STYLES: dict[str, str] = {"facts": "the info box of a work", "colophon": "the colophon"}

TABLE_STYLES: dict[str, str] = {
    "table": "tables of the text",
    "ratings": "the table of ratings",
    "toc": "the contents as a table",
}

PIECES: dict[str, str] = {
    "cover": "표지",
    "half_title": "약표제지",
    "title_page": "표제지",
    "colophon": "판권",
    "notes": "일러두기",
    "toc": "차례",
    "ratings": "별점표",
    "index": "색인",
    "matter": "머리말, 맺음말",
    "part": "부",
    "chapter": "a review",
}
