"""``styles``, ``fonts``, ``schema`` and ``explain``: lists for people, JSON for programs, all on stdout."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from reviewpress.labels import messages
from reviewpress.sources.schema import BOOK_FILE, REVIEW_FILE
from reviewpress.styles.finding import shipped_paths
from tests.cli.conftest import Cli

LOOKS = [name for name in shipped_paths() if name != "base"]


def test_styles_lists_every_look_and_what_it_is(cli: Cli) -> None:
    rows = cli("styles").out.splitlines()
    assert [row.split()[0] for row in rows] == LOOKS
    assert all(len(row.split()) > 3 for row in rows)


@pytest.mark.parametrize("look", LOOKS)
def test_a_shown_style_is_a_sheet_that_gives_the_same(cli: Cli, here: Path, look: str) -> None:
    shown = cli("styles", look).out
    (here / f"{look}.yaml").write_text(shown, encoding="utf-8")
    assert cli("styles", f"./{look}.yaml").out == shown


def test_styles_doc_names_every_option_in_both_languages(cli: Cli) -> None:
    korean, english = (cli("styles", "--doc", "--lang", language).out for language in ("ko", "en"))
    assert "page.grid: 길이 = 17pt" in korean
    assert "page.grid: length = 17pt" in english
    assert len([line for line in english.splitlines() if not line.startswith(" ")]) > 150


def test_fonts_lists_the_bundled_families_with_licence_and_file(cli: Cli, here: Path) -> None:
    listed = {font["family"]: font for font in json.loads(cli("fonts", "--json").out)}
    assert {"Noto Serif KR", "Noto Sans KR"} <= listed.keys()
    assert listed["Noto Serif KR"]["licence"] == "SIL Open Font License 1.1"
    assert Path(listed["Noto Serif KR"]["file"]).is_file()
    assert "함께 설치됨" in cli("fonts", "--lang", "ko").out


@pytest.mark.parametrize(("kind", "fields"), [("review", REVIEW_FILE), ("book", BOOK_FILE)])
def test_the_schema_holds_every_key(cli: Cli, kind: str, fields: Any) -> None:
    schema = json.loads(cli("schema", kind).out)
    assert schema["properties"].keys() == {key for field in fields for key in field.keys}
    assert schema["additionalProperties"] is False


def test_explain_lists_and_explains_every_code(cli: Cli) -> None:
    listed = [line.split()[0] for line in cli("explain").out.splitlines()]
    assert listed == sorted(messages.table())
    for code, message in messages.table().items():
        for language in ("ko", "en"):
            shown = cli("explain", code, "--lang", language).out
            assert shown.startswith(f"{code}: ")
            assert message.explanation.text(language).split()[0] in shown


def test_explain_takes_the_code_as_it_is_printed(cli: Cli) -> None:
    assert cli("explain", "error[usage-wrong]") == cli("explain", "usage-wrong")


def test_an_unknown_code_gets_the_nearest(cli: Cli) -> None:
    ran = cli("explain", "usage-wrongg")
    assert ran.code == 2
    assert "usage-wrong'" in ran.err


def test_the_sample_files_have_the_keys_of_the_schema(project: Path, cli: Cli) -> None:
    schema = json.loads(cli("schema", "book").out)
    book = yaml.safe_load((project / "book.yaml").read_text(encoding="utf-8"))
    assert book.keys() <= schema["properties"].keys()
