"""``build --report``: what the typesetting report tells, as JSON and as a page."""

import json
from pathlib import Path

from tests.cli.conftest import Cli

NARROW = """작품:
  제목: 좁은 길
본문:
  줄거리: |
    아주긴어절하나가여기서글줄을다차지하고도남아서다음줄로넘어간다 그다음에 짧은 말이 온다. 그리고 다시
    한번더아주긴어절하나가여기서글줄을다차지하고도남는다 끝.
  특징: |
    좁은 길은 두 사람이 나란히 걷지 못한다.
  감상후기: |
    나는 그 길이 좋았다.
  결론: |
    끝.
"""


def test_a_report_tells_of_every_review(cli: Cli, project: Path) -> None:
    (project / "reviews" / "narrow.yaml").write_text(NARROW, encoding="utf-8")
    assert cli("build", "--format", "pdf", "--report", "out/report").code == 0
    book = json.loads((project / "out" / "report.json").read_text(encoding="utf-8"))["books"][0]
    typesetting = book["typesetting"]
    assert book["files"] == [f"build/{project.name}.pdf"]
    assert typesetting["pages"] > 0
    narrow = next(r for r in typesetting["reviews"] if r["title"] == "좁은 길")
    assert narrow["source"] == "reviews/narrow.yaml"
    assert narrow["paragraphs"] == 4
    assert narrow["short_last_line_share"] == 0.25
    assert narrow["worst_lines"][0]["line"] == 5
    page = (project / "out" / "report.html").read_text(encoding="utf-8")
    assert "좁은 길" in page
    assert "<script" not in page


def test_a_book_that_failed_is_in_the_report_with_its_findings(cli: Cli, project: Path) -> None:
    (project / "reviews" / "bad.yaml").write_text("작품:\n  제묵: 허\n", encoding="utf-8")
    assert cli("build", "--lang", "ko", "--report", "report.json").code == 1
    book = json.loads((project / "report.json").read_text(encoding="utf-8"))["books"][0]
    assert book["files"] == []
    assert book["typesetting"] is None
    assert "unknown-key" in {found["code"] for found in book["findings"]}


def test_without_the_option_nothing_is_measured(cli: Cli, project: Path) -> None:
    assert cli("build", "--format", "pdf").code == 0
    assert not list(project.glob("*.html"))
