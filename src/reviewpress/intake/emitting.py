"""A draft in; the text of a review file in the project's own style, with a comment at each doubtful place, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic
from ..labels.messages import render
from ..labels.names import WORK_KINDS
from ..sources.model import WorkKind
from ..sources.schema import REVIEW, WORK, Field
from .model import Draft, DraftSection

_INDICATORS = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`~]|---|\.\.\.|<<|=(?:\s|$)")
_INNER = re.compile(r":(?:\s|$)|\s#")
_IN_FLOW = re.compile(r"[,:?\[\]{}]")
_MARK = {"ko": "확인", "en": "check"}


def emit(draft: Draft, lang: str) -> str:
    """Give the YAML; ``lang`` is the language of the comments, keys are Korean."""
    return "\n".join(_Emitter(draft, lang).lines()) + "\n"


def work_field(name: str, kind: WorkKind | None) -> Field | None:
    """Give the row of the schema under which a fact stands in a work of a kind; None where it has none there."""
    rows = [row for row in WORK if row.name == name]
    fitting = [row for row in rows if not row.kinds or (kind in row.kinds if kind else True)]
    return fitting[0] if fitting else None


class _Emitter:
    def __init__(self, draft: Draft, lang: str) -> None:
        self.draft = draft
        self.lang = lang

    def lines(self) -> Iterator[str]:
        yield from self.comments(self.draft.doubts.get("", ()), 0)
        yield "작품:"
        yield from self.work()
        if self.draft.review:
            yield "리뷰:"
            for row in REVIEW:
                yield from self.field(
                    row, self.draft.review.get(row.name, ()), f"review.{row.name}"
                )
        yield from self.comments(self.draft.doubts.get("body", ()), 0)
        yield "본문:"
        for section in self.draft.sections:
            yield from self.section(section, 1)

    def work(self) -> Iterator[str]:
        kind = self.draft.kind
        yield from self.comments(self.draft.doubts.get("work.kind", ()), 1)
        if kind:
            yield f"  종류: {WORK_KINDS[kind.value].word('ko')}"
        for name in dict.fromkeys(row.name for row in WORK if row.name != "kind"):
            field = work_field(name, kind)
            if field and name in self.draft.work:
                yield from self.field(field, self.draft.work[name], f"work.{name}")
            elif f"work.{name}" in self.draft.doubts:
                yield from self.comments(self.draft.doubts[f"work.{name}"], 1)
        if self.draft.info:
            yield "  정보:"
            for label, values in self.draft.info.items():
                yield f"    {scalar(label)}: {_value(values, split=False)}"

    def field(self, field: Field, values: tuple[str, ...], place: str) -> Iterator[str]:
        yield from self.comments(self.draft.doubts.get(place, ()), 1)
        if values:
            yield f"  {field.korean}: {_value(values, split=field.type.value == 'phrases')}"

    def section(self, section: DraftSection, depth: int) -> Iterator[str]:
        indent = "  " * depth
        yield from self.comments(section.doubts, depth)
        if section.sections:
            yield f"{indent}{scalar(section.heading)}:"
            for inner in section.sections:
                yield from self.section(inner, depth + 1)
        elif section.text:
            yield f"{indent}{scalar(section.heading)}: |"
            # The first line tells YAML how far the text is indented, so it has no spaces of its own.
            rows = section.text.lstrip(" ").split("\n")
            yield from (f"{indent}  {row}".rstrip() for row in rows)
        else:
            yield f"{indent}{scalar(section.heading)}:"

    def comments(self, doubts: Iterable[Diagnostic], depth: int) -> Iterator[str]:
        for doubt in doubts:
            message, hints = render(doubt, self.lang)
            place = f" ({doubt.span.line})" if doubt.span.line else ""
            text = " ".join(" ".join(map(_stopped, (message, *hints))).split())
            yield f"{'  ' * depth}# {_MARK['ko' if self.lang == 'ko' else 'en']}{place}: {text}"


def _stopped(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def _value(values: tuple[str, ...], *, split: bool) -> str:
    if len(values) > 1:
        return f"[{', '.join(scalar(value, flow=True) for value in values)}]"
    only = values[0]
    if split and "," in only:
        return f"[{scalar(only, flow=True)}]"
    return scalar(only)


def scalar(text: str, *, flow: bool = False) -> str:
    """Write a text of one line, plain where YAML reads it back as it is, else in double quotes."""
    plain = (
        text
        and text == text.strip()
        and not _INDICATORS.match(text)
        and not _INNER.search(text)
        and not (flow and _IN_FLOW.search(text))
    )
    if plain:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
