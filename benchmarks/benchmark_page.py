"""All that was measured in; the page ``docs/benchmarks.md`` out."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import aims
import forecast
import insides
import rivals
import simulation
from cases import BOOKLETS, BOTH, FORMATS, LARGE, REVIEWS_EACH, SIZES, STATES, book_key, shelf_key
from costs import Figures
from pairing import Results

_NONE = "—"
_PEERS = ("Typst", "platypus", "WeasyPrint", "Pandoc", "python-docx", BOTH)


@dataclass(slots=True)
class Measured:
    """What a run of the benchmarks found, and what it left out."""

    command: str
    results: Results
    stages: dict[str, float] = field(default_factory=dict)
    figures: Figures | None = None
    outcomes: list[simulation.Outcome] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


INTRODUCTION = """\
[How to make it again](../benchmarks/README.md). Whole processes over made-up collections (`benchmarks/made_reviews.py`), which every peer gets, too, in its own language
(`benchmarks/peer_texts.py`): A5, Noto Serif KR at 10 pt on 17 pt, a title page, a contents page with page numbers, running
heads, folios. Ours and the peer's run alternately, in pairs. Times are medians; a ratio is the median of the ratios of
neighbouring runs, and below 1 where ours is faster. **Seconds differ from machine to machine and from hour to hour; ratios hardly.**
A collection of 1,000 reviews is set once.

Memory is the greatest sum over a command's processes, a hundred times a second (Linux; pages that processes share count in
each).

A DOCX carries no fonts (`--embed-fonts none`), since those of the peers carry none. Typst is pip's, called from a small
Python process (20 ms), told its two fonts, and keeps off the system's."""


def page(measured: Measured) -> str:
    """Set the page."""
    sections: list[tuple[str, Sequence[str]]] = [
        ("What we aim at", aims.table(measured.results)),
        ("One book", list(_books(measured.results))),
        (f"{BOOKLETS} booklets of {REVIEWS_EACH} reviews", list(_shelves(measured.results))),
        ("The peers", list(_peers(measured.results))),
    ]
    if measured.stages:
        sections.append(("Where the time goes inside", insides.table(measured.stages, 100)))
    if measured.figures:
        sections.append(("A million booklets", list(_million(measured))))
    lines = ["# Benchmarks", "", f"Made by `{measured.command}`.", "", INTRODUCTION, "", _machine()]
    for line in measured.left_out:
        lines += ["", f"Left out: {line}."]
    for title, text in sections:
        lines += ["", f"## {title}", "", *text]
    return "\n".join(lines) + "\n"


def _machine() -> str:
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{rivals.versions()}; {system}."


def _books(results: Results) -> Iterator[str]:
    columns = [
        (formats, jobs) for formats in FORMATS for jobs in (1, 2) if (formats, jobs) != ("docx", 2)
    ]
    names = (f"{formats.upper().replace(',', ' + ')}, `-j {jobs}`" for formats, jobs in columns)
    yield f"| reviews | | {' | '.join(names)} |"
    yield "| ---: | --- |" + " --- |" * len(columns)
    for size in SIZES:
        for state, meaning in STATES.items():
            keys = [book_key(size, formats, state, jobs) for formats, jobs in columns]
            if any(key in results.runs for key in keys):
                cells = " | ".join(_figures(results, key) for key in keys)
                yield f"| {size:,} | {meaning} | {cells} |"
    yield ""
    yield "A DOCX alone has no work for a second process."


def _shelves(results: Results) -> Iterator[str]:
    yield f"PDF. The booklets share {BOOKLETS} reviews, so that each review stands in {REVIEWS_EACH} of them."
    yield ""
    yield "| | `-j 1` | `-j 2` | ratio of `-j 2` |"
    yield "| --- | --- | --- | --- |"
    for state in ("first", "cached", "unchanged"):
        one, two = (shelf_key(BOOKLETS, state, jobs) for jobs in (1, 2))
        ratio = _ratio(results, two, rivals.SHELF)
        yield f"| {STATES[state]} | {_figures(results, one)} | {_figures(results, two)} | {ratio} |"
    yield f"| {rivals.SHELF} | {_NONE} | {_figures(results, rivals.SHELF)} | 1 |"


def _peers(results: Results) -> Iterator[str]:
    yield "Ratios are those of ours without a cache to the peer."
    yield ""
    yield "| reviews | peer | time and memory | ours, `-j 1` | ours, `-j 2` |"
    yield "| ---: | --- | --- | --- | --- |"
    for size in SIZES:
        for peer in _PEERS:
            key = rivals.key(peer, size)
            if key in results.runs:
                formats = _formats_of(peer)
                ours = (book_key(size, formats, "cold", jobs) for jobs in (1, 2))
                ratios = " | ".join(_ratio(results, own, key) for own in ours)
                yield f"| {size:,} | {peer} | {_figures(results, key)} | {ratios} |"
    if not any(rivals.key("platypus", LARGE) in key for key in results.runs):
        yield ""
        yield "The slow ones set large collections with `--slow` only."


def _million(measured: Measured) -> Iterator[str]:
    if measured.figures:
        yield from forecast.table(measured.figures)
    yield ""
    yield "The model is `benchmarks/costs.py`. What it says of few booklets, and what a local Dask cluster took over them:"
    yield ""
    yield from simulation.table(measured.outcomes) if measured.outcomes else ["Not measured."]


def _formats_of(peer: str) -> str:
    if peer == BOTH:
        return "pdf,docx"
    return "docx" if peer in {"Pandoc", "python-docx"} else "pdf"


def _figures(results: Results, key: str) -> str:
    seconds, megabytes = results.seconds(key), results.megabytes(key)
    if seconds is None:
        return _NONE
    return f"{seconds:.2f} s, {megabytes:.0f} MB" if megabytes else f"{seconds:.2f} s"


def _ratio(results: Results, ours: str, peer: str) -> str:
    ratio = results.ratio(ours, peer)
    return _NONE if ratio is None else f"{ratio:.2f}"
