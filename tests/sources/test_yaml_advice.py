"""The mistakes that people make in YAML in; the place and the code of the advice out."""

from __future__ import annotations

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources import yaml_nodes
from reviewpress.sources.encoding import SourceText
from reviewpress.sources.yaml_nodes import parse
from tests.sources.reading import places

MISTAKES = {
    "a tab in front of a key": ("작품:\n\t제목: 허\n", "2:1 yaml-tab"),
    "a tab behind spaces": ("작품:\n  \t제목: 허\n  연도: 2\n", "2:3 yaml-tab"),
    "a tab in front of a text": ("줄거리: |\n\t가\n", "2:1 yaml-tab"),
    "no space after the colon": ("작품:\n  제목:허\n  연도: 2013\n", "2:5 yaml-no-space"),
    "no space after the last colon": (
        "작품:\n  연도: 2013\n  제목:허\n본문: 가\n",
        "3:5 yaml-no-space",
    ),
    "a colon in a value": ("제목: 허: 그녀\n", "1:6 yaml-colon"),
    "emphasis in front": ("제목: *강조* 말\n", "1:5 yaml-sign"),
    "a pattern in front": ("리뷰: [*.yaml]\n", "1:6 yaml-sign"),
    "an ampersand in front": ("제목: &나 둘\n", "1:5 yaml-sign"),
    "an exclamation mark in front": ("제목: !느낌 둘\n", "1:5 yaml-sign"),
    "an at sign in front": ("글쓴이: @누구\n", "1:6 yaml-sign"),
    "a percent sign in front": ("제목: %d\n", "1:5 yaml-sign"),
    "a backtick in front": ("제목: `허`\n", "1:5 yaml-sign"),
    "a dash in front": ("특징: - 가\n", "1:5 yaml-sign"),
    "a comma in front": ("제목: ,허\n", "1:5 yaml-sign"),
    "text after a quotation": ('한줄평: "인용" 다음\n', "1:11 yaml-after-quote"),
    "an apostrophe in single quotes": ("제목: 'it's'\n", "1:9 yaml-after-quote"),
    "text after brackets": ("제목: [특별판] 허\n", "1:11 yaml-after-bracket"),
    "an open double quote": ('제목: "허\n연도: 2013\n', "1:5 yaml-open-quote"),
    "an open single quote": ("제목: '허\n연도: 2013\n", "1:5 yaml-open-quote"),
    "an open bracket": ("태그: [가, 나\n연도: 3\n", "1:5 yaml-open-bracket"),
    "an open brace": ("작품: {제목: 허\n", "1:5 yaml-open-bracket"),
    "an open bracket at the end": ("작품: [\n", "1:5 yaml-open-bracket"),
    "a backslash in double quotes": ('출처: "C:\\글"\n', "1:8 yaml-escape"),
    "text beside the bar": ("줄거리: |가나다\n  라\n", "1:7 yaml-beside-bar"),
    "a text that is not indented": ("줄거리: |\n가나다\n라마바\n", "2:1 yaml-no-colon"),
    "a line of text among keys": ("제목: 허\n부제\n연도: 3\n", "2:1 yaml-no-colon"),
    "a text that loses its indent": ("줄거리: |\n  가\n 나\n", "3:2 yaml-indent"),
    "a key one space too far left": ("작품:\n   제목: 허\n  연도: 3\n", "3:3 yaml-indent"),
    "a key one space too far right": ("작품:\n  제목: 허\n   연도: 3\n", "3:4 yaml-indent"),
    "a list that turns into keys": ("- 가\n나: 다\n", "2:1 yaml-indent"),
    "keys left of the first": ("  작품: 가\n본문: 나\n", "2:1 yaml-indent"),
}


def advice(text: str) -> tuple[list[str], Diagnostics]:
    found = Diagnostics()
    assert parse(SourceText("a.yaml", text), found) is None
    return places(found), found


@pytest.mark.parametrize("name", MISTAKES)
def test_the_usual_mistakes_are_explained_at_their_place(name: str) -> None:
    text, expected = MISTAKES[name]
    assert advice(text)[0] == [expected]


@pytest.mark.parametrize("name", MISTAKES)
def test_python_s_parser_leads_to_advice_as_well(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_nodes, "CParser", None)
    text, expected = MISTAKES[name]
    found = Diagnostics()
    node = parse(SourceText("a.yaml", text), found)
    # Where it is laxer than LibYAML, as with an anchor in Hangul, the value is refused as what it is.
    assert node is None or found.has_errors
    assert len(places(found)) >= 1
    assert all(one.code != "yaml-syntax" for one in found), (places(found), expected)


def test_a_text_that_fell_out_of_its_bar_names_the_bar_s_line() -> None:
    _, found = advice("줄거리: |\n  가\n\n 나\n")
    (only,) = found
    assert dict(only.arguments)["bar_line"] == 1
