"""Findings page by page in; one finding for each fault, with all its pages, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...diagnostics import Argument, Diagnostic

_PLACES = {"page", "object"}


def merged(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Merge findings that differ in page and object alone; the first object stands for all of them."""
    groups: dict[tuple[object, ...], list[Diagnostic]] = {}
    for finding in findings:
        others = tuple(pair for pair in finding.arguments if pair[0] not in _PLACES)
        groups.setdefault((finding.code, finding.severity, others), []).append(finding)
    for group in groups.values():
        first = group[0]
        arguments: dict[str, Argument] = dict(first.arguments)
        pages = [int(dict(finding.arguments).get("page", 0)) for finding in group]
        if all(pages):
            arguments["page"] = ranges(pages)
        yield Diagnostic(first.code, first.span, first.severity, tuple(arguments.items()))


def ranges(pages: Iterable[int]) -> str:
    """Write page numbers as a reader would: ``1, 3–7, 9``."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
