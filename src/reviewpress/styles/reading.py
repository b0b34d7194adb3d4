"""A style sheet's file in; its placed values out."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Diagnostics, Span
from ..errors import EnvironmentProblem
from ..journal import note_file
from ..sources.encoding import decode
from ..sources.yaml_nodes import Mapping, Node, Scalar, Sequence, parse

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "read_sheet", "shown_path"]


def read_sheet(path: Path, problems: Diagnostics) -> Node | None:
    """Read a sheet; None, and an error among the problems, where the file holds no YAML.

    Raises EnvironmentProblem where the machine does not let it be read.
    """
    file = shown_path(path)
    note_file(path)
    try:
        data = path.read_bytes()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise EnvironmentProblem.of("styles-unreadable", Span(file), reason=reason) from None
    source = decode(data, file, problems)
    return None if source is None else parse(source, problems)


def shown_path(path: Path) -> str:
    """Give a path as the user would type it: from the current folder where it lies below that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
