"""A line in; the form of heading that it could be, and its text without numbers, signs and emoji, out.

Whether it is one is told by its neighbours, in ``outline``.
"""

from __future__ import annotations

import re

from ..sources.model import SectionKind
from ..value import Value
from .fact_labels import is_label_line
from .kinds import section_kind
from .model import Line, LineKind
from .words import ends_as_predicate, ends_sentence, is_emoji, opens_quote, without_emoji

LONGEST = 45
_LONGEST_BARE = 40
_LONGEST_KNOWN = 28

_NUMBERED = (
    ("1.", re.compile(r"(?P<number>[0-9]{1,2})\.\s*(?P<text>[^\s0-9].*)")),
    ("1)", re.compile(r"(?P<number>[0-9]{1,2})\)\s*(?P<text>\S.*)")),
    ("(1)", re.compile(r"[(（](?P<number>[0-9]{1,2})[)）]\s*(?P<text>\S.*)")),
    ("[1]", re.compile(r"[\[【](?P<number>[0-9]{1,2})[\]】]\s*(?P<text>\S.*)")),
    ("1️⃣", re.compile(r"(?P<number>[0-9]{1,2})\ufe0f?\u20e3\s*(?P<text>\S.*)")),
    ("①", re.compile(r"(?P<sign>[①-⑳❶-❿➀-➓])\s*(?P<text>\S.*)")),
    ("I.", re.compile(r"(?P<roman>[IVX]{1,4}|[Ⅰ-Ⅻ])[.)]?\s+(?P<text>\S.*)")),
    ("제1장", re.compile(r"제\s?(?P<number>[0-9]{1,2})\s?(?:장|부|막)[.:]?\s*(?P<text>\S.*)")),
    ("가.", re.compile(r"(?P<letter>[가나다라마바사아자차카타파하])[.)]\s+(?P<text>\S.*)")),
    ("1", re.compile(r"(?P<number>0[1-9])\s+(?P<text>\S.*)")),
)
_WRAPPED = (
    ("[]", re.compile(r"[\[［](?P<text>[^\[\]]+)[\]］]")),
    ("【】", re.compile(r"【(?P<text>[^【】]+)】")),
    ("‹›", re.compile(r"[‹«](?P<text>[^‹›«»]+)[›»]")),
    ("<>", re.compile(r"[<〈《≪](?P<text>[^<>〈〉《》≪≫]+)[>〉》≫]")),
    ("**", re.compile(r"(?P<mark>\*\*|__)(?P<text>[^*_]+)(?P=mark)")),
    ("--", re.compile(r"[-–—=~─━]{1,5}\s*(?P<text>[^-–—=~─━]+?)\s*[-–—=~─━]{1,5}")),
)
_SIGN = re.compile(r"(?P<sign>[■◆▶▷►◈◇□▣▤▦★☆❖✦✧●◎§⊙◐♣♠♥▌▍|▪◼◾]|#{1,6}(?=\s))\s*(?P<text>\S.*)")
_BULLET = re.compile(r"[-–—*•·∙‧▪○◦+]\s+(?P<text>\S.*)|[•·∙‧▪○◦](?P<glued>\S.*)")
_TRAILING = re.compile(r"\s*[:：]\s*$|\s*[■◆●★☆▶◀▼]+\s*$")


class Form(Value):
    """How a line looks as a heading.

    ``style`` names the look (``1.``, ``■``, ``bare`` …); ``number`` is its place in a numbered series or 0;
    ``known`` says that its words tell what the section is for.
    """

    style: str
    text: str
    number: int = 0
    known: bool = False


def form_of(line: Line, titles: tuple[str, ...] = ()) -> Form | None:
    """Give the form of a line that could be a heading, None for one that could not."""
    if not line.text or line.kind in (
        LineKind.QUOTE,
        LineKind.TABLE,
        LineKind.CODE,
        LineKind.BREAK,
    ):
        return None
    if line.kind is LineKind.HEADING:
        return _marked(f"h{line.level}", line.text, titles)
    if len(line.text) > LONGEST + 8 or is_label_line(line.text):
        return None
    form = _by_sign(line.text, titles)
    if form is None and line.kind is LineKind.BOLD:
        form = _plain("bold", line.text, titles)
    if line.kind is LineKind.ITEM and not (form and form.known and form.number):
        return None
    form = form or _bare(line.text, titles)
    return (
        form
        if form and len(form.text) <= LONGEST and re.search(r"[가-힣A-Za-z0-9]", form.text)
        else None
    )


def clean(text: str) -> str:
    """Leave emoji, closing colons and signs out of a heading."""
    return _TRAILING.sub("", without_emoji(text)).strip(" *_") or text.strip()


