"""Mistakes on the command line: exit code 2, and a message that says what to do."""

import pytest

from tests.cli.conftest import Cli


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["biuld"], "usage-unknown-command", "build"),
        (["-q"], "usage-no-command", "--help"),
        (["build", "--fromat", "pdf"], "usage-unknown-option", "--format"),
        (["build", "--format", "pdf,epub"], "usage-bad-value", "epub"),
        (["check", "--format", "xml"], "usage-bad-value", "text, json, github"),
        (["--lang", "fr", "styles"], "usage-bad-value", "ko, en"),
        (["build", "--out"], "usage-option", "--out"),
        (["schema", "poem"], "usage-bad-value", "review|book"),
        (["schema", "review", "book"], "usage-wrong", "book"),
    ],
)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_usage(cli: Cli, arguments: list[str], code: str, told: str, language: str) -> None:
    ran = cli("--lang", language, *arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert f"error[{code}]" in ran.err
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_mistake_is_told_in_korean(cli: Cli) -> None:
    told = cli("--lang", "ko", "biuld").err
    assert "'biuld'라는 명령은 없습니다" in told
    assert "'build' 명령을 뜻했나요?" in told


def test_a_style_that_is_not_there_is_configuration(cli: Cli, project: object) -> None:
    ran = cli("build", "--style", "clasic")
    assert ran.code == 2
    assert "classic" in ran.err


def test_a_trim_that_is_none_is_configuration(cli: Cli, project: object) -> None:
    ran = cli("build", "--trim", "A55")
    assert ran.code == 2
    assert "error[trim-option]" in ran.err
