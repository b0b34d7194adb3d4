"""A document tree, a sheet and page numbers in; a DOCX file's bytes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from ...diagnostics import Diagnostics
from ...document.nodes import Document
from ...fonts.catalogue import Catalogue
from ...styles.options import Sheet
from . import theme
from .book import Book
from .common import COMMON
from .draft import Draft, start
from .fonts import EmbedFonts, FontTable
from .furniture import Furniture
from .index import index_marks
from .made import Made
from .metadata import core_xml, created, extended_xml
from .note_texts import NoteTexts
from .notes import notes_xml
from .package import OBFUSCATED_FONT, DocxPackage
from .pagination import Pagination
from .relations import Relations
from .sections import Section, section_xml
from .settings import settings_xml
from .xml import joined_xml

_DOCUMENT = "/word/document.xml"
_FOOTNOTES = "/word/footnotes.xml"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def write_docx(
    document: Document,
    sheet: Sheet,
    folios: Mapping[str, str] | None = None,
    *,
    fonts: Catalogue,
    embed_fonts: EmbedFonts = "subset",
    diagnostics: Diagnostics | None = None,
) -> Made:
    """Write a document as a DOCX file.

    ``folios`` gives the printed page number of each anchor; without it, pages are counted as LibreOffice makes them.
    Characters that XML cannot hold become U+FFFD and a warning in ``diagnostics``, as does a font whose licence forbids
    embedding. The same input gives the same bytes.
    Raises ``EnvironmentProblem`` where a family of the sheet is found nowhere.
    """
    found = diagnostics if diagnostics is not None else Diagnostics()
    draft = start(document, sheet, folios, fonts, found)
    draft.index_marks = index_marks(document)
    furniture = Furniture(draft)
    texts = NoteTexts(draft.other_part())
    pagination = Pagination(draft, texts)
    sections = Book(draft, furniture, pagination).sections()
    body = joined_xml("document", _body(sections, draft))
    parts = {_DOCUMENT: _Part(CONTENT_TYPE.WML_DOCUMENT_MAIN, body)}
    notes = _add_notes(texts, parts, draft)
    draft.styles.complete()
    _add_settings(draft, parts, embed_fonts)
    _add_theme(draft, parts)
    _add_part(draft, parts, "styles", draft.styles.xml())
    _add_part(draft, parts, "numbering", draft.numbering.xml())
    for path, data in furniture.files():
        parts[path] = _Part(f"{_WML}{'header' if 'header' in path else 'footer'}+xml", data)
    package = _packed(parts, draft, embed_fonts)
    for path, content_type, data in draft.media.parts.values():
        package.add(path, content_type, data)
    package.relate(_DOCUMENT, draft.relations)
    if notes:
        package.relate(_FOOTNOTES, notes)
    _add_properties(document, package)
    return Made(package.zipped(), pagination.pages, draft.inlines.folios.known)


class _Part(NamedTuple):
    """A part in which the fonts have no final names yet."""

    content_type: str
    data: bytes


_Parts = dict[str, _Part]


def _packed(parts: _Parts, draft: Draft, embed_fonts: EmbedFonts) -> DocxPackage:
    """Put the parts into a package, with the fonts; every character must have been written by now."""
    if embed_fonts == "subset":
        body = draft.styles.of("paragraph").look
        draft.typefaces.of(body.role, body.weight).texts.extend(COMMON)
    table = FontTable(embed_fonts, draft.inlines.diagnostics, draft.typefaces)
    _add_part(draft, parts, "fontTable", table.xml())
    package = DocxPackage()
    for path in list(parts):
        part = parts.pop(path)
        data = table.named(part.data)
        if path == _DOCUMENT:
            package.add_document(path, data)
        else:
            package.add(path, part.content_type, data)
    for path, data in table.parts.items():
        package.add(path, OBFUSCATED_FONT, data)
    package.relate("/word/fontTable.xml", table.relations)
    return package


def _body(sections: Sequence[Section], draft: Draft) -> Iterator[str]:
    """Write the main document: each section's properties stand in its last paragraph, the last one's at the end."""
    yield "<w:body>"
    for section in sections:
        last = section.flow.close()
        properties = section_xml(section, draft.sheet)
        if section is not sections[-1]:
            last.section = properties
        yield draft.inlines.folios.filled(section.flow.xml())
        section.flow.blocks.clear()  # they take more room than what was written of them
    yield f"{properties}</w:body>"


def _add_notes(texts: NoteTexts, parts: _Parts, draft: Draft) -> Relations | None:
    """Add the footnotes; give the relationships of their part."""
    count = len(draft.notes.kept)
    if not count:
        return None
    bodies = [texts.flow(number).xml() for number in range(1, count + 1)]
    xml = notes_xml(bodies, draft.styles, draft.sheet.page.measure_pt)
    _add_part(draft, parts, "footnotes", xml)
    return texts.draft.relations


def _add_settings(draft: Draft, parts: _Parts, embed_fonts: EmbedFonts) -> None:
    settings = settings_xml(
        draft.sheet,
        embeds=embed_fonts != "none",
        subset=embed_fonts == "subset",
        has_notes=bool(draft.notes.kept),
        language=draft.document.meta.language,
    )
    _add_part(draft, parts, "settings", settings)


def _add_theme(draft: Draft, parts: _Parts) -> None:
    body, heading = (draft.styles.of(name).look for name in ("paragraph", "section"))
    names = [draft.typefaces.of(look.role, look.weight).name for look in (body, heading)]
    accent = draft.sheet.colours.get("accent", body.colour)
    xml = theme.theme_xml(names[0], names[1], accent)
    parts[theme.PATH] = _Part(theme.CONTENT_TYPE, xml)
    draft.relations.internal("theme", theme.PATH)


def _add_part(draft: Draft, parts: _Parts, name: str, data: bytes) -> None:
    """Add a part to which the main document leads by a relationship of the same name."""
    path = f"/word/{name}.xml"
    parts[path] = _Part(f"{_WML}{name}+xml", data)
    draft.relations.internal(name, path)


def _add_properties(document: Document, package: DocxPackage) -> None:
    core = core_xml(document.meta, created(document.meta))
    package.add("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core)
    package.add("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, extended_xml())
    package.relate_root(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, _DOCUMENT)
    package.relate_root(RELATIONSHIP_TYPE.CORE_PROPERTIES, "/docProps/core.xml")
    package.relate_root(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, "/docProps/app.xml")
