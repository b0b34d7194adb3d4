"""The language of help and messages: --lang, wherever it stands, else the locale."""

import pytest

from reviewpress.cli.language import choose, of_locale


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "ko", "build"], "ko"),
        (["build", "--lang=ko"], "ko"),
        (["build", "--lang", "en", "--lang", "ko"], "ko"),
        (["build", "--", "--lang", "ko"], "en"),
        (["build", "--lang"], "en"),
        (["build", "--lang", "fr"], "en"),
    ],
)
def test_option(arguments: list[str], language: str) -> None:
    assert choose(arguments, {"LANG": "en_US.UTF-8"}) == language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "kok_IN"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "ko_KR.eucKR", "LANG": "en_US"}, "ko"),
        ({"LC_MESSAGES": "ko_KR", "LANG": "en_US"}, "ko"),
        ({"LC_ALL": "", "LANG": "ko_KR"}, "ko"),
        ({"LC_ALL": "de_DE", "LC_MESSAGES": "ko_KR"}, "en"),
    ],
)
def test_locale(environment: dict[str, str], language: str) -> None:
    assert of_locale(environment) == language
