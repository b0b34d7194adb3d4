"""An opened PDF in; what keeps it from being PDF/X-4 as a whole out (ISO 15930-7)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import Any

import pikepdf

from ...diagnostics import Diagnostic, Span, error, warning

_VERSION = re.compile(rb"GTS_PDFXVersion(?:>|=[\"'])\s*PDF/X-4")
_DATES = {"xmp:CreateDate": "CreationDate", "xmp:ModifyDate": "ModDate"}
_LATEST = "2.0"


def check_standard(pdf: pikepdf.Pdf, span: Span) -> Iterator[Diagnostic]:
    """Check what the standard asks of the file besides its pages."""
    yield from _check_intents(pdf, span)
    yield from _check_description(pdf, span)
    yield from _check_actions(pdf, span)
    if "/ID" not in pdf.trailer:
        yield error("press-id", span)
    if pdf.pdf_version >= _LATEST:
        yield error("press-version", span, version=pdf.pdf_version)


def _check_intents(pdf: pikepdf.Pdf, span: Span) -> Iterator[Diagnostic]:
    listed = pdf.Root.get("/OutputIntents")
    intents: list[Any] = list(listed) if isinstance(listed, pikepdf.Array) else []
    ours = [intent for intent in intents if intent.get("/S") == "/GTS_PDFX"]
    if len(ours) != 1:
        yield error("press-intent", span, count=len(ours))
        return
    intent = ours[0]
    if "/OutputConditionIdentifier" not in intent:
        yield error("press-intent-nameless", span)
    profile = intent.get("/DestOutputProfile")
    if profile is None:
        name = str(intent.get("/OutputConditionIdentifier", ""))
        yield warning("press-intent-bare", span, name=name)
        return
    yield from _check_profile(profile, span)


def _check_profile(profile: Any, span: Span) -> Iterator[Diagnostic]:
    data = bytes(profile.read_bytes())
    space = data[16:20].decode("latin-1").strip() if len(data) >= 128 else "?"
    if space != "CMYK" or int(profile.get("/N", 0)) != 4:
        yield error("press-intent-space", span, space=space)
    elif struct.unpack_from(">I", data)[0] > len(data):
        yield error("press-intent-damaged", span, object=profile.objgen[0])


def _check_description(pdf: pikepdf.Pdf, span: Span) -> Iterator[Diagnostic]:
    metadata = pdf.Root.get("/Metadata")
    packet = bytes(metadata.read_bytes()) if isinstance(metadata, pikepdf.Stream) else b""
    if not _VERSION.search(packet):
        yield error("press-xmp-version", span)
    information: Any = pdf.trailer.get("/Info", {})
    for name, entry in _DATES.items():
        if name.encode() not in packet and f"/{entry}" not in information:
            yield error("press-date", span, entry=entry)
    if b"dc:title" not in packet and "/Title" not in information:
        yield error("press-title", span)
    trapped = str(information.get("/Trapped", "")).lstrip("/")
    told = re.search(rb"pdf:Trapped(?:>|=[\"'])\s*(\w+)", packet)
    trapped = trapped or (told[1].decode() if told else "")
    if trapped not in {"True", "False"}:
        yield error("press-trapped", span, found=trapped or "–")


def _check_actions(pdf: pikepdf.Pdf, span: Span) -> Iterator[Diagnostic]:
    names: Any = pdf.Root.get("/Names", {})
    found = [key for key in ("/OpenAction", "/AA", "/AcroForm") if key in pdf.Root]
    found += [key for key in ("/JavaScript",) if key in names]
    for key in found:
        yield error("press-action", span, entry=key.lstrip("/"))
