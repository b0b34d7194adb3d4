"""Trees in; their readable text out."""

from __future__ import annotations

from reviewpress.diagnostics import Diagnostics, Span
from reviewpress.document.markdown import parse
from reviewpress.document.nodes import Document, Link, Meta, PageNumber, Paragraph, Piece, Text
from reviewpress.document.reading import Reading
from reviewpress.sources.model import Prose
from reviewpress.writers.dump import dump, dump_blocks, dump_inlines
from tests.golden import Golden

TYPED = """\
편지를 **쓴다**.[^1] 그리고\\
[부친다](https://example.org).

[^1]: 우표가 있다.

## 우체국

> 늦어도
> 괜찮다.

1. 봉투
   - 우표

***

| 이름 | 값 |
|---|--:|
| 가 | `1` |

![빨간 우체통](없다.png "집 앞")
"""


def blocks_text(*, spans: bool) -> str:
    lines = TYPED.split("\n")
    prose = Prose(TYPED, "글.yaml", tuple((n, 1) for n in range(1, len(lines) + 1)))
    return dump_blocks(parse(prose, Reading(Diagnostics())), spans=spans)


def test_blocks(golden: Golden) -> None:
    golden.check("blocks.txt", blocks_text(spans=False))


def test_blocks_with_places(golden: Golden) -> None:
    golden.check("blocks-spans.txt", blocks_text(spans=True))


def test_inlines() -> None:
    inlines = (Text("3쪽은 "), PageNumber("review-0001"), Link("#a", (Text("저기"),)))
    assert dump_inlines(inlines) == "3쪽은 ⟨page review-0001⟩⟨link #a⟩저기⟨/⟩"


def test_a_document_begins_with_what_it_is() -> None:
    piece = Piece(
        "matter", (Paragraph((Text("글"),), "matter"),), "a", "머리말", Span("책.yaml", 3, 1)
    )
    document = Document(Meta("제목", "쓴 이"), front=(piece,), head="머리")
    assert dump(document, spans=True).split("\n") == [
        'Document "제목", head "머리"',
        "  author: 쓴 이",
        "  language: ko-KR",
        "front",
        '  Piece matter [a] "머리말"  @ 책.yaml:3:1',
        "    matter: 글",
        "",
    ]
