"""A book's properties in; the information dictionary and the XMP packet out (ISO 32000-1, 14.3; ISO 16684-1)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from ...diagnostics import error
from ...document.nodes import Meta
from ...errors import EnvironmentProblem
from .objects import text_string

_PRODUCER = "ReviewPress"
_KOREA = timezone(timedelta(hours=9))
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | dict.fromkeys(range(32), " "))

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}
</rdf:Description>{more}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def issue_time(meta: Meta) -> datetime | None:
    """Give the book's date of issue, in Korea, else SOURCE_DATE_EPOCH; never the clock's time.

    Raises ``EnvironmentProblem`` where SOURCE_DATE_EPOCH holds no time.
    """
    epoch = _epoch()
    try:
        day = date.fromisoformat(meta.date)
    except ValueError:
        return epoch
    return datetime(day.year, day.month, day.day, tzinfo=_KOREA)


def _epoch() -> datetime | None:
    value = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError):
        raise EnvironmentProblem(error("pdf-date-invalid", value=value)) from None


FIRST = datetime(1980, 1, 1, tzinfo=UTC)
"""Stands in where a file must bear a date and the book has none: the first that zip files know, as in the DOCX."""


def information(meta: Meta, time: datetime | None, more: str = "") -> str:
    """Write the information dictionary with ``more`` entries; what the book does not tell is left out."""
    texts = {
        "Title": meta.title,
        "Author": meta.author,
        "Subject": meta.subject,
        "Keywords": ", ".join(meta.keywords),
        "Creator": _PRODUCER,
        "Producer": _PRODUCER,
    }
    entries = [f"/{key} {text_string(text)}" for key, text in texts.items() if text]
    if time:
        zone = "Z" if time.tzinfo is UTC else "+09'00'"
        stamp = f"(D:{time:%Y%m%d%H%M%S}{zone})"
        entries.append(f"/CreationDate {stamp}/ModDate {stamp}")
    return f"<<{''.join(entries)}{more}>>"


def xmp(meta: Meta, time: datetime | None, more: str = "") -> bytes:
    """Write the same as XMP, and ``more`` descriptions, those of the standards (see ``standards``)."""
    stamp = time.isoformat() if time else ""
    properties = [
        "<dc:format>application/pdf</dc:format>",
        _list("dc:language", "Bag", [meta.language]),
        _alternative("dc:title", meta.title),
        _list("dc:creator", "Seq", [meta.author]),
        _alternative("dc:description", meta.subject),
        _list("dc:subject", "Bag", meta.keywords),
        _plain("pdf:Keywords", ", ".join(meta.keywords)),
        _plain("pdf:Producer", _PRODUCER),
        _plain("xmp:CreatorTool", _PRODUCER),
        _plain("xmp:CreateDate", stamp),
        _plain("xmp:ModifyDate", stamp),
    ]
    packet = _PACKET.format(properties="\n".join(filter(None, properties)), more=more)
    return packet.encode("utf-8", "replace")


def _plain(name: str, text: str) -> str:
    return f"<{name}>{text.translate(_XML)}</{name}>" if text else ""


def _alternative(name: str, text: str) -> str:
    item = f'<rdf:li xml:lang="x-default">{text.translate(_XML)}</rdf:li>'
    return f"<{name}><rdf:Alt>{item}</rdf:Alt></{name}>" if text else ""


def _list(name: str, kind: str, texts: Iterable[str]) -> str:
    items = "".join(f"<rdf:li>{text.translate(_XML)}</rdf:li>" for text in texts if text)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""
