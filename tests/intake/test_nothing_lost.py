"""Every character of a post is in its review file or in the list of what was left out; no sentence disappears."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from reviewpress.diagnostics import Diagnostics
from reviewpress.intake.importing import Imported, import_post
from reviewpress.intake.reading import read_post
from tests.intake.accounting import read_back, signs, words_of
from tests.intake.test_cases import POSTS

MARKUP = set("#*-=_+>|`~\\:.()[]!/")
"""Signs that Markdown posts and tables spend on markup; in prose they are compared with their sentences."""

SILENT = ("script", "style", "head", "noscript", "template", "svg", "iframe")


def visible(path: Path) -> str:
    """Give the text that a reader of the post sees."""
    source = read_post(path, path.name, Diagnostics())
    assert source is not None
    if path.suffix != ".html":
        return source.text
    root = html.document_fromstring(source.text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    for element in list(root.iter(*SILENT)):
        tail = element.tail
        element.clear()
        element.tail = tail
    return "\n".join(str(text) for text in root.itertext())


def kept(imported: Imported) -> str:
    """Give all that the reviews hold and all that their accounts list."""
    pieces = [words_of(read_back(review.text)) for review in imported.reviews]
    pieces += [piece.text for review in imported.reviews for piece in review.account.dropped]
    return "\n".join(pieces)


IMPORTED = [path for path in POSTS if import_post(path, path.stem).reviews]


@pytest.mark.parametrize("path", IMPORTED, ids=lambda path: path.stem)
def test_every_character_is_accounted_for(path: Path) -> None:
    missing = signs(visible(path)) - signs(kept(import_post(path, path.stem)))
    assert {sign: count for sign, count in missing.items() if sign not in MARKUP} == {}


@pytest.mark.parametrize("path", IMPORTED, ids=lambda path: path.stem)
def test_no_sentence_disappears(path: Path) -> None:
    have = squeezed(unlinked(kept(import_post(path, path.stem))))
    sentences = re.findall(r"[가-힣A-Z][^.!?\n]{8,}[.!?]", unlinked(visible(path)))
    assert sentences
    assert [one for one in sentences if squeezed(one) not in have] == []


def unlinked(text: str) -> str:
    """Leave out where links lead."""
    return re.sub(r"\]\([^)]*\)", "]", text)


def squeezed(text: str) -> str:
    """Leave out white space and the signs that markup adds."""
    return re.sub(r"[\s\\*>\[\]]", "", text)
