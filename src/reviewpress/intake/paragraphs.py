"""The lines below one heading in; their paragraphs as Markdown, and what is doubtful about them, out.

Lines between blank ones are judged together: a list, a quote, a table, wrapped lines that are joined, a paragraph on each line,
speeches, or verse whose line ends are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from .headings import bullet_text, number_form
from .model import Line, LineKind, Post, PostForm, Reason
from .words import ends_as_predicate, ends_chattily, ends_sentence, opens_quote, separate, width

_NARROWEST, _WIDEST = 40, 120
"""A wrapped text's lines are as wide as this many cells, the widest of them."""

_LONG = 40
_FULL = 0.72
"""A wrapped line fills this much of the widest, or the next word would have fitted."""

_SPECIAL = re.compile(
    r"([\\`*]|(?<![A-Za-z0-9가-힣])_|_(?![A-Za-z0-9가-힣])|\[(?=[^\]]*\](?:\(|:|\[)|\^)|!(?=\[))"
)
_OPENS_BLOCK = re.compile(r"(?=[#>+~=-])|(?=[0-9]{1,9}[.)](?:\s|$))|(?=\|.*\|$)")
_BREAK_LINE = re.compile(r"(?:[*\-_=~·•─━—ㅡ※☆★◇◆○●#.+]\s*){3,}")
_PARTICLE = re.compile(
    r"(?:[은는을를의로와과]|에서|으로|에게|까지|부터|처럼|라는|이라는|이다|다)(?=[\s,.]|$)"
)
_QUOTE_SIGN = re.compile(r">\s?")


class Text(Struct):
    """Paragraphs as Markdown, and how many of them are prose."""

    paragraphs: list[str] = field(default_factory=list)

    @property
    def markdown(self) -> str:
        """Give the text with a blank line between paragraphs."""
        return "\n\n".join(self.paragraphs)


def set_paragraphs(post: Post, lines: list[Line], widest: int) -> Text:
    """Turn lines into paragraphs; ``widest`` is the post's ``wrapped_width``."""
    text = Text()
    if post.form is PostForm.MARKDOWN:
        text.paragraphs = [_markdown(block) for block in _blocks(lines)]
        return text
    for block in _blocks(lines):
        for run in _runs(block):
            text.paragraphs += _paragraphs(post, run, widest)
    return text


def _blocks(lines: list[Line]) -> list[list[Line]]:
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _runs(block: list[Line]) -> Iterator[list[Line]]:
    """Split a block where the kind of its lines changes."""
    run: list[Line] = []
    for line in block:
        if run and _kind(line) is not _kind(run[-1]):
            yield run
            run = []
        run.append(line)
    yield run


def _kind(line: Line) -> LineKind:
    """Give a line's kind, that of copied text told by its signs."""
    if line.kind is not LineKind.PLAIN:
        return LineKind.PLAIN if line.kind in (LineKind.BOLD, LineKind.HEADING) else line.kind
    if _BREAK_LINE.fullmatch(line.text):
        return LineKind.BREAK
    if _item(line.text):
        return LineKind.ITEM
    return LineKind.QUOTE if _QUOTE_SIGN.match(line.text) else LineKind.PLAIN


# --- Markdown -----------------------------------------------------------------------------------------------------


def _markdown(block: list[Line]) -> str:
    """Give Markdown as it is; wrapped lines of a paragraph are joined, hard breaks kept."""
    rows: list[str] = []
    for line in block:
        indent = line.indent if line.kind is LineKind.ITEM else 0
        hard = "\\" if line.hard and not line.text.endswith("\\") else ""
        text = " " * indent + line.text + hard
        joins = (
            rows
            and line.kind is LineKind.PLAIN
            and not rows[-1].endswith("\\")
            and not _OPENS_BLOCK.match(line.text)
            and not _BREAK_LINE.fullmatch(rows[-1])
        )
        if joins:
            rows[-1] = f"{rows[-1]} {text.strip()}"
        else:
            rows.append(text)
    return "\n".join(rows).removesuffix("\\")


# --- copied text and HTML -----------------------------------------------------------------------------------------


