"""Copied text in; its lines out."""

from __future__ import annotations

from .model import Line, Post, PostForm
from .reading import PostText


def read_plain(source: PostText) -> Post:
    """Give the lines of copied text, each without the white space around it."""
    lines = [
        Line(row.strip(), number, indent=len(row) - len(row.lstrip()))
        for number, row in enumerate(source.text.split("\n"), 1)
    ]
    return Post(source.file, PostForm.TEXT, lines, dropped=list(source.dropped))
