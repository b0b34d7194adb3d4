"""A post's lines in; its headings with their text, in two levels, out.

Every line that could be a heading has a form. It becomes one by what surrounds it: text must follow; items that follow each other
are a list; a bare phrase needs a long paragraph below it and company of its kind. The look that most known headings share
is the top level, other looks below it are sub-headings.
"""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from ..value import Value
from .contents import drop_contents
from .glued import split_glued
from .headings import Form, form_of
from .model import Line, LineKind, Part, Post, Reason
from .words import ends_as_predicate, ends_sentence

_LONG = 60
"""A paragraph of so many characters is prose for sure."""

_SHORT = 20
_CLOSE = 40
_WORK = "work"

_SOLID = 90
"""Where paragraphs' lines are longer than this, the writer did not wrap them."""


class Found(Value):
    """A heading among the lines."""

    at: int
    form: Form


def find_outline(post: Post, titles: tuple[str, ...], works: tuple[str, ...] = ()) -> list[Part]:
    """Divide the post's lines under its headings.

    ``titles`` are those of the work; ``works`` are lines that name one of several works, which come on top.
    """
    post.lines = split_glued(post, titles)
    drop_contents(post)
    found = _headings(post, titles)
    if works:
        found = _under_works(post, found, works)
    _doubt_lonely(post, titles, found)
    return _parts(post, found)


def _under_works(post: Post, found: list[Found], works: tuple[str, ...]) -> list[Found]:
    """Put the works' names on top and every other heading below them."""
    named = [
        Found(n, replace(form_of(line) or Form("work", line.text), style=_WORK))
        for n, line in enumerate(post.lines)
        if line.text in works
    ]
    taken = {one.at for one in named}
    others = [Found(one.at, replace(one.form, known=False)) for one in found if one.at not in taken]
    return sorted((*named, *others), key=lambda one: one.at)


# --- which lines are headings -------------------------------------------------------------------------------------


def _headings(post: Post, titles: tuple[str, ...]) -> list[Found]:
    forms = {n: form for n, line in enumerate(post.lines) if (form := form_of(line, titles))}
    found = [Found(n, form) for n, form in forms.items() if _is_heading(post.lines, n, forms)]
    bare = [one for one in found if one.form.style == "bare" and not one.form.known]
    if any(
        _is_close(post.lines, one.at)
        for one in found
        if one.form.style == "bare" and one.form.known
    ):
        close = [
            Found(n, form) for n, form in forms.items() if _is_like_the_known(post.lines, n, form)
        ]
        return sorted({one.at: one for one in (*found, *close)}.values(), key=lambda one: one.at)
    if len(bare) >= 2:
        found += [Found(n, form) for n, form in forms.items() if _is_like_them(post.lines, n, form)]
        found = sorted({one.at: one for one in found}.values(), key=lambda one: one.at)
    questions = [one for one in bare if _is_doubtful(one.form.text)]
    if len(bare) < 2 and (questions or len(found) == len(bare)):
        found = [one for one in found if one not in bare]
    return found


def _is_like_them(lines: list[Line], at: int, form: Form) -> bool:
    """Tell a phrase alone between blank lines, in a post that has such headings, whatever text follows."""
    if form.style != "bare" or form.known or len(form.text) > _SHORT or _is_doubtful(form.text):
        return False
    alone = at > 0 and not lines[at - 1].text and at + 1 < len(lines) and not lines[at + 1].text
    above = next((lines[n].text for n in range(at - 1, -1, -1) if lines[n].text), "")
    return alone and ends_sentence(above) and _below(lines, at) is not None


def _is_close(lines: list[Line], at: int) -> bool:
    """Tell whether a sentence follows right below a line that follows a blank one."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return at > 0 and not lines[at - 1].text and len(below) >= _CLOSE and ends_sentence(below)


def _is_like_the_known(lines: list[Line], at: int, form: Form) -> bool:
    """Tell a phrase that stands as the post's known headings do, right above its text."""
    bare = form.style == "bare" and len(form.text) <= _SHORT and not _is_doubtful(form.text)
    return bare and _is_close(lines, at)


def _is_doubtful(text: str) -> bool:
    return text.endswith("?") or ends_as_predicate(text)


def _is_heading(lines: list[Line], at: int, forms: dict[int, Form]) -> bool:
    if lines[at].kind is LineKind.HEADING:
        return True
    below = _below(lines, at)
    if below is None:
        return False
    form = forms[at]
    if form.known and form.style == "bare":
        return _starts_block(lines, at) or len(lines[below].text) >= _LONG
    if form.style != "bare":
        return _heads_text(lines, at, below, forms)
    return _is_bare_heading(lines, at, below, forms)


