"""A paragraph's inlines, its style and the measure in; its lines, justified or ragged, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..diagnostics import Diagnostics, Span, note
from ..document.nodes import Inline
from ..fonts.fallback import name_of
from ..styles.options import BreakPolicy, TextAlign, TextStyle
from .breaking import INFINITE, Candidates, Glue, justified, ragged, rescued, widest
from .flatten import Flattener, FolioOf, Stretch
from .formats import Format, Formats, policy_of
from .galley import Galley
from .lines import MixedLine, SetLine, Setting, Slice, alignment, slices, uniform_line
from .matter import Compositor, Matter, MixedWord


class Frame:
    """Where lines go; all in points."""

    __slots__ = ("baseline", "indent", "left", "measure")

    def __init__(self, left: float, measure: float, baseline: float, indent: float = 0.0) -> None:
        self.left = left
        self.measure = measure
        self.baseline = baseline
        """From a line's top to its baseline."""
        self.indent = indent
        """White space before the first line."""


_SYLLABLE = 900.0
"""What a syllable takes, in thousandths of an em: for the least length of a last line."""


_WIDEST_SPACE = 1000.0
"""The widest word space that is set, in thousandths of an em."""


class ParagraphSetter:
    """Sets paragraphs for one sheet; glyphs that it uses are noted in the galley it is given."""

    def __init__(self, formats: Formats, folio_of: FolioOf, diagnostics: Diagnostics) -> None:
        self._formats = formats
        self._compositor = Compositor(formats)
        self._flattener = Flattener(formats, folio_of)
        self._diagnostics = diagnostics
        self._options = formats.sheet.breaking

    def lines(
        self,
        inlines: Iterable[Inline],
        style: TextStyle,
        frame: Frame,
        galley: Galley,
    ) -> list[SetLine]:
        """Set a paragraph in a frame."""
        base = self._formats.of(style)
        found: list[SetLine] = []
        for segment in self._flattener.segments(inlines, base):
            if segment:
                form = _only_form(segment) or base
                found += self._segment(segment, form, style, frame, galley)
                if found:
                    frame = Frame(frame.left, frame.measure, frame.baseline)
        return found

    def widths(self, inlines: Iterable[Inline], style: TextStyle) -> tuple[float, float]:
        """Give the widths in points of a paragraph's longest word, and of the whole paragraph on one line."""
        base = self._formats.of(style)
        longest = whole = 0.0
        for segment in self._flattener.segments(inlines, base):
            if not segment:
                continue
            matter = self._compositor.matter(segment, base, BreakPolicy.WORD)
            longest = max([longest, *[word.metrics.width for word in matter.words]])
            whole = max(whole, matter.width)
        return longest * base.size / 1000, whole * base.size / 1000

    def _segment(
        self,
        segment: Sequence[Stretch],
        base: Format,
        style: TextStyle,
        frame: Frame,
        galley: Galley,
    ) -> list[SetLine]:
        matter = self._compositor.matter(segment, base, policy_of(style))
        if not matter.words:
            return []
        is_justified = style.align is TextAlign.JUSTIFY
        matter.hangs = self._options.hanging and is_justified
        self._note_uses(matter, galley)
        if any(word.lacks for word in matter.words):
            self._report_missing(segment)
        glue = self._glue(matter.lexicon.space_width)
        short = _SYLLABLE * self._options.last_line
        breaker = _Breaker(self._compositor, matter, glue, short)
        em = base.size / 1000
        # Where the style's 자간 is negative, a line's last letter reaches past its width.
        room = frame.measure / em + min(base.tracking, 0.0) * 1000
        places, breaks = breaker.breaks(room, frame.indent / em, is_justified=is_justified)
        if breaker.overfull:
            self._diagnostics.warning("typeset-overfull", segment[0].span, text=_longest(matter))
        liner = _Liner(self._formats, matter, style.align, places, frame, glue)
        found = liner.lines(breaks)
        if liner.shortest < frame.measure and not breaker.overfull:
            text = f"{liner.shortest / frame.measure:.0%}"
            self._diagnostics.add(note("typeset-short-line", segment[0].span, share=text))
        return found

    def _glue(self, space: float) -> Glue:
        """Give what lines may give, spaces of a width and 자간."""
        options = self._options
        return Glue(
            stretch=space * (options.space_stretch - 1),
            shrink=space * (1 - options.space_shrink),
            tracking_stretch=options.tracking_max * 1000,
            tracking_shrink=-options.tracking_min * 1000,
        )

    def _note_uses(self, matter: Matter, galley: Galley) -> None:
        """Note the glyphs of words, and of the spaces of every format: a line may hold one of each."""
        if matter.uniform:
            matter.lexicon.note(matter.words, galley.used(matter.lexicon.face))
            return
        galley.used(matter.lexicon.face).add(matter.lexicon.space_pair)
        for word in matter.words:
            if isinstance(word, MixedWord):
                for part in word.parts:
                    lexicon = self._formats.lexicon(part.form, BreakPolicy.WORD)
                    galley.used(lexicon.face).add(lexicon.space_pair)
                    for run in part.word.runs:
                        galley.used(run.face).update(run.pairs)

    def _report_missing(self, segment: Sequence[Stretch]) -> None:
        for stretch in segment:
            lexicon = self._formats.lexicon(stretch.form, BreakPolicy.WORD)
            for character in lexicon.missing(stretch.text):
                at = stretch.text.index(character)
                span = stretch.span
                place = Span(span.file, span.line, span.column + at, 1) if span else span
                self._diagnostics.warning(
                    "fonts-character-missing",
                    place,
                    char=character,
                    code=f"U+{ord(character):04X}",
                    name=name_of(character),
                    family=self._formats.sheet.fonts[stretch.form.role].family,
                )


