"""What a document tells of itself in; the property parts of the package out."""

from __future__ import annotations

import datetime as dt
import os

from ...diagnostics import error
from ...document.nodes import Meta
from ...errors import EnvironmentProblem
from .xml import DECLARATION, escape, legal

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_KOREA = dt.timezone(dt.timedelta(hours=9))
_FIRST = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def created(meta: Meta) -> dt.datetime:
    """Give when the book was made: its date of issue, in Korea, else SOURCE_DATE_EPOCH, else 1980, the first that zip knows.

    Raises ``EnvironmentProblem`` where SOURCE_DATE_EPOCH holds no time.
    """
    epoch = _epoch()
    try:
        day = dt.date.fromisoformat(meta.date)
    except ValueError:
        return epoch
    return dt.datetime(day.year, day.month, day.day, tzinfo=_KOREA)


def _epoch() -> dt.datetime:
    value = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not value:
        return _FIRST
    try:
        return dt.datetime.fromtimestamp(int(value), dt.UTC)
    except (ValueError, OverflowError, OSError):
        raise EnvironmentProblem(error("pdf-date-invalid", value=value)) from None


def core_xml(meta: Meta, when: dt.datetime) -> bytes:
    """Write ``docProps/core.xml``."""
    stamp = when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    fields = (
        ("dc:title", meta.title),
        ("dc:subject", meta.subject),
        ("dc:creator", meta.author),
        ("cp:keywords", ", ".join(meta.keywords)),
        ("dc:language", meta.language),
    )
    told = "".join(f"<{name}>{escape(legal(text))}</{name}>" for name, text in fields if text)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return f"{DECLARATION}<cp:coreProperties {_CORE}>{told}{dates}</cp:coreProperties>".encode()


def extended_xml() -> bytes:
    """Write ``docProps/app.xml``."""
    return (
        f'{DECLARATION}<Properties xmlns="{_EXTENDED}"><Application>ReviewPress</Application>'
        "</Properties>"
    ).encode()
