"""A paragraph's Markdown tokens in; inlines, and the pictures that stood among them, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it.token import Token
from msgspec import Struct, field

from ..diagnostics import Span
from .addresses import is_address, to_uri
from .nodes import Figure, Inline, LineBreak, Link, NoteMark, Styled, Text
from .places import Places
from .punctuation import needs_smart, smart_texts
from .reading import Reading

_STYLES = {"strong_open": "strong", "em_open": "emphasis"}
_DEEPEST = 20
_CLOSING = {"strong_close", "em_close", "link_close"}

FindNote = Callable[[str, Span], NoteMark | None]
"""Give the mark of the footnote with a label; report and give None where there is none."""


class InlineBuilder(Struct):
    """Builds the inlines of one paragraph, heading or cell.

    ``source`` is the Markdown of the paragraph and ``places`` says where it stands. Pictures are gathered in
    ``figures``. Emphasis nested deeper than ``_DEEPEST`` is left out; its text stays.
    """

    source: str
    places: Places
    reading: Reading
    find_note: FindNote
    figures: list[Figure] = field(default_factory=list)
    _tokens: Sequence[Token] = ()
    _next: int = 0
    _depth: int = 0
    _skipped: int = 0
    _gap: bool = False
    """A picture was taken out and left a space before it: the one behind it goes."""

    def build(self, tokens: Sequence[Token]) -> tuple[Inline, ...]:
        """Build the inlines of a paragraph's tokens."""
        self._tokens, self._next = tokens, 0
        inlines = self._run()
        if self.reading.smart_punctuation and needs_smart(self.source):
            inlines = smart_inlines(inlines)
        return inlines

    def _run(self) -> tuple[Inline, ...]:
        """Build up to the closing token of the container we are in."""
        done: list[Inline] = []
        self._depth += 1
        while self._next < len(self._tokens):
            token = self._tokens[self._next]
            self._next += 1
            if token.type in _STYLES and self._depth > _DEEPEST:
                self._skipped += 1
            elif token.type in _CLOSING and self._skipped and token.type != "link_close":
                self._skipped -= 1
            elif token.type in _CLOSING:
                break
            else:
                self._one(token, done)
        self._depth -= 1
        return tuple(done)

    def _one(self, token: Token, done: list[Inline]) -> None:
        match token.type:
            case "text":
                self._text(token, done)
            case "text_special":
                self._append(done, token.content, token.meta["at"])
            case "softbreak":
                self._soft_break(token, done)
            case "hardbreak":
                done.append(LineBreak(self.places.span(token.meta["at"])))
            case "code_inline":
                done.append(self._code(token))
            case "strong_open" | "em_open":
                done.append(self._styled(token))
            case "link_open":
                done += self._link(token)
            case "image":
                self.figures.append(self._figure(token))
                self._gap = not done or _ends_with_space(done[-1])
            case "footnote_ref":
                self._note(token, done)
            case unknown:
                raise AssertionError(unknown)

    def _text(self, token: Token, done: list[Inline]) -> None:
        if not token.content:
            return  # half of a delimiter pair
        self._append(done, token.content, token.meta["at"])
        if token.meta.get("delimiter"):
            self._warn_of_unclosed(token.meta["at"])

    def _warn_of_unclosed(self, at: int) -> None:
        """Report ``**`` that opens or closes nothing, once for its run; a lone ``*`` may be meant."""
        mark = self.source[at]
        if mark != "*" or self.source[at + 1 : at + 2] != mark or self.source[at - 1 : at] == mark:
            return
        end = at
        while self.source[end : end + 1] == mark:
            end += 1
        before, after = self.source[at - 1 : at] if at else "", self.source[end : end + 1]
        if before.strip() or after.strip():
            span = self.places.span(at, end - at)
            self.reading.diagnostics.warning("document-unclosed-emphasis", span, mark=mark * 2)

    def _append(self, done: list[Inline], text: str, at: int) -> None:
        """Add characters, to the text before them if that is on the same line."""
        if self._gap and text.startswith(" "):
            text, at = text[1:], at + 1
        self._gap = False
        if not text:
            return
        span = self.places.span(at, len(text))
        last = done[-1] if done else None
        if isinstance(last, Text) and last.span.line == span.line:
            length = span.column + span.length - last.span.column
            grown = Span(span.file, span.line, last.span.column, max(length, 1))
            done[-1] = Text(last.text + text, grown)
        else:
            done.append(Text(text, span))

    def _soft_break(self, token: Token, done: list[Inline]) -> None:
        if done and isinstance(done[-1], Text):
            done[-1] = Text(done[-1].text + " ", done[-1].span)
        else:
            done.append(Text(" ", self.places.span(token.meta["at"])))

    def _code(self, token: Token) -> Styled:
        at = token.meta["at"]
        span = self.places.span(at, len(token.content))
        return Styled("code", (Text(token.content, span),), span)

    def _styled(self, token: Token) -> Styled:
        span = self.places.span(token.meta["at"])
        return Styled(_STYLES[token.type], self._run(), span)

    # --- links ----------------------------------------------------------------------------------------------------

    def _link(self, token: Token) -> tuple[Inline, ...]:
        start, end = token.meta["extent"]
        span = self.places.span(start, self._length_on_line(start, end))
        if token.info == "auto":
            return self._autolink(token, start, end, span)
        target = str(token.attrs["href"])
        children = self._run()
        closing = self._tokens[self._next - 1].meta["at"]
        if not is_address(target):
            self.reading.diagnostics.warning("document-link-target", span, target=target)
            return (
                Text("[", span),
                *children,
                Text(self.source[closing:end].replace("\n", " "), self.places.span(closing)),
            )
        if "title" in token.attrs:
            title = str(token.attrs["title"])
            self.reading.diagnostics.warning("document-link-title", span, title=title)
        return (Link(to_uri(target), children or (Text(target, span),), span),)

    def _autolink(self, token: Token, start: int, end: int, span: Span) -> tuple[Inline, ...]:
        self._run()
        target = str(token.attrs["href"])
        if not is_address(target):
            return (Text(self.source[start:end], span),)
        written = Text(
            self.source[start + 1 : end - 1], self.places.span(start + 1, end - start - 2)
        )
        return (Link(to_uri(target), (written,), span),)

    # --- pictures and notes ---------------------------------------------------------------------------------------

    def _figure(self, token: Token) -> Figure:
        start, end = token.meta["extent"]
        span = self.places.span(start, self._length_on_line(start, end))
        image = self.reading.open_image(str(token.attrs["src"]), span)
        title = str(token.attrs.get("title", "")).replace("\n", " ")
        at = self.source.find(title, start, end) if title else -1
        caption = (
            (Text(title, self.places.span(at, len(title)) if at >= 0 else span),) if title else ()
        )
        if self.reading.smart_punctuation:
            return Figure(image, self._alt(token), smart_inlines(caption), span)
        return Figure(image, self._alt(token), caption, span)

    def _alt(self, token: Token) -> str:
        return "".join(
            " " if child.type in {"softbreak", "hardbreak"} else _alternative(child, self._alt)
            for child in token.children or ()
        )

    def _note(self, token: Token, done: list[Inline]) -> None:
        label, at = token.meta["label"], token.meta["extent"][0]
        typed = f"[^{label}]"
        mark = self.find_note(label, self.places.span(at, len(typed)))
        if mark is None:
            self._append(done, typed, at)
        else:
            done.append(mark)

    def _length_on_line(self, start: int, end: int) -> int:
        line_end = self.source.find("\n", start, end)
        return (end if line_end < 0 else line_end) - start


