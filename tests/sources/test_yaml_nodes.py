"""Source text in; placed nodes out: what YAML allows and we refuse, and how fast the refusal comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources import yaml_nodes
from reviewpress.sources.encoding import SourceText, decode
from reviewpress.sources.yaml_nodes import Mapping, Node, Scalar, Sequence, parse
from tests.sources.reading import codes, places


def read(text: str) -> tuple[Node | None, Diagnostics]:
    found = Diagnostics()
    return parse(SourceText("a.yaml", text), found), found


def sound(text: str) -> Node:
    node, found = read(text)
    assert list(found) == []
    assert node is not None
    return node


def plain(node: Node) -> object:
    """Give a node as lists, dictionaries and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def nodes_in(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from nodes_in(item)
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from nodes_in(value)


@pytest.fixture(params=["libyaml", "python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with LibYAML's parser and with PyYAML's own."""
    if request.param == "python":
        monkeypatch.setattr(yaml_nodes, "CParser", None)


@pytest.mark.usefixtures("either_parser")
def test_values_stay_as_typed() -> None:
    typed = [
        "1984",
        "0306406152",
        "12:30:45",
        "true",
        "~",
        "null",
        "1e3",
        "2025-03-24",
        "0x1F",
        "예",
    ]
    text = "값:\n" + "".join(f"  - {value}\n" for value in typed)
    assert plain(sound(text)) == {"값": typed}


@pytest.mark.usefixtures("either_parser")
def test_every_node_knows_its_place() -> None:
    node = sound("작품:\n  제목: '허'\n  출연: [가나, 다]\n본문: |\n  라\n")
    spans = [
        (part.text, part.span.line, part.span.column, part.span.length)
        for part in nodes_in(node)
        if isinstance(part, Scalar)
    ]
    assert spans == [
        ("작품", 1, 1, 2),
        ("제목", 2, 3, 2),
        ("허", 2, 7, 3),
        ("출연", 3, 3, 2),
        ("가나", 3, 8, 2),
        ("다", 3, 12, 1),
        ("본문", 4, 1, 2),
        ("라\n", 4, 5, 1),
    ]


@pytest.mark.usefixtures("either_parser")
def test_places_count_characters_beyond_the_basic_plane_once() -> None:
    node = sound("'😀😀': 가\n")
    assert isinstance(node, Mapping)
    assert node.entries[0][1].span.column == 7


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 empty-file"]),
        ("# 설명뿐\n", ["1:1 empty-file"]),
        ("가: 1\n나: 2\n가: 3\n", ["3:1 duplicate-key"]),
        ("가: &a 1\n나: *a\n", ["1:4 yaml-anchor", "2:4 yaml-alias"]),
        ("가: !!python/object:os.system 1\n", ["1:4 yaml-tag"]),
        ("가: !!binary aGk=\n", ["1:4 yaml-tag"]),
        ("<<: {가: 1}\n", ["1:1 yaml-merge"]),
        ("[가]: 1\n", ["1:1 yaml-key"]),
        ("가: 1\n---\n나: 2\n", ["2:1 yaml-documents"]),
    ],
)
def test_what_a_review_never_needs_is_refused(text: str, expected: list[str]) -> None:
    _, found = read(text)
    assert places(found) == expected


def test_a_duplicate_names_both_lines() -> None:
    _, found = read("가: 1\n나: 2\n가: 3\n")
    (only,) = found
    assert dict(only.arguments) == {"key": "가", "first": "가", "first_line": 1}


BOMB = "a: &a {k: 1}\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} {{<<: [{', '.join([f'*{chr(97 + n)}'] * 9)}]}}\n"
    for n in range(8)
)

HOSTILE = {
    "merge-key bomb": BOMB,
    "30,000 brackets": "[" * 30_000,
    "10 MB of brackets": "[" * 10_000_000,
    "braces": "{" * 1_000_000,
    "dashes": "- " * 1_000_000,
    "question marks": "? " * 1_000_000,
    "a key of 1 MB": "가" * 333_333 + ": 1\n",
    "an explicit key of 9 MB": "? " + "a" * 9_000_000 + "\n: 1\n",
    "many items": "[" + "a," * 3_000_000 + "]",
    "many blank lines": "가: |\n" + "\n" * 9_000_000 + "나\n",
    "one long line": "가: " + "나 " * 2_000_000,
    "an open quote": "가: '" + "나 " * 2_000_000,
    "nested mappings": "".join(" " * n + "a:\n" for n in range(3000)),
    "anchors": "".join(f"a{n}: &a {n}\n" for n in range(50_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(60)
def test_hostile_input_ends(name: str) -> None:
    node, found = read(HOSTILE[name])
    assert node or found


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("escape", ["\\0", "\\x1b", "\\e", "\\L", "\\N"])
def test_an_escape_brings_no_control_character_in(escape: str) -> None:
    node, found = read(f'가: "나{escape}다"\n')
    assert places(found) == ["1:4 control-character"]
    assert isinstance(node, Mapping)
    assert plain(node) == {"가": "나\ufffd다"}


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("escape", ["\\uD800", "\\UFFFFFFFF"])
def test_an_escape_that_is_no_character_is_an_error(escape: str) -> None:
    _, found = read(f'가: "나{escape}다"\n')
    assert found.has_errors


@pytest.mark.usefixtures("either_parser")
def test_an_escape_is_normalised_too() -> None:
    assert plain(sound('가: "\\u1112\\u1165"\n')) == {"가": "허"}


def test_depth_and_number_are_bounded() -> None:
    assert codes(read("[" * 40 + "]" * 40)[1]) == ["yaml-too-deep"]
    assert codes(read("[" + "a," * 300_000 + "]")[1]) == ["yaml-too-many"]


SIGNS = [*"가:-|>'\"[]{},#&*!%@`?\\a1é", "나다", "---", "...", "<<", "\\x41"]
YAML_LIKE = st.lists(
    st.sampled_from([*SIGNS, ": ", "- ", " ", "  ", "\n", "\n  ", "\t", "\u3000"]), max_size=40
).map("".join)


@pytest.mark.usefixtures("either_parser")
@settings(max_examples=400)
@given(text=YAML_LIKE)
def test_no_text_raises_and_no_place_lies_outside(text: str) -> None:
    node, found = read(text)
    assert node is not None or found.has_errors
    lines = text.split("\n")
    for one in found:
        assert 1 <= one.span.line <= len(lines)
        assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    found = Diagnostics()
    source = decode(data, "a.yaml", found)
    if source:
        parse(source, found)
