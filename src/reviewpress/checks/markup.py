"""A long text (Markdown) in; the same text out, as long as before, with all that is no prose covered.

What is covered is not printed as typed (addresses, marks of lists and tables) or not to be touched (code). The copy
desk works by the letter and needs to know what is no text, not how it is nested; so patterns do, and no parser.
"""

from __future__ import annotations

import re

MASK = "\ufffc"
"""Stands for each covered character (OBJECT REPLACEMENT CHARACTER)."""

_SIGNS = ("`", "[", "\\", "://", "www.", "@")
_LEADS = re.compile(r"^[ \t]*(?:[-*_+>#|:]|~~~|\d{1,9}[.)])", re.MULTILINE)
"""What markup has at least one of, anywhere and at the start of a line."""

_COVERED = (
    r"(?<!`)(`{1,3})(?!`)[^\n]*?(?<!`)\1(?!`)",  # code
    r"\\[!-/:-@\[-`{-~]",  # an escape
    r"\[\^[^\[\]\s]+\]:?",  # the mark of a note
    r"^[ \t]*\[[^\]\n]+\]:[ \t]*\S+.*$",  # an address defined
    r"""(?P<open>!?\[)(?=[^\[\]\n]*\]\()""",  # a link or a picture, up to its words
    r"""(?P<address>\]\([ \t]*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)[ \t]*)
        (?:(?P<before>")[^"\n]*(?P<after>")|(?P<left>')[^'\n]*(?P<right>'))?
        (?P<close>[ \t]*\))""",
    r"<[A-Za-z][\w+.-]*:[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>",  # an address in angle brackets
    r"""(?:https?://|www\.)[^\s<>"'“”‘’()「」『』（）\ufffc]+|(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.]+""",
    r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$",  # a scene break
    r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$",  # a table's second line
    r"^(?P<quote>[ \t]*(?:>[ \t]?)+)",
    r"^(?P<item>[ \t\ufffc]*(?:[-*+]|\d{1,9}[.)])[ \t]+)",
    r"^(?P<heading>[ \t\ufffc]*\#{1,6}[ \t]+)",
)
"""Compiled by the first text that has any: most have none, and the program starts sooner."""
_ROW = r"^[ \t\ufffc]*\|.*$"
_BAR = r"(?<![ \t])[ \t]*\|[ \t]*"
_FENCE = r"[ \t]*(`{3,}|~{3,})([^\n]*)"


def masked(text: str) -> str:
    """Cover what is no prose; line ends stay."""
    if not any(sign in text for sign in _SIGNS) and not _LEADS.search(text):
        return text
    if "```" in text or "~~~" in text:
        text = _without_fenced(text)
    for pattern in _COVERED:
        text = re.sub(pattern, _cover, text, flags=re.MULTILINE | re.VERBOSE)
    return re.sub(_ROW, lambda row: re.sub(_BAR, _cover, row[0]), text, flags=re.MULTILINE)


def _without_fenced(text: str) -> str:
    """Cover fenced blocks; a fence that is never closed is text."""
    lines = text.split("\n")
    shortest_open = {"`": len(text), "~": len(text)}
    number = 0
    while number < len(lines):
        found = re.match(_FENCE, lines[number])
        if found and len(found[1]) < shortest_open[found[1][0]]:
            last = _closing(lines, number + 1, found[1])
            if last is None:
                shortest_open[found[1][0]] = len(found[1])
            else:
                lines[number : last + 1] = [_hidden(line) for line in lines[number : last + 1]]
                number = last
        number += 1
    return "\n".join(lines)


def _closing(lines: list[str], first: int, fence: str) -> int | None:
    for number in range(first, len(lines)):
        found = re.match(_FENCE, lines[number])
        if found and found[1].startswith(fence) and not found[2].strip():
            return number
    return None


def _cover(found: re.Match[str]) -> str:
    """Cover the pattern's named groups, or all of it where it names none."""
    if not found.re.groupindex:
        return _hidden(found[0])
    text, start = found[0], found.start()
    for name in found.re.groupindex:
        first, last = found.span(name)
        if first >= 0:
            text = text[: first - start] + _hidden(found[name]) + text[last - start :]
    return text


def _hidden(text: str) -> str:
    return "".join(character if character == "\n" else MASK for character in text)
