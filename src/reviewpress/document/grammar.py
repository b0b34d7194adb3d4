"""Nothing in; a CommonMark parser out whose tokens know their offsets and which loses no character.

Differences from plain CommonMark, each because reviews are prose and every character counts:

- four leading spaces are no code, a line of ``---`` below a text is a scene break and no underlined heading, HTML and
  entities are text;
- emphasis opens and closes beside Hangul, Kana and Han as it does beside spaces (``**"인용"**은``);
- ``2025. 3. 24.`` is a date and no list; a fence that is never closed is text;
- a table's row with too many cells keeps them, in its last cell;
- containers nested deeper than ``DEEPEST`` stay text instead of being dropped.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import isPunctChar, isWhiteSpace, mdTrim
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_block import StateBlock, blockquote, fence, list_block, table
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def, footnote_ref

DEEPEST = 12
"""The level of tokens (two for a list, one for a quote) beyond which containers stay text."""

_OFF = ("code", "html_block", "lheading")
_OFF_INLINE = ("html_inline", "entity")
_PAIRING = ("balance_pairs", "emphasis")
_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*\Z", re.ASCII)
_DATE = re.compile(r"\d{4,}[.)]|\d+\.[ \t]+\d+\.")
_CJK = re.compile("[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u318f\u31a0-\u31ff"
                  "\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")  # fmt: skip


_EXTENDED: dict[str, RuleFuncInlineType] = {
    "link": link,
    "image": image,
    "autolink": autolink,
    "footnote_ref": partial(footnote_ref, always_match=True),
}


@cache
def parser() -> MarkdownIt:
    """Give the parser; it holds no state between texts."""
    md = _Grammar("commonmark", {"html": False, "maxNesting": 100})
    md.options["inline_definitions"] = True
    md.options["store_labels"] = True
    md.inline = _PlacedInline()
    footnote_plugin(md, inline=False, move_to_end=False, always_match_refs=True)
    md.enable("table").disable(["normalize", "text_join", *_OFF])
    md.inline.ruler.disable(["linkify", "strikethrough", *_OFF_INLINE])
    md.inline.ruler2.enableOnly(list(_PAIRING))
    for name, rule in _EXTENDED.items():
        md.inline.ruler.at(name, _with_extent(rule))
    _guard_blocks(md)
    return md


def _guard_blocks(md: MarkdownIt) -> None:
    interrupting = ["paragraph", "reference", "blockquote", "list"]
    terminating = ["paragraph", "reference", "blockquote"]
    rules = md.block.ruler
    rules.at("fence", _closed_fence, {"alt": interrupting})
    rules.at("blockquote", _not_too_deep(blockquote), {"alt": interrupting})
    rules.at("list", _not_too_deep(_list_but_no_date), {"alt": terminating})
    rules.at("footnote_def", _not_too_deep(footnote_def), {"alt": ["paragraph", "reference"]})
    rules.at("table", _whole_table, {"alt": ["paragraph", "reference"]})


class _Grammar(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        """Leave addresses as typed: those of pictures are paths."""
        return url


# --- inlines ------------------------------------------------------------------------------------------------------


class _PlacedState(StateInline):
    """Notes in ``meta["at"]`` where each token begins, and knows Hangul when it judges emphasis."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token; delimiters of one run come one after the other from the same place."""
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text" and len(self.tokens) > 1:
            before = self.tokens[-2]
            if before.meta.get("delimiter") and before.meta["at"] >= at:
                at = before.meta["at"] + 1
        token.meta["at"] = at
        token.meta["delimiter"] = ttype == "text"
        return token

    def pushPending(self) -> Token:  # noqa: N802 - the library's name
        """Push the literal text so far; it ends where we stand, less trimmed spaces or a bracket."""
        token = super().pushPending()
        token.meta["at"] = max(self.src.rfind(token.content, 0, self.pos), 0)
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803, FBT001
        """Judge a run of ``*`` or ``_`` as CommonMark does, with a CJK neighbour as good as a space outside."""
        end = start
        while end < self.posMax and self.src[end] == self.src[start]:
            end += 1
        before = self.src[start - 1] if start > 0 else " "
        after = self.src[end] if end < self.posMax else " "
        space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
        punct_before, punct_after = isPunctChar(before), isPunctChar(after)
        outside_before = space_before or punct_before or _CJK.match(before) is not None
        outside_after = space_after or punct_after or _CJK.match(after) is not None
        left = not space_after and (not punct_after or outside_before)
        right = not space_before and (not punct_before or outside_after)
        can_open = left and (canSplitWord or not right or punct_before)
        can_close = right and (canSplitWord or not left or punct_after)
        return Scanned(can_open, can_close, end - start)


class _PlacedInline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse as the library does, with our own state."""
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _with_extent(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """Note in ``meta["extent"]`` of a rule's first token from where to where its source goes."""

    def placed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's signature
        start, count = state.pos, len(state.tokens)
        if state.src[start] in "![" and state.src.find("]", start) < 0:
            return False  # the library would look for it from every bracket anew
        if not rule(state, silent):
            return False
        for token in state.tokens[count : count + 2]:
            if token.type in {"link_open", "image", "footnote_ref"}:
                token.meta["extent"] = (start, state.pos)
                break
        return True

    return placed


# --- blocks -------------------------------------------------------------------------------------------------------


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _not_too_deep(rule: RuleFuncBlockType) -> RuleFuncBlockType:
    def guarded(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        return state.level < DEEPEST and rule(state, start, end, silent)

    return guarded


def _list_but_no_date(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    return not _DATE.match(_line(state, start)) and list_block(state, start, end, silent)


def _closed_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    opening = _FENCE.match(_line(state, start))
    if not opening:
        return False
    mark = opening["mark"]
    closing = re.compile(f"{mark[0]}{{{len(mark)},}}[ \\t]*")
    inside = range(start + 1, end)
    if not any(closing.fullmatch(_line(state, number)) for number in inside):
        return False
    if silent:
        return True
    return fence(state, start, end, silent)


def _whole_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        _keep_extra_cells(state, state.tokens[first:])
    return True


def _keep_extra_cells(state: StateBlock, tokens: list[Token]) -> None:
    """Add the cells that a row has beyond the head's to its last cell, with their bars."""
    columns = sum(token.type == "th_open" for token in tokens)
    row: list[Token] = []
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(token)
        elif token.type == "tr_close" and row and row[-1].map:
            cells = _cells(_line(state, row[-1].map[0]))
            if len(cells) > columns:
                row[-1].content = mdTrim("|".join(cells[columns - 1 :]))


def _cells(line: str) -> list[str]:
    """Split a row as the library does."""
    cells = escapedSplit(mdTrim(line))
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return cells