def _paragraphs(post: Post, run: list[Line], widest: int) -> list[str]:
    kind = _kind(run[0])
    if kind is LineKind.BREAK:
        post.drop(run[run[0].text == "***" :], Reason.MARK)
        return ["***"]
    if kind is LineKind.ITEM:
        return [_list(post, run)]
    if kind is LineKind.QUOTE:
        return [_quote(run)]
    if kind is LineKind.TABLE:
        return ["\n".join(line.text for line in run)]
    if kind is LineKind.CODE:
        return ["\\\n".join(_safe(line.text) for line in run)]
    return _prose(post, run, widest)


def wrapped_width(lines: list[Line]) -> int:
    """Give the width in cells to which the post's lines are wrapped; 0 where they are not."""
    widths = sorted(width(line.text) for line in lines if line.text and line.kind is LineKind.PLAIN)
    if not widths or not _NARROWEST <= widths[-1] <= _WIDEST:
        return 0
    full = [number for number in widths if number >= widths[-1] * _FULL]
    return widths[-1] if len(full) >= 3 and len(full) * 4 >= len(widths) else 0


def _prose(post: Post, run: list[Line], widest: int) -> list[str]:
    if len(run) == 1:
        return [_safe(separate(run[0].text))]
    if widest and _is_wrapped(run, widest):
        return [_safe(separate(_joined(post, run)))]
    if all(opens_quote(line.text) for line in run) or all(_stands_alone(line.text) for line in run):
        return [_safe(separate(line.text)) for line in run]
    return list(_mixed(run))


def _is_wrapped(run: list[Line], widest: int) -> bool:
    """Tell wrapped lines: all but the last are nearly full, and some break inside a sentence."""
    upper = run[:-1]
    return all(width(line.text) >= widest * _FULL for line in upper) and any(
        not ends_sentence(line.text) for line in upper
    )


def _joined(post: Post, run: list[Line]) -> str:
    """Join wrapped lines with spaces; a particle that begins a line belongs to the word before it."""
    text = run[0].text
    for line in run[1:]:
        cut = _PARTICLE.match(line.text) is not None and "가" <= text[-1] <= "힣"
        if cut:
            post.doubt(
                "import-cut-words", line, text=f"{text.split()[-1]} / {line.text.split()[0]}"
            )
        text += line.text if cut else f" {line.text}"
    return text


def _stands_alone(text: str) -> bool:
    return len(text) >= _LONG or ends_sentence(text) or ends_chattily(text)


def _mixed(run: list[Line]) -> Iterator[str]:
    """Give each line that stands alone as a paragraph, and keep the line ends of those that do not."""
    verse: list[str] = []
    for line in run:
        if len(line.text) >= _LONG and (ends_sentence(line.text) or ends_as_predicate(line.text)):
            if verse:
                yield "\\\n".join(verse)
                verse = []
            yield _safe(separate(line.text))
        else:
            verse.append(_safe(separate(line.text)))
    if verse:
        yield "\\\n".join(verse)


def _item(text: str) -> tuple[str, str] | None:
    """Split a row of a list into Markdown's marker and its text."""
    behind = bullet_text(text)
    if behind:
        return "-", behind
    checked = re.fullmatch(r"[✓✔☑✅▶▷►➤➜→👉]\ufe0f?\s*(\S.*)", text)
    if checked:
        return "-", checked[1]
    numbered = number_form(text)
    if numbered and numbered[0] in ("1.", "1)", "①", "1️⃣", "(1)"):
        return f"{numbered[1]}.", numbered[2]
    return None


def _list(post: Post, run: list[Line]) -> str:
    rows: list[str] = []
    for line in run:
        found = _item(line.text)
        if found is None:
            rows.append(" " * line.indent + line.text)
            continue
        marker, text = found
        typed = line.text[: len(line.text) - len(text)].strip()
        if typed != marker:
            post.drop([line.with_text(typed)], Reason.MARK)
        indent = line.indent if line.kind is LineKind.ITEM else 0
        rows.append(f"{' ' * indent}{marker} {_safe(separate(text))}")
    return "\n".join(rows)


def _quote(run: list[Line]) -> str:
    rows = [_QUOTE_SIGN.sub("", line.text) for line in run]
    return "\\\n".join(f"> {_safe(separate(row))}" for row in rows)


def _safe(text: str) -> str:
    """Keep signs that Markdown would take for its own."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    if escaped.startswith(("# ", "## ", "### ", "> ", "+ ", "~~~")) or re.match(
        r"[0-9]{1,9}[.)]\s", escaped
    ):
        return re.sub(r"^([0-9]*)", r"\1\\", escaped, count=1)
    return escaped
