"""Made-up reviews in; the same book as Typst, Markdown and HTML out, for the peers.

All ask for what ReviewPress makes of the book: A5, Noto Serif KR at 10 pt on 17 pt and Noto Sans KR for headings, justified,
a title page, a table of contents with page numbers, running heads and folios.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from made_reviews import MadeReview

_TYPST = """#set document(title: "{title}")
#let running = state("running", "")
#set page(paper: "a5", margin: (inside: 20mm, outside: 16mm, top: 23mm, bottom: 25mm), numbering: "1",
  header: context {{ set text(font: "Noto Sans KR", size: 8pt); running.get() }},
  footer: context align(center, text(font: "Noto Sans KR", size: 8pt, counter(page).display())))
#set text(font: "Noto Serif KR", size: 10pt, lang: "ko", hyphenate: false, top-edge: 7pt, bottom-edge: -3pt)
#set par(justify: true, leading: 7pt, spacing: 7pt, first-line-indent: (amount: 1em, all: true))
#show heading: set text(font: "Noto Sans KR", weight: "bold", top-edge: 0.8em, bottom-edge: -0.2em)
#show heading.where(level: 1): it => {{
  pagebreak(weak: true); running.update(it.body); set text(size: 18pt); block(below: 1em, it.body)
}}
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)
#align(center + horizon)[#text(font: "Noto Sans KR", weight: "bold", size: 24pt)[{title}]]
#pagebreak()
#outline(title: [차례], depth: 2)

"""

_CSS = """@page { size: A5; margin: 23mm 18mm 25mm;
  @top-left { content: string(running); font: 8pt 'Noto Sans KR' }
  @bottom-center { content: counter(page); font: 8pt 'Noto Sans KR' } }
body { font: 10pt/1.7 'Noto Serif KR' }
p { text-align: justify; text-indent: 1em; margin: 0; orphans: 2; widows: 2 }
h1, h2, h3 { font-family: 'Noto Sans KR'; break-after: avoid }
h1 { font-size: 18pt; break-before: page; string-set: running content() }
h2 { font-size: 13pt }
h3 { font-size: 11pt }
nav { break-before: page }
nav a { display: block; color: inherit; text-decoration: none }
nav a::after { content: leader('.') target-counter(attr(href), page) }
"""


def pieces(reviews: Sequence[MadeReview]) -> Iterator[tuple[int, str]]:
    """Give a book's headings with their levels (1 to 3) and its paragraphs (0), in order."""
    for review in reviews:
        yield 1, review.title
        yield 0, review.author
        yield 0, review.intro
        for head, parts in review.sections:
            yield 2, head
            for sub, text in parts:
                if sub:
                    yield 3, sub
                yield 0, text


def typst(title: str, reviews: Sequence[MadeReview]) -> str:
    """Write a book for Typst."""
    body = (_marked("=", level, text, r"\`*_[]#<>$~@=") for level, text in pieces(reviews))
    return _TYPST.format(title=title) + "\n".join(body)


def markdown(title: str, reviews: Sequence[MadeReview]) -> str:
    """Write a book for Pandoc."""
    body = (_marked("#", level, text, r"\`*_[]#<>$~^|@") for level, text in pieces(reviews))
    return f"---\ntitle: '{title}'\nlang: ko\n---\n\n" + "\n".join(body)


def web_page(title: str, reviews: Sequence[MadeReview]) -> str:
    """Write a book for WeasyPrint."""
    contents, body = [], []
    for number, (level, plain) in enumerate(pieces(reviews)):
        text = html.escape(plain)
        if level in (1, 2):
            contents.append(f'<a href="#h{number}">{text}</a>')
        body.append(f'<h{level} id="h{number}">{text}</h{level}>' if level else f"<p>{text}</p>")
    return (
        f'<!doctype html><html lang="ko"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_CSS}</style><h1>{title}</h1><nav>{''.join(contents)}</nav>{''.join(body)}"
    )


def _marked(mark: str, level: int, text: str, special: str) -> str:
    """Put a heading's marks before a text whose special signs are escaped."""
    escaped = re.sub(f"([{re.escape(special)}])", r"\\\1", text)
    return f"{mark * level} {escaped}\n" if level else f"{escaped}\n"
