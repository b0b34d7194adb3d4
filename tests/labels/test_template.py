"""Templates and values in; messages out."""

from __future__ import annotations

import pytest

from reviewpress.labels.messages.template import fill, placeholders


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{key:이/가} 없습니다", "결론이 없습니다"),
        ("'{key}'{key:이/가} 없습니다", "'결론'이 없습니다"),
        ("『{key}』{key:은/는}", "『결론』은"),
        ("{key} {key:이/가}", "결론 결론이"),
        ("{key}{key:이/가}", "결론결론이"),
        ("'{key}' {count:,}개, {key:을/를}", "'결론' 12,345개, 결론을"),
        ("{missing} {{ }}", "{missing} { }"),
    ],
)
def test_fill(template: str, expected: str) -> None:
    assert fill(template, {"key": "결론", "count": 12345}) == expected


def test_values_are_no_templates() -> None:
    assert fill("{key}", {"key": "{count} {0.__class__}"}) == "{count} {0.__class__}"


def test_placeholders() -> None:
    assert placeholders("'{a}'{a:이/가} {b:,} {{c}}") == {"a", "b"}
