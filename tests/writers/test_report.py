"""The report of a run, held to golden files: its JSON, which programs read, and what it sums up."""

from __future__ import annotations

from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostic, Span, error, warning
from reviewpress.diagnostics.as_json import finding
from reviewpress.typeset.measures import BookMeasures, PictureMeasure, ReviewMeasures
from reviewpress.writers.report import as_html, as_json
from reviewpress.writers.totals import BookReport, totals
from tests.golden import Golden


def told(*found: Diagnostic) -> tuple[dict[str, object], ...]:
    return tuple(finding(one, "ko") for one in found)


GOOD = BookReport(
    "spring",
    ("build/spring.pdf",),
    told(warning("styles-unknown", Span("spring/book.yaml", 3, 5), style="x", names="classic")),
    BookMeasures(
        "봄",
        12,
        ("NotoSerifKR",),
        (ReviewMeasures("영화", "spring/film.yaml", "5", "8", lines=40, paragraphs=6),),
        (PictureMeasure("바다.jpg", "6", 240),),
    ),
    pages=12,
    seconds=1.25,
    stages={"assemble": 0.01, "set": 0.9, "pdf": 0.3},
    reviews_read=2,
    reviews_set=1,
)
CURRENT = BookReport("summer", ("build/summer.pdf",), pages=8, is_current=True)
BAD = BookReport(
    "autumn",
    findings=told(
        error("unknown-key", Span("reviews/a.yaml", 2, 3, 2), key="제묵", section="작품"),
        error("unknown-key", Span("reviews/a.yaml", 9, 3, 2), key="감돗", section="작품"),
        error("batch-late", book="autumn", limit=5.0),
    ),
    exit_code=3,
    seconds=5.0,
)
ALSO_BAD = replace(BAD, name="winter", findings=BAD.findings[:1], exit_code=1, seconds=0.1)
STRICT = replace(GOOD, name="strict", files=(), exit_code=1, measures=None)


def test_the_report_is_as_documented(golden: Golden) -> None:
    books = [GOOD, CURRENT, BAD, ALSO_BAD]
    golden.check("report.json", as_json(books, 7.5).decode())
    golden.check("report.html", as_html(books).decode())


def test_what_stops_most_books_comes_first() -> None:
    run = totals([GOOD, CURRENT, BAD, ALSO_BAD, STRICT])
    assert [(one.code, one.books) for one in run.obstacles] == [
        ("unknown-key", 2),
        ("batch-late", 1),
        ("styles-unknown", 1),
    ]
    assert run.obstacles[0].places == ("reviews/a.yaml:2:3", "reviews/a.yaml:9:3")
    assert (run.built, run.current, run.failed) == (1, 1, 3)
    assert run.slowest[0] == ("autumn", 5.0)
    assert "summer" not in dict(run.slowest)
    assert run.most_warnings == (("spring", 1), ("strict", 1))


def test_a_single_book_is_not_summed_up_on_the_page() -> None:
    assert "한눈에" not in as_html([GOOD]).decode()