def _only_form(segment: Sequence[Stretch]) -> Format | None:
    """Give the format of a single word, such as a folio: it is as if the paragraph were in it, and sooner set."""
    form = segment[0].form
    if len(segment) > 1 or segment[0].note or " " in segment[0].text:
        return None
    return None if form.rise or form.underline or form.dots or form.link else form


class _Breaker:
    """Chooses the breaks of one segment; ``short`` is the width under which a last line is avoided."""

    def __init__(self, compositor: Compositor, matter: Matter, glue: Glue, short: float) -> None:
        self._compositor = compositor
        self._matter = matter
        self._glue = glue
        self._short = short
        self.overfull = False

    def breaks(
        self, measure: float, indent: float, *, is_justified: bool
    ) -> tuple[Candidates, list[int]]:
        """Give the candidates and the indices of the chosen ones; lengths in thousandths of an em."""
        self.overfull = self._compositor.force(self._matter, measure - indent)
        places = self._matter.candidates(indent, whole_words=is_justified)
        if places.ends[-1] <= measure:
            return places, [len(places.ends) - 1]
        if is_justified:
            found = self._justified(places, measure, indent)
            if found:
                return found
            places = self._matter.candidates(indent)
        if widest(places) > measure:
            self.overfull = True
            places = self._matter.candidates(indent, everywhere=True)
        if is_justified:
            return places, rescued(places, measure, self._glue, self._short)
        return places, ragged(places, measure, self._short)

    def _justified(
        self, whole: Candidates, measure: float, indent: float
    ) -> tuple[Candidates, list[int]] | None:
        """Choose among the places between ``whole`` words, and where a divided word could do better, among all.

        Most paragraphs need no other places, and the fit that they allow spares most of the work of looking at all.
        """
        cheapest = self._matter.cheapest_cut
        fit = justified(whole, measure, self._glue, self._short)
        if fit and fit.demerits <= cheapest:
            return whole, fit.breaks
        if cheapest == INFINITE:
            return None
        places = self._matter.candidates(indent)
        most = fit.demerits + 1.0 if fit else INFINITE
        fit = justified(places, measure, self._glue, self._short, most)
        return (places, fit.breaks) if fit else None


class _Liner:
    """Turns the breaks of one segment into set lines."""

    def __init__(
        self,
        formats: Formats,
        matter: Matter,
        align: TextAlign,
        places: Candidates,
        frame: Frame,
        glue: Glue,
    ) -> None:
        self._formats = formats
        self._matter = matter
        self._align = align
        self._is_justified = align is TextAlign.JUSTIFY
        self._glue = glue
        self._places = places
        self._frame = frame
        self._em = matter.base.size / 1000
        self.shortest = frame.measure
        """How far the shortest line reaches that should fill the measure and cannot, in points."""

    def lines(self, breaks: Sequence[int]) -> list[SetLine]:
        """Set the lines that end at the given candidates."""
        places, indent = self._places, self._frame.indent
        found: list[SetLine] = []
        j, last = 0, breaks[-1]
        for part, k in zip(slices(self._matter, places, breaks), breaks, strict=True):
            natural = places.ends[k] - places.starts[j]
            spaces = places.end_spaces[k] - places.start_spaces[j]
            gaps = places.end_gaps[k] - places.start_gaps[j]
            setting = self._setting(natural, spaces, gaps, indent, is_last=k == last)
            found.append(self._line(part, setting, spaces))
            j, indent = k, 0.0
        return found

    def _setting(
        self, natural: float, spaces: int, gaps: int, indent: float, *, is_last: bool
    ) -> Setting:
        frame = self._frame
        spare = frame.measure / self._em - natural
        left = frame.left + indent
        width = natural * self._em - indent
        if not self._is_justified or (is_last and spare >= 0):
            x = left + alignment(self._align, spare * self._em)
            return Setting(x, frame.baseline, width, 0.0, 0.0)
        space, tracking = self._justify(spare, spaces, gaps)
        if space or tracking:
            width = frame.measure - indent
        else:
            self.shortest = min(self.shortest, indent + width)
        return Setting(left, frame.baseline, width, space, tracking)

    def _justify(self, spare: float, spaces: int, gaps: int) -> tuple[float, float]:
        """Share out what a line lacks or has too much: to its spaces, past their limits to 자간, then to its spaces again.

        A line that cannot be filled, or only with spaces that tear it apart, is left short.
        """
        glue = self._glue
        within = min(max(spare, -glue.shrink * spaces), glue.stretch * spaces)
        rest = spare - within
        if abs(rest) < 0.5:
            return (spare / spaces if spaces else 0.0), 0.0
        limit = abs(glue.tracking_stretch if rest > 0 else glue.tracking_shrink)
        share = min(max(rest / gaps, -limit), limit) if gaps else 0.0
        left = spare - share * gaps
        if left > 0.5 and left > (_WIDEST_SPACE - self._matter.lexicon.space_width) * spaces:
            return 0.0, 0.0
        return (left / spaces if spaces else 0.0), share

    def _line(self, part: Slice, setting: Setting, spaces: int) -> SetLine:
        space = (self._matter.lexicon.space_width + setting.space) / 1000 if spaces else 0.0
        split = part.last_place < len(self._matter.words[part.last].text)
        if self._matter.uniform:
            return SetLine((uniform_line(self._matter, part, setting),), (), space, split=split)
        items, notes = MixedLine(self._formats, self._matter, setting).set(part)
        return SetLine(items, notes, space, split=split)


def _longest(matter: Matter) -> str:
    return max((word.text for word in matter.words), key=len)[:40]
