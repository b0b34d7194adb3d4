"""Bound pages and what they are for in; the bytes of a PDF out."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from ...caching import Store
from ...late import Late
from ...typeset.pages import Page, Pages
from .boxes import page_boxes
from .content import Kit, PageContent, furniture_stream
from .crops import ALL_INKS
from .drawn import DrawnPage, Sheaf, read_drawn, told
from .fonts import embed_fonts
from .images import Embed, ImageShelf
from .links import Annotator, Targets
from .marks import PageMarks
from .metadata import FIRST, information, issue_time, xmp
from .objects import ObjectFile, deflated, fill_colour, text_string
from .outline import add_outline, page_labels
from .profiles import PROFILES, SLUG_PT, Press, Profile
from .shapes import GlyphShelf
from .standards import ARCHIVAL, press_description, press_intent, screen_intent
from .structure import Structure

if TYPE_CHECKING:
    from .inks import Separator


def write_book(pages: Pages, press: Press, store: Store | None = None) -> bytes:
    """Write a bound book; see ``writers.pdf.write``."""
    profile = PROFILES[press.profile]
    time = issue_time(pages.meta)
    file = ObjectFile(profile.version, packs=profile.is_tagged)
    _describe(file, pages, profile, time)
    writer = _PageWriter(file, pages, press, store)
    for index, page in enumerate(pages.pages):
        writer.write(index, page)
    writer.finish()
    _write_catalog(file, pages, writer.targets, profile)
    if writer.structure:
        file.set_catalog("StructTreeRoot", writer.structure.finish())
        file.set_catalog("MarkInfo", "<</Marked true>>")
        file.set_catalog("OutputIntents", screen_intent(file))
    if profile.is_separated:
        file.set_catalog("OutputIntents", press_intent(file, press.icc))
    return file.finish()


class _PageWriter:
    """Writes pages one by one; their references are known before, so that links may lead forward."""

    def __init__(self, file: ObjectFile, pages: Pages, press: Press, store: Store | None) -> None:
        self._file = file
        self._profile = profile = PROFILES[press.profile]
        separator = _separator(press) if profile.is_separated else None
        self._images = ImageShelf(file, _separated(separator) if separator else None)
        bleed_pt = press.bleed_pt if _bleeds(profile, pages) else 0.0
        self._shapes = GlyphShelf(file, pages.faces) if press.outlines else None
        self._kit = Kit(
            {} if press.outlines else embed_fonts(file, pages.faces, pages.uses, store),
            self._images.name,
            bleed_pt,
            bleed_pt + (SLUG_PT if press.crop_marks else 0.0),
            press.crop_marks,
            self._shapes,
            separator.paint if separator else fill_colour,
        )
        self._forms = file.reserve() if self._shapes else ""
        self._parent, self._fonts = file.page_tree, file.fonts
        self._references = [file.reserve() for _ in pages.pages]
        self.targets = Targets(pages, self._references, self._kit.margin_pt)
        self.structure = Structure(file, len(pages.pages)) if profile.is_tagged else None
        self._annotator = Annotator(file, self.targets, self.structure)
        self._is_plain = not (self._kit.margin_pt or separator or self._shapes)
        """Whether pages are drawn as most files have them, which is worth keeping."""
        self._sheaf: Sheaf | None = None
        self._kept: deque[DrawnPage] = deque()

    def write(self, index: int, page: Page) -> None:
        """Write the page with its contents, resources and links."""
        reference, kit, file = self._references[index], self._kit, self._file
        marks = PageMarks(self.structure, reference) if self.structure else None
        drawn, images = self._drawn(page, marks)
        contents = file.add_deflated(drawn.stream)
        if page.furniture and not kit.shapes:
            contents = f"[{contents} {file.add_stream(furniture_stream(page, kit))}]"
        boxes = page_boxes((page.width, page.height), kit.bleed_pt, kit.margin_pt)
        entries = [
            f"<</Type/Page/Parent {self._parent}{boxes}/Resources<<{self._resources(images)}>>",
            f"/Contents {contents}",
        ]
        links = drawn.links if self._profile.is_linked else []
        annotations = self._annotator.annotate(links, reference)
        if annotations:
            entries.append(f"/Annots[{' '.join(annotations)}]/Tabs/S")
        if marks:
            entries.append(marks.finish())
        entries.append(">>")
        file.fill(reference, "".join(entries))
        file.add_page(reference)

    def _drawn(self, page: Page, marks: PageMarks | None) -> tuple[DrawnPage, Collection[str]]:
        """Draw a page but for its furniture, or take it as it was drawn before; also give the pictures' names."""
        if page.drawing and marks and self.structure and self._is_plain:
            if self._sheaf is None or self._sheaf.drawing is not page.drawing:
                expected = told(page.drawing, self._kit.fonts, self.structure)
                self._kept = deque(read_drawn(page.drawing, expected) or ())
                page.drawing.data = b""
                self._sheaf = Sheaf(page.drawing, expected)
            if self._kept:
                drawn = self._kept.popleft()
                marks.again(drawn.marks)
                return drawn, ()
        content = PageContent(page, self._kit, marks)
        if isinstance(page.matter, Late):
            page.matter.forget()
        drawn = DrawnPage(deflated(content.stream()), marks.met if marks else (), content.links)
        if self._sheaf and self._sheaf.drawing is page.drawing:
            self._sheaf.add(drawn, has_images=bool(content.image_names))
        return drawn, content.image_names

    def finish(self) -> None:
        """Write what all pages share."""
        if self._shapes:
            named = {**self._images.references, **self._shapes.references}
            entries = "".join(f"{name} {reference}" for name, reference in named.items())
            self._file.fill(self._forms, f"<<{entries}>>")

    def _resources(self, images: Collection[str]) -> str:
        entries = f"/Font {self._fonts}"
        if self._shapes:
            entries += f"/XObject {self._forms}"
        elif images:
            named = (f"{name} {self._images.reference(name)}" for name in images)
            entries += f"/XObject<<{''.join(named)}>>"
        return entries + (ALL_INKS if self._kit.crop_marks else "")


