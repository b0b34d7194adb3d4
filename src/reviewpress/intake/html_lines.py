"""An element of a page in; its visible lines, with what its tags say of them, and what was left out, out.

The tree is walked without recursion, so that no depth of tags can exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree
from msgspec import Struct, field

from .fact_labels import field_of
from .model import Dropped, Line, LineKind, Reason
from .words import listed

Element = etree._Element  # noqa: SLF001  # lxml has no public name for it

_SILENT = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "datalist",
    )
)
"""What a browser with scripts does not show as text."""

_BLOCKS = listed(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul caption legend option select textarea
    """
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset(("b", "strong"))
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_HEADING = 70
_WHITE = re.compile(r"[ \t\n\r\f]+")

Chrome = Callable[[Element], Reason | None]


class Lines(Struct):
    """What a walk gathers."""

    lines: list[Line] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def visible_lines(root: Element, chrome: Chrome, *, tight: bool = False) -> Lines:
    """Give the lines of an element; ``chrome`` tells of an element in it that is left out, and why."""
    walker = _Walker(lambda element: chrome(element) or _hidden(element), tight=tight)
    walker.walk(root)
    return walker.found


def text_of(root: Element) -> str:
    """Give an element's visible text in one line."""
    return " ".join(line.text for line in visible_lines(root, lambda _: None).lines if line.text)


def _hidden(element: Element) -> Reason | None:
    return Reason.HIDDEN if is_hidden(element) else None


def is_hidden(element: Element) -> bool:
    """Tell whether a browser would not show an element."""
    return (
        element.get("hidden") is not None
        or _HIDDEN_STYLE.search(element.get("style") or "") is not None
    )


def line_number(element: Element) -> int:
    """Give the source's line on which an element begins, from 1."""
    number = element.sourceline
    return number if isinstance(number, int) else 0


