"""The tree itself: docstrings, names that must not stand in it, codes without words, documents that tell the truth."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import reviewpress
from reviewpress.cli.program import COMMANDS
from reviewpress.labels import messages

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "reviewpress"
MODULES = sorted(PACKAGE.rglob("*.py"))

SKIPPED = {".git", ".venv", ".hypothesis", "build", "demo", "dist", "__pycache__"}
TEXTS = {".py", ".md", ".yaml", ".toml", ".cmd", ".sh", ".txt", ".cfg", ""}

LINK = re.compile(r"(?<!\\)\]\(([^)#\s]+)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)

FORBIDDEN = {
    "a package registry's host": re.compile("|".join(["py" + r"pi\.org", "pytho" + r"nhosted", "npm" + r"js\."])),
    "a path of one machine": re.compile(r"(?<![\w.~])/(work|root)/"),
    "work left over": re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"),
}  # fmt: skip


def files() -> Iterator[Path]:
    """Give the text files of the tree, without what tools leave behind."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        made_by_tools = any(part in SKIPPED or part.endswith("_cache") for part in parts)
        if not made_by_tools and path.suffix in TEXTS and path.is_file():
            yield path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_goes_in_and_what_comes_out(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, f"{path} has no docstring"


@pytest.mark.parametrize("what", FORBIDDEN)
def test_nothing_forbidden_is_named(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files()
        for match in [FORBIDDEN[what].search(path.read_text(encoding="utf-8"))]
        if match
    ]
    assert found == []


def codes_used() -> Iterator[tuple[str, str]]:
    """Give every literal code that a finding is made with, and the module that makes it."""
    raised = {"ReviewPressError", "SourceError", "ConfigurationError", "EnvironmentProblem"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    ast.Name(name) | ast.Attribute(_, name), [ast.Constant(str(code)), *_]
                ):
                    if name in {"error", "warning"}:
                        yield code, path.name
                case _:
                    continue
            match node.func:
                case ast.Attribute(ast.Name(owner), "of") if owner in raised:
                    yield code, path.name


def test_every_code_has_its_words() -> None:
    missing = sorted({used for used in codes_used() if used[0] not in messages.table()})
    assert missing == []


def test_the_readme_begins_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
    assert commands
    assert [line.split()[0] for line in commands[1].splitlines()] == [
        "scripts/demo",
        "scripts/test",
    ]


def test_the_links_of_the_documents_lead_somewhere() -> None:
    documents = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "inputs" / "README.md")
    broken = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in documents
        for target in LINK.findall(CODE.sub("", path.read_text(encoding="utf-8")))
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert broken == []


def test_the_version_stands_in_both_places() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert declared["project"]["version"] == reviewpress.__version__


def test_every_command_has_a_file_and_every_file_of_a_command_is_listed() -> None:
    made = {
        path.stem.rstrip("_")
        for path in (PACKAGE / "cli").glob("*.py")
        if "@click.command(" in path.read_text(encoding="utf-8")
    }
    assert made == set(COMMANDS)
