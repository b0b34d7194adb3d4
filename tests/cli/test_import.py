"""``import``: posts to review files, with an account, and nothing overwritten."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

POST = """영화 <시간의 집> 리뷰

감독: 김하나
평점: 8.5

줄거리
오래된 집에 세 사람이 모여 산다. 겨울이 오기 전에 한 사람이 떠나고, 남은 두 사람은 문을 고친다.

결론
집이 주인공인 영화는 드물다. 이 영화는 그 드문 일을 조용히 해낸다.

공유하기
댓글 0
"""


@pytest.fixture
def post(here: Path) -> Path:
    """A post in the current folder."""
    (here / "post.txt").write_text(POST, encoding="utf-8")
    return here


def test_a_post_becomes_a_review_that_passes_check(cli: Cli, post: Path) -> None:
    ran = cli("import", "post.txt", "-o", "reviews", "--lang", "ko")
    assert (ran.code, ran.out) == (0, "")
    assert "post.txt (text) → post.yaml" in ran.err
    assert "영화 / 시간의 집 / 감독 김하나" in ran.err
    assert "줄거리 [줄거리] 1문단" in ran.err
    assert "공유와 공감 1줄: 공유하기" in ran.err
    assert "글 1개에서 감상문 1편을 썼고, 확인할 곳은 1군데입니다" in ran.err
    text = (post / "reviews" / "post.yaml").read_text(encoding="utf-8")
    assert "  # 확인 (4): 몇 점 만점인지 알 수 없어" in text
    assert cli("check", "reviews").code == 0


def test_what_was_imported_builds(cli: Cli, post: Path) -> None:
    cli("import", "post.txt", "-o", "reviews")
    assert cli("build", "reviews", "--format", "docx", "--out", "out").code == 0
    assert (post / "out" / "reviews.docx").is_file()


def test_nothing_is_overwritten_without_force(cli: Cli, post: Path) -> None:
    (post / "reviews").mkdir()
    mine = post / "reviews" / "post.yaml"
    mine.write_text("내가 고친 것", encoding="utf-8")
    ran = cli("import", "post.txt", "-o", "reviews")
    assert ran.code == 1
    assert "import-exists" in ran.err
    assert mine.read_text(encoding="utf-8") == "내가 고친 것"
    assert cli("import", "post.txt", "-o", "reviews", "--force").code == 0
    assert "시간의 집" in mine.read_text(encoding="utf-8")


def test_dry_run_writes_nothing(cli: Cli, post: Path) -> None:
    ran = cli("import", "post.txt", "-o", "reviews", "--dry-run")
    assert ran.code == 0
    assert "post.yaml" in ran.err
    assert not (post / "reviews").exists()


def test_programs_read_json(cli: Cli, post: Path) -> None:
    ran = cli("import", "post.txt", "-o", "reviews", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    report = json.loads(ran.out)
    review = report["reviews"][0]
    assert review["work"]["title"] == ["시간의 집"]
    assert [section["kind"] for section in review["body"]] == ["synopsis", "conclusion"]
    assert {"line": 12, "reason": "share", "text": "공유하기"} in review["dropped"]
    assert review["doubts"][0]["code"] == "import-rating-scale"
    assert report["errors"] == 0


def test_a_folder_with_a_bad_file_imports_the_rest(cli: Cli, post: Path) -> None:
    (post / "blog" / "old").mkdir(parents=True)
    (post / "blog" / "a.txt").write_text(POST, encoding="utf-8")
    (post / "blog" / "old" / "a.md").write_text(f"# 영화 <둘> 리뷰\n\n{POST}", encoding="utf-8")
    (post / "blog" / "picture.txt").write_bytes(b"\x89PNG\xff\x00")
    (post / "blog" / "page_files").mkdir()
    (post / "blog" / "page_files" / "frame.html").write_text("<p>광고", encoding="utf-8")
    ran = cli("import", "blog", "-o", "reviews")
    assert ran.code == 1
    assert "blog/picture.txt: error[import-no-text]" in ran.err
    assert sorted(path.name for path in (post / "reviews").iterdir()) == [
        "blog-a.yaml",
        "old-a.yaml",
    ]


def test_split(cli: Cli, here: Path) -> None:
    works = "".join(
        f"{n}. <영화 {n}> (200{n})\n\n{'이 영화는 오래 기억에 남는다. ' * 4}\n\n" for n in (1, 2)
    )
    (here / "two.txt").write_text(f"올해의 영화 두 편\n\n{works}", encoding="utf-8")
    whole = cli("import", "two.txt", "-o", "whole", "--lang", "en")
    assert whole.code == 0
    assert "several works" in whole.err
    assert cli("import", "two.txt", "-o", "parts", "--split").code == 0
    assert sorted(path.name for path in (here / "parts").iterdir()) == [
        "two-영화 1.yaml",
        "two-영화 2.yaml",
    ]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nothing.txt", "-o", "out"), 1),
        (("post.txt",), 2),
        (("-o", "out"), 2),
        (("post.txt", "-o", "post.txt"), 2),
    ],
)
def test_wrong_arguments(cli: Cli, post: Path, arguments: tuple[str, ...], code: int) -> None:
    assert cli("import", *arguments).code == code


def test_an_empty_folder_is_said(cli: Cli, here: Path) -> None:
    (here / "blog").mkdir()
    ran = cli("import", "blog", "-o", "out")
    assert ran.code == 1
    assert "import-nothing" in ran.err