def _bleeds(profile: Profile, pages: Pages) -> bool:
    """Tell whether pages have a bleed: where the press always wants one, or where a page is coloured to its edges."""
    needs = profile.bleeds_at_need and any(page.fill for page in pages.pages)
    return profile.bleeds_always or needs


def _separator(press: Press) -> Separator:
    from .inks import Separator  # noqa: PLC0415 - it loads Pillow, which files for screens do without

    return Separator(press.ink, press.icc)


def _separated(separator: Separator) -> Embed:
    from .separations import embed_separated  # noqa: PLC0415 - as above

    return partial(embed_separated, separator=separator)


def _describe(file: ObjectFile, pages: Pages, profile: Profile, time: datetime | None) -> None:
    """Write the information dictionary and the XMP."""
    info, more = "", ARCHIVAL if profile.is_tagged else ""
    if profile.is_separated:
        time = time or FIRST
        info, more = "/Trapped/False", press_description(pages.meta, time)
    file.set_info(information(pages.meta, time, info))
    packet = xmp(pages.meta, time, more)
    # Stored as it is, so that programs that do not read PDF find it (14.3.2).
    metadata = file.add_stream(packet, "/Type/Metadata/Subtype/XML", packed=True)
    file.set_catalog("Metadata", metadata)


def _write_catalog(file: ObjectFile, pages: Pages, targets: Targets, profile: Profile) -> None:
    file.set_catalog("Lang", text_string(pages.meta.language))
    file.set_catalog("ViewerPreferences", "<</DisplayDocTitle true>>")
    file.set_catalog("PageLabels", page_labels(pages.labels))
    file.set_catalog("PageLayout", "/OneColumn")
    if pages.outline and profile.is_linked:
        file.set_catalog("Outlines", add_outline(file, pages.outline, targets))
        file.set_catalog("PageMode", "/UseOutlines")
