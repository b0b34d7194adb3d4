"""Findings in; sorted, distinct findings out."""

from __future__ import annotations

import pickle

from reviewpress.diagnostics import DETACHED, Diagnostics, Severity, Span, error, warning
from reviewpress.errors import ConfigurationError, SourceError


def test_findings_are_sorted_by_place_and_kept_once() -> None:
    found = Diagnostics()
    found.error("b-two", Span("b.yaml", 1, 1))
    found.warning("a-late", Span("a.yaml", 10, 2))
    found.error("a-early", Span("a.yaml", 9, 5))
    found.error("a-early", Span("a.yaml", 9, 5))
    assert [one.code for one in found] == ["a-early", "a-late", "b-two"]
    assert len(found) == 3
    assert found.has_errors
    assert found.has_warnings


def test_a_detached_span_is_false_and_a_placed_one_prints_as_editors_read_it() -> None:
    assert not DETACHED
    assert str(Span("a.yaml", 3, 7, 2)) == "a.yaml:3:7"
    assert str(Span("a.yaml")) == "a.yaml"


def test_findings_and_errors_survive_pickling() -> None:
    finding = warning("some-code", Span("a.yaml", 1, 2), key="값", count=3)
    stop = SourceError(finding, error("other-code"))
    again = pickle.loads(pickle.dumps(stop))  # noqa: S301
    assert again.diagnostics == (finding, error("other-code"))
    assert again.exit_code == 1
    assert finding.severity is Severity.WARNING


def test_an_error_is_made_from_one_finding() -> None:
    assert ConfigurationError.of("some-code", key="값").diagnostics == (
        error("some-code", key="값"),
    )