class _Walker:
    def __init__(self, chrome: Chrome, *, tight: bool) -> None:
        self.found = Lines()
        self.chrome = chrome
        self.tight = tight
        self.buffer: list[str] = []
        self.plain_seen = self.bold_seen = False
        self.number = 0
        self.bold = self.quotes = self.pre = 0
        self.level = 0
        self.lists: list[int | None] = []
        self.item = ""
        self.rows: list[list[str]] = []
        self.cells: list[str] | None = None
        self.tables: list[tuple[list[list[str]], list[str] | None]] = []

    def walk(self, root: Element) -> None:
        context = etree.iterwalk(root, events=("start", "end"))
        for event, element in context:
            if not isinstance(element.tag, str):
                continue
            if event == "start":
                silent = element.tag in _SILENT
                reason = None if silent or element is root else self.chrome(element)
                if silent or reason:
                    self.leave_out(element, reason)
                    context.skip_subtree()
                    element.set(_LEFT_OUT, "")
                else:
                    self.start(element)
            else:
                if element.attrib.pop(_LEFT_OUT, None) is None:
                    self.end(element)
                if element is not root:
                    self.text(element.tail, element)
        self.flush()

    def leave_out(self, element: Element, reason: Reason | None) -> None:
        if reason is None:
            return
        inner = _Walker(lambda _: None, tight=False)  # all of it, so that walks do not nest
        inner.walk(element)
        self.found.dropped += [
            Dropped(line.text, line.number, reason) for line in inner.found.lines if line.text
        ]

    # --- elements -------------------------------------------------------------------------------------------------

    def start(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self.flush()
            return
        if tag in _BLOCKS:
            self.flush()
            if not (self.tight and tag == "p"):
                self.blank()
        self.open(tag, element)
        self.text(element.text, element)

    def open(self, tag: str, element: Element) -> None:
        if tag in _HEADINGS:
            self.level = _HEADINGS[tag]
        elif tag in ("ul", "ol"):
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.item = self.marker()
        elif tag == "blockquote":
            self.quotes += 1
        elif tag == "pre":
            self.pre += 1
        elif tag == "hr":
            self.found.lines += [Line("***", line_number(element), LineKind.BREAK), Line("")]
        elif tag == "table":
            self.tables.append((self.rows, self.cells))
            self.rows, self.cells = [], None
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.cells = []
        self.bold += _is_bold(element)

    def end(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            return
        if tag in _BLOCKS:
            self.flush(end=True)
        self.bold -= _is_bold(element)
        if tag in _HEADINGS:
            self.level = 0
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "blockquote":
            self.quotes -= 1
        elif tag == "pre":
            self.pre -= 1
        elif tag in ("td", "th") and self.cells is not None and self.rows:
            self.rows[-1].append(" ".join(self.cells))
            self.cells = None
        elif tag == "table":
            self.table(element)
        if tag in _BLOCKS and not (self.tight and tag == "p"):
            self.blank()

    def marker(self) -> str:
        depth = max(len(self.lists) - 1, 0)
        if self.lists and self.lists[-1] is not None:
            self.lists[-1] += 1
            return f"{'  ' * depth}{self.lists[-1]}. "
        return f"{'  ' * depth}- "

    # --- text -----------------------------------------------------------------------------------------------------

    def text(self, text: str | None, element: Element) -> None:
        if not text:
            return
        if self.pre:
            first, *others = text.split("\n")
            self.put(first, element)
            for other in others:
                self.flush()
                self.put(other, element)
            return
        self.put(_WHITE.sub(" ", text), element)

    def put(self, text: str, element: Element) -> None:
        if not text:
            return
        self.buffer.append(text)
        if text.strip():
            self.number = self.number or line_number(element)
            if self.bold:
                self.bold_seen = True
            else:
                self.plain_seen = True

    def flush(self, *, end: bool = False) -> None:
        del end
        text = _WHITE.sub(" ", "".join(self.buffer)).strip()
        kind = LineKind.BOLD if self.bold_seen and not self.plain_seen else LineKind.PLAIN
        number = self.number
        had_any = bool(self.buffer)
        self.buffer, self.plain_seen, self.bold_seen, self.number = [], False, False, 0
        if self.cells is not None:
            self.cells += [text] if text else []
        elif text:
            self.add(text, number, kind)
        elif self.tight and had_any:
            self.blank()

    def add(self, text: str, number: int, kind: LineKind) -> None:
        if self.level and not _is_prose(text):
            line = Line(text, number, LineKind.HEADING, self.level)
        elif self.item:
            indent = len(self.item) - len(self.item.lstrip())
            line = Line(self.item.strip() + " " + text, number, LineKind.ITEM, indent=indent)
            self.item = ""
        elif self.quotes:
            line = Line(f"> {text}", number, LineKind.QUOTE)
        elif self.pre:
            line = Line(text, number, LineKind.CODE)
        else:
            line = Line(text, number, kind)
        self.found.lines.append(line)

    def blank(self) -> None:
        if self.cells is None and self.found.lines and self.found.lines[-1].text and not self.lists:
            self.found.lines.append(Line(""))

    def table(self, element: Element) -> None:
        """Set a table: rows of facts as label lines, a grid as Markdown, a single column as text."""
        rows = [row for row in self.rows if any(row)]
        self.rows, self.cells = self.tables.pop()
        number = line_number(element)
        lines = self.found.lines
        if all(len(row) <= 1 for row in rows):
            for row in rows:
                lines += [Line(row[0], number), Line("")]
            return
        facts = [_fact_row(row) for row in rows]
        if sum(map(bool, facts)) * 2 > len(rows):
            lines += [Line(" | ".join(filter(None, row)), number) for row in rows]
        else:
            width = max(map(len, rows))
            cells = [
                [cell.replace("|", "\\|") for cell in (*row, *[""] * (width - len(row)))]
                for row in rows
            ]
            grid = ["| " + " | ".join(row) + " |" for row in cells]
            grid.insert(1, "|" + " --- |" * width)
            lines += [Line(row, number, LineKind.TABLE) for row in grid]
        lines.append(Line(""))


def _is_prose(text: str) -> bool:
    """Tell a paragraph that an editor set in a heading's tag for its size."""
    return len(text) > _LONGEST_HEADING or (len(text) > 30 and text.endswith("."))


_LEFT_OUT = "data-left-out"


def _fact_row(row: list[str]) -> bool:
    return len(row) == 2 and field_of(row[0]) != ""


def _is_bold(element: Element) -> bool:
    return element.tag in _BOLD or (
        element.tag in ("span", "p", "font")
        and _BOLD_STYLE.search(element.get("style") or "") is not None
    )
