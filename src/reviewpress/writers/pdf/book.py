"""Bound pages and a profile's name in; the bytes of a PDF out."""

from __future__ import annotations

from ...typeset.pages import Page, Pages
from .content import Kit, PageContent
from .fonts import embed_fonts
from .images import ImageShelf
from .links import Annotator, Targets
from .marks import PageMarks
from .metadata import information, issue_time, xmp
from .objects import ObjectFile, number, text_string
from .outline import add_outline, page_labels
from .profiles import PROFILES, Profile
from .standards import ARCHIVAL, screen_intent
from .structure import Structure


def write_book(pages: Pages, profile_name: str) -> bytes:
    """Write a bound book; see ``writers.pdf.write``."""
    profile = PROFILES[profile_name]
    time = issue_time(pages.meta)
    file = ObjectFile(profile.version, packs=profile.is_tagged)
    file.set_info(information(pages.meta, time))
    writer = _PageWriter(file, pages, profile)
    for index, page in enumerate(pages.pages):
        writer.write(index, page)
    _write_catalog(file, pages, writer.targets, profile)
    if writer.structure:
        _write_structure(file, writer.structure)
    more = ARCHIVAL if profile.is_tagged else ""
    file.set_catalog("Metadata", _metadata(file, xmp(pages.meta, time, more)))
    return file.finish()


_BLEED_PT = 3 * 72 / 25.4


class _PageWriter:
    """Writes pages one by one; their references are known before, so that links may lead forward."""

    def __init__(self, file: ObjectFile, pages: Pages, profile: Profile) -> None:
        self._file = file
        self._profile = profile
        self._images = ImageShelf(file)
        fonts = embed_fonts(file, pages.faces, pages.uses)
        self._bleed_pt = _BLEED_PT if profile.bleeds else 0.0
        self._kit = Kit(fonts, self._images.name, self._bleed_pt)
        self._parent = file.page_tree
        self._references = [file.reserve() for _ in pages.pages]
        self.targets = Targets(pages, self._references, self._bleed_pt)
        self.structure = Structure(file, len(pages.pages)) if profile.is_tagged else None
        self._annotator = Annotator(file, self.targets, self.structure)

    def write(self, index: int, page: Page) -> None:
        """Write the page with its contents, resources and links."""
        reference = self._references[index]
        marks = PageMarks(self.structure, reference) if self.structure else None
        content = PageContent(page, self._kit, marks)
        entries = [
            f"<</Type/Page/Parent {self._parent}{_boxes(page, self._bleed_pt)}",
            f"/Resources<</Font {self._file.fonts}{self._xobjects(content)}>>",
            f"/Contents {self._file.add_stream(content.stream())}",
        ]
        links = content.links if self._profile.is_linked else []
        annotations = self._annotator.annotate(links, reference)
        if annotations:
            entries.append(f"/Annots[{' '.join(annotations)}]/Tabs/S")
        if marks:
            entries.append(marks.finish())
        entries.append(">>")
        self._file.fill(reference, "".join(entries))
        self._file.add_page(reference)

    def _xobjects(self, content: PageContent) -> str:
        if not content.image_names:
            return ""
        named = (f"{name} {self._images.reference(name)}" for name in content.image_names)
        return f"/XObject<<{''.join(named)}>>"


def _boxes(page: Page, bleed_pt: float) -> str:
    """Write the page boxes (14.11.2): the media box is the trim, or the bleed with the trim inside."""
    whole = f"[0 0 {number(page.width + 2 * bleed_pt)} {number(page.height + 2 * bleed_pt)}]"
    if not bleed_pt:
        return f"/MediaBox{whole}"
    trim = (bleed_pt, bleed_pt, bleed_pt + page.width, bleed_pt + page.height)
    return f"/MediaBox{whole}/BleedBox{whole}/TrimBox[{' '.join(map(number, trim))}]"


def _write_catalog(file: ObjectFile, pages: Pages, targets: Targets, profile: Profile) -> None:
    file.set_catalog("Lang", text_string(pages.meta.language))
    file.set_catalog("ViewerPreferences", "<</DisplayDocTitle true>>")
    file.set_catalog("PageLabels", page_labels(pages.labels))
    file.set_catalog("PageLayout", "/OneColumn")
    if pages.outline and profile.is_linked:
        file.set_catalog("Outlines", add_outline(file, pages.outline, targets))
        file.set_catalog("PageMode", "/UseOutlines")


def _write_structure(file: ObjectFile, structure: Structure) -> None:
    """Say that the file is tagged, and in which colours it shows (PDF/UA-1, PDF/A-2)."""
    file.set_catalog("StructTreeRoot", structure.finish())
    file.set_catalog("MarkInfo", "<</Marked true>>")
    file.set_catalog("OutputIntents", screen_intent(file))


def _metadata(file: ObjectFile, packet: bytes) -> str:
    # Stored as it is, so that programs that do not read PDF find it (14.3.2).
    return file.add_stream(packet, "/Type/Metadata/Subtype/XML", packed=True)