def _ends_with_space(inline: Inline) -> bool:
    return isinstance(inline, Text) and inline.text.endswith(" ")


def _alternative(token: Token, nested: Callable[[Token], str]) -> str:
    if token.type == "image":
        return nested(token)
    if token.type == "footnote_ref":
        return f"[^{token.meta['label']}]"
    return token.content


# --- smart punctuation over the inlines of a paragraph ------------------------------------------------------------


def smart_inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Set quotes, ellipses and dashes in the texts of one paragraph; code and addresses stay."""
    texts: list[str | None] = []
    _gather(inlines, texts)
    if not needs_smart("".join(text or " " for text in texts)):
        return inlines
    done = iter(smart_texts(texts))
    return _replace(inlines, done.__next__)


def _gather(inlines: tuple[Inline, ...], texts: list[str | None]) -> None:
    for inline in inlines:
        match inline:
            case Text(text=text):
                texts.append(text)
            case LineBreak():
                texts.append("\n")
            case Styled(style="code"):
                texts.append(None)
            case Styled(children=children) | Link(children=children):
                _gather(children, texts)
            case _:
                pass


def _replace(inlines: tuple[Inline, ...], following: Callable[[], str]) -> tuple[Inline, ...]:
    done: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text(span=span):
                done.append(Text(following(), span))
            case LineBreak() | Styled(style="code"):
                following()
                done.append(inline)
            case Styled(style=style, children=children, span=span):
                done.append(Styled(style, _replace(children, following), span))
            case Link(target=target, children=children, span=span):
                done.append(Link(target, _replace(children, following), span))
            case _:
                done.append(inline)
    return tuple(done)