def _heads_text(lines: list[Line], at: int, below: int, forms: dict[int, Form]) -> bool:
    """Tell a marked heading from a row of a list: another row of its look follows it, or precedes it without text."""
    form, following = forms[at], forms.get(below)
    if following and following.style == form.style:
        return form.known and not following.known
    if form.known:
        return True
    above = next((n for n in range(at - 1, -1, -1) if lines[n].text), None)
    before = forms.get(above) if above is not None else None
    in_list = (
        before is not None
        and before.style == form.style
        and not before.known
        and form.number == before.number + 1
    )
    return not (form.number and in_list) and lines[below].kind is not LineKind.ITEM


def _is_bare_heading(lines: list[Line], at: int, below: int, forms: dict[int, Form]) -> bool:
    """Believe a phrase without a mark only above a paragraph far longer than itself."""
    if not _starts_block(lines, at) or lines[below].kind is not LineKind.PLAIN:
        return False
    following = forms.get(below)
    if following and following.style != "bare":
        return False
    together = below == at + 1
    length = len(lines[below].text) if together else _paragraph_length(lines, below)
    least = _SOLID if together else _LONG
    return length >= max(least, 2 * len(lines[at].text))


def _below(lines: list[Line], at: int) -> int | None:
    return next((n for n in range(at + 1, len(lines)) if lines[n].text), None)


def _starts_block(lines: list[Line], at: int) -> bool:
    """Tell whether a line follows a blank one, a long one or the source's start."""
    above = lines[at - 1] if at else None
    return (
        above is None
        or not above.text
        or len(above.text) >= _LONG
        or above.kind is not LineKind.PLAIN
        or above.level > 0
    )


def _paragraph_length(lines: list[Line], start: int) -> int:
    total = 0
    for line in lines[start:]:
        if not line.text:
            break
        total += len(line.text)
    return total


def _doubt_lonely(post: Post, titles: tuple[str, ...], found: list[Found]) -> None:
    """Say of short lines between long paragraphs that they may be headings, where they were not believed."""
    taken = {one.at for one in found}
    forms = {n: form for n, line in enumerate(post.lines) if (form := form_of(line, titles))}
    for at, form in forms.items():
        if at in taken or form.style != "bare" or form.known:
            continue
        below = _below(post.lines, at)
        if below is not None and _is_bare_heading(post.lines, at, below, forms) and at:
            post.doubt("import-maybe-heading", post.lines[at], text=form.text)


# --- levels -------------------------------------------------------------------------------------------------------


def _parts(post: Post, found: list[Found]) -> list[Part]:
    tops = _top_styles(found)
    parts: list[Part] = [Part("", Line(""))]
    start, last_number = 0, 0
    for one in found:
        _extend(parts, post.lines[start : one.at])
        start = one.at + 1
        line = post.lines[one.at]
        _account(post, line, one.form)
        part = Part(one.form.text, line, style=one.form.style)
        is_top = _is_top(one.form, tops, last_number) or len(parts) == 1
        if is_top:
            last_number = one.form.number or last_number
            parts.append(part)
        else:
            parts[-1].parts.append(part)
    _extend(parts, post.lines[start:])
    return [part for part in parts if part.heading or any(line.text for line in part.lines)]


def _extend(parts: list[Part], lines: list[Line]) -> None:
    target = parts[-1].parts[-1] if parts[-1].parts else parts[-1]
    target.lines.extend(lines)


def _top_styles(found: list[Found]) -> set[str]:
    known = Counter(one.form.style for one in found if one.form.known)
    levels = sorted({one.form.style for one in found if one.form.style.startswith("h")})
    if any(one.form.style == _WORK for one in found):
        return {_WORK}
    if known:
        main = known.most_common(1)[0][0]
    elif found:
        main = levels[0] if levels else found[0].form.style
    else:
        return set()
    first_top = next((one.at for one in found if one.form.known or one.form.style == main), 0)
    before = {one.form.style for one in found if one.at < first_top}
    upper = {level for level in levels if main.startswith("h") and level < main}
    return {main} | before | upper


def _is_top(form: Form, tops: set[str], last_number: int) -> bool:
    if form.known:
        return True
    if form.style not in tops:
        return False
    # A series that starts again below a numbered heading is a series of its own.
    return not form.number or form.number == last_number + 1 or last_number == 0


def _account(post: Post, line: Line, form: Form) -> None:
    """List what a heading loses: its number, its signs, its emoji."""
    rest = line.text.replace(form.text, "", 1)
    if rest.strip() and rest != line.text:
        post.drop([replace(line, text=rest.strip())], Reason.MARK)
    elif rest == line.text and line.text != form.text:
        post.drop([line], Reason.MARK)