def is_known(text: str, titles: tuple[str, ...] = ()) -> bool:
    """Tell whether a heading's words name a kind of section."""
    return section_kind(text, titles) is not SectionKind.OTHER


def bullet_text(text: str) -> str | None:
    """Give what stands behind a bullet."""
    found = _BULLET.fullmatch(text)
    return (found["text"] or found["glued"]) if found else None


def number_form(text: str) -> tuple[str, int, str] | None:
    """Give the style, the number and the rest of a numbered line."""
    for style, pattern in _NUMBERED:
        found = pattern.fullmatch(text)
        if found:
            return style, _number(found), found["text"]
    return None


def _number(found: re.Match[str]) -> int:
    parts = found.groupdict()
    if parts.get("number"):
        return int(parts["number"])
    if sign := parts.get("sign"):
        base = next(base for base in ("①", "❶", "➀", "➊") if 0 <= ord(sign) - ord(base) < 20)
        return ord(sign) - ord(base) + 1
    if letter := parts.get("letter"):
        return "가나다라마바사아자차카타파하".index(letter) + 1
    roman = parts.get("roman") or ""
    if len(roman) == 1 and "Ⅰ" <= roman <= "Ⅻ":
        return ord(roman) - ord("Ⅰ") + 1
    return (
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").index(roman) + 1
        if roman in _ROMANS
        else 0
    )


_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _marked(style: str, text: str, titles: tuple[str, ...]) -> Form:
    """Read a heading that the source marks as one; a number in it is left out."""
    numbered = number_form(text)
    bare = clean(numbered[2] if numbered else text)
    for _, pattern in _WRAPPED[:2]:
        wrapped = pattern.fullmatch(bare)
        bare = clean(wrapped["text"]) if wrapped else bare
    signed = _SIGN.fullmatch(bare)
    bare = clean(signed["text"]) if signed else bare
    return Form(style, bare, numbered[1] if numbered else 0, is_known(bare, titles))


def _plain(style: str, text: str, titles: tuple[str, ...]) -> Form | None:
    bare = clean(text)
    return (
        None
        if ends_sentence(bare) and bare[-1] not in "?!"
        else Form(style, bare, 0, is_known(bare, titles))
    )


def _by_sign(text: str, titles: tuple[str, ...]) -> Form | None:
    numbered = number_form(text)
    if numbered:
        style, number, rest = numbered
        bare = clean(rest)
        inner = _by_sign(rest, titles)
        bare = (
            inner.text
            if inner and inner.style in ("[]", "【】", "<>", "**") and inner.known
            else bare
        )
        return None if _is_sentence(bare) else Form(style, bare, number, is_known(bare, titles))
    for style, pattern in _WRAPPED:
        found = pattern.fullmatch(without_emoji(text) if style != "**" else text)
        if found and not _is_sentence(found["text"]):
            bare = clean(found["text"])
            return Form(style, bare, 0, is_known(bare, titles))
    signed = _SIGN.fullmatch(text)
    if signed and not _is_sentence(signed["text"]):
        bare = clean(signed["text"])
        return Form(signed["sign"], bare, 0, is_known(bare, titles))
    if is_emoji(text[0]) and (bare := clean(text)) and not _is_sentence(bare):
        again = number_form(bare)
        bare = clean(again[2]) if again else bare
        return Form("emoji", bare, again[1] if again else 0, is_known(bare, titles))
    behind = bullet_text(text)
    if (
        behind
        and len(behind) <= _LONGEST_KNOWN
        and is_known(behind, titles)
        and not ends_sentence(behind)
    ):
        return Form("bullet", clean(behind), 0, known=True)
    return None


def _is_sentence(text: str) -> bool:
    stripped = text.rstrip(" \"'”’)")
    return stripped.endswith((".", "…")) or (
        len(text) > 30 and ends_as_predicate(text) and not text.endswith("?")
    )


def _bare(text: str, titles: tuple[str, ...]) -> Form | None:
    """Read a line without any mark: a known word, or a short phrase or question that no stop ends."""
    bare = clean(text)
    if bullet_text(text) or not bare:
        return None
    if (
        len(bare) <= _LONGEST_KNOWN
        and is_known(bare, titles)
        and not ends_sentence(text)
        and not ends_as_predicate(bare)
    ):
        return Form("bare", bare, 0, known=True)
    if len(bare) > _LONGEST_BARE or opens_quote(text) or len(bare) < 2:
        return None
    if text[-1] in ".,!…:;~”\"’'」』)*" or text.endswith(("ㅎㅎ", "ㅋㅋ")):
        return (
            None
            if not text.endswith(")") or ends_as_predicate(text.rsplit("(", 1)[0])
            else Form("bare", bare)
        )
    return Form("bare", bare)
