"""Ellipses typed with dots become what is printed; two dots are only reported."""

from pathlib import Path

import pytest

from reviewpress.checks.ellipses import forms
from tests.checks.copies import findings, marked, places, review


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그리고... 갔다", "그리고{...→…} 갔다"),
        ("그리고......", "그리고{......→……}"),
        ("그리고....", "그리고{....→….}"),
        ("그리고..", "그리고{..}"),
        ("그리고.....", "그리고{.....}"),
        ("그리고⋯⋯", "그리고{⋯⋯→……}"),
        ("그리고···", "그리고{···→…}"),
        ("그리고‥", "그리고{‥}"),
        ("그리고。。。", "그리고{。。。→…}"),
        ("그리고…… 갔다.", "그리고…… 갔다."),
        ("가·나·다", "가·나·다"),
        ("../그림.png와 1..10", "../그림.png와 1..10"),
        ("`...`과 https://example.org/...", "`...`과 https://example.org/..."),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert marked(forms, text) == expected


def test_one_finding_counts_all_of_a_file(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, review("가... 나... 다..."))
    assert places([found]) == ["a.yaml:9:6+3 ellipsis-form"]
    assert dict(found.arguments) == {"typed": "...", "fix": "--fix", "more": 2}


def test_two_forms_in_one_review(tmp_path: Path) -> None:
    found = findings(tmp_path, review("가…… 나…… 다…"))
    assert places(found) == ["a.yaml:9:14+1 mixed-ellipses"]


def test_one_form_is_fine(tmp_path: Path) -> None:
    assert findings(tmp_path, review("가…… 나……")) == []
