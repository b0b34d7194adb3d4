"""What a build found out about its books in; a report as JSON for programs and as an HTML page for people out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from ..typeset.measures import BookMeasures, ReviewMeasures, as_data
from .totals import BookReport, Totals, totals

VERSION = 1
"""Of the JSON's form; a number more where a field changes its meaning."""


def as_json(books: Sequence[BookReport], seconds: float = 0.0) -> bytes:
    """Write the report as JSON in UTF-8; ``seconds`` are those of the run."""
    data = {
        "version": VERSION,
        "summary": _totals_data(totals(books), seconds),
        "books": [_book_data(book) for book in books],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def as_html(books: Sequence[BookReport]) -> bytes:
    """Write the report as one HTML page in UTF-8, Korean, without scripts or outside files."""
    pages = (part for book in books for part in _book_page(book))
    body = "\n".join((*_summary(totals(books)), *pages))
    return f"{_HEAD}\n{body}\n</main>\n</html>\n".encode()


def _totals_data(run: Totals, seconds: float) -> Mapping[str, object]:
    return {
        "books": run.books,
        "built": run.built,
        "current": run.current,
        "failed": run.failed,
        "pages": run.pages,
        "warnings": run.warnings,
        "seconds": round(seconds, 3),
        "galleys": {"cached": run.reviews_read, "composed": run.reviews_set},
        "mend_first": [
            {"code": o.code, "books": o.books, "message": o.message, "places": list(o.places)}
            for o in run.obstacles
        ],
        "slowest": [{"book": name, "seconds": taken} for name, taken in run.slowest],
        "most_warnings": [{"book": name, "warnings": n} for name, n in run.most_warnings],
    }


def _book_data(book: BookReport) -> Mapping[str, object]:
    return {
        "name": book.name,
        "exit_code": book.exit_code,
        "current": book.is_current,
        "files": list(book.files),
        "pages": book.pages,
        "seconds": round(book.seconds, 3),
        "stages": {stage: round(taken, 3) for stage, taken in book.stages.items()},
        "galleys": {"cached": book.reviews_read, "composed": book.reviews_set},
        "errors": book.count("error"),
        "warnings": book.count("warning"),
        "findings": list(book.findings),
        "typesetting": as_data(book.measures) if book.measures else None,
    }


def _summary(run: Totals) -> Iterator[str]:
    """Say of several books how many there are, and what to mend first."""
    if run.books < 2:
        return
    yield "<section>\n<h1>한눈에</h1>"
    yield f"<p>책 {run.books}개: 만듦 {run.built}, 그대로 {run.current}, 못 만듦 {run.failed}. 경고 {run.warnings}개.</p>"
    if run.obstacles:
        yield "<h2>먼저 고칠 것</h2>"
        rows = [(o.code, str(o.books), o.message, ", ".join(o.places)) for o in run.obstacles]
        yield _table(("코드", "막힌 책", "내용", "첫 자리"), rows)
    if run.most_warnings:
        yield "<h2>경고가 많은 책</h2>"
        yield _table(("책", "경고"), [(name, str(count)) for name, count in run.most_warnings])
    if run.slowest:
        yield "<h2>오래 걸린 책</h2>"
        yield _table(("책", "초"), [(name, f"{taken:.2f}") for name, taken in run.slowest])
    yield "</section>"


def _book_page(book: BookReport) -> Iterator[str]:
    measures = book.measures
    yield f"<section>\n<h1>{escape(measures.title if measures else book.name)}</h1>"
    if book.files:
        yield f"<p class=files>{escape(' · '.join(book.files))}</p>"
    if measures:
        docx = f" (DOCX {measures.docx_pages}쪽)" if measures.docx_pages else ""
        yield f"<p>{measures.pages}쪽{docx} · 글꼴 {escape(', '.join(measures.fonts))}</p>"
        yield _reviews_table(measures.reviews)
        yield from _worst_lines(measures.reviews)
        yield from _pictures(measures)
    yield from _findings(book.findings)
    yield "</section>"


def _reviews_table(reviews: Sequence[ReviewMeasures]) -> str:
    heads = (
        "글",
        "쪽",
        "DOCX의 첫 쪽",
        "점수",
        "줄",
        "0.6 em이 넘는 낱말 사이",
        "나뉜 어절",
        "짧은 끝줄",
    )
    rows = [
        (
            review.title,
            f"{review.first_page}–{review.last_page}",
            review.docx_first_page or "–",
            f"{review.score:g}",
            f"{review.lines}",
            _percent(review.wide, review.justified),
            _percent(review.splits, review.hangul_breaks),
            _percent(review.short_last_lines, review.paragraphs),
        )
        for review in reviews
    ]
    return _table(heads, rows)


def _worst_lines(reviews: Sequence[ReviewMeasures]) -> Iterator[str]:
    lines = [line for review in reviews for line in review.worst]
    lines.sort(key=lambda line: -line.space)
    if lines:
        yield "<h2>가장 성긴 줄</h2>"
        rows = [(f"{line.space:.2f} em", line.text, str(line.span)) for line in lines[:_MOST_LINES]]
        yield _table(("낱말 사이", "줄", "원고"), rows)


def _pictures(measures: BookMeasures) -> Iterator[str]:
    if measures.pictures:
        yield "<h2>그림</h2>"
        rows = [(p.file, p.page, f"{p.ppi} ppi") for p in measures.pictures]
        yield _table(("파일", "쪽", "해상도"), rows)


def _findings(findings: Sequence[Mapping[str, object]]) -> Iterator[str]:
    if findings:
        yield "<h2>살펴볼 곳</h2>"
        rows = [
            (f"{found['file']}:{found['line']}", str(found["severity"]), str(found["message"]))
            for found in findings
        ]
        yield _table(("자리", "무게", "내용"), rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(word)}</th>" for word in heads)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table>\n<tr>{head}</tr>\n{body}\n</table>"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


_MOST_LINES = 20
_HEAD = """<!doctype html>
<html lang="ko">
<meta charset="utf-8">
<title>조판 보고서</title>
<style>
body { font: 15px/1.6 "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; color: #222; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 2.5rem 0 0.3rem; }
h2 { font-size: 1rem; margin: 1.6rem 0 0.4rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.87rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.8rem 0.25rem 0; border-bottom: 1px solid #ddd; }
th { font-weight: 500; color: #777; }
td { font-variant-numeric: tabular-nums; }
.files { color: #777; margin: 0; }
</style>
<main>"""
