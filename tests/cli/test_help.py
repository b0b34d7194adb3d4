"""Help pages: in both languages, without gaps, no wider than 80 cells."""

import re

import pytest

from reviewpress.cli.help import Row, table, wrap
from reviewpress.cli.program import COMMANDS
from reviewpress.terminal import cells
from tests.cli.conftest import Cli

HANGUL = re.compile("[가-힣]")


def test_the_group_names_every_command(cli: Cli) -> None:
    page = cli("--help", "--lang", "ko").out
    for name, words in COMMANDS.items():
        assert f"  {name}" in page
        assert words.ko in page


def test_no_arguments_show_the_help(cli: Cli) -> None:
    assert cli() == cli("--help")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_speaks_both_languages(cli: Cli, name: str) -> None:
    korean, english = (cli(name, "--help", "--lang", language) for language in ("ko", "en"))
    assert korean.code == english.code == 0
    assert korean.out.startswith(f"사용법: reviewpress {name} [선택 사항]")
    assert english.out.startswith(f"Usage: reviewpress {name} [OPTIONS]")
    assert COMMANDS[name].ko.rstrip(".") in korean.out
    for page in (korean, english):
        options = [line for line in page.out.splitlines() if line.startswith("  -")]
        assert len(options) >= 6
        assert "reviewpress " + name in page.out
    told = HANGUL.findall(english.out.replace("문고 46판 국판 A5 신국판", ""))
    assert told == []


@pytest.mark.parametrize("name", ["", *COMMANDS])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_line_is_wider_than_a_terminal(cli: Cli, name: str, language: str) -> None:
    page = cli(*filter(None, [name]), "--help", "--lang", language).out
    assert max(cells(line) for line in page.splitlines()) <= 80


def test_global_options_stand_on_either_side_of_the_command(cli: Cli) -> None:
    assert cli("--lang", "ko", "schema").out == cli("schema", "--lang", "ko").out
    assert cli("--version").out == cli("schema", "--version").out


def test_wrapping_counts_hangul_as_two_cells() -> None:
    assert wrap("가나다 라마바 abc def", 13) == ["가나다 라마바", "abc def"]
    assert wrap("아주아주긴낱말하나", 6) == ["아주아주긴낱말하나"]


def test_a_table_keeps_its_columns() -> None:
    lines = table([Row("a", "가나 다라"), Row("--" + "long" * 10, "마바")], 40)
    assert lines[0].index("가나") == 32
    assert lines[1] == "  --" + "long" * 10
    assert lines[2] == " " * 32 + "마바"
