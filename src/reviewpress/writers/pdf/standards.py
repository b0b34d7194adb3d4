"""A standard's name in; the XMP and the output intent by which a file says that it keeps to it out.

PDF/A-2u (ISO 19005-2, 6.6.4 and 6.2.3) and PDF/UA-1 (ISO 14289-1, 5) for screens, PDF/X-4 (ISO 15930-7, 6.2 and 6.5) for presses.
"""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from ...document.nodes import Meta
from .icc import profile_name, srgb
from .objects import ObjectFile, text_string

ARCHIVAL = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
"""The descriptions of PDF/A-2u and PDF/UA-1; the latter's schema is described, since PDF/A does not know it."""

_SRGB = "sRGB IEC61966-2.1"


def screen_intent(file: ObjectFile) -> str:
    """Add the output intent of a screen: sRGB."""
    profile = file.add_stream(srgb(), "/N 3")
    name = text_string(_SRGB)
    return (
        f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier {name}/Info {name}"
        f"/DestOutputProfile {profile}>>]"
    )


_PRESS = """
<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Trapped>False</pdf:Trapped>
<xmp:MetadataDate>{stamp}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:{instance}</xmpMM:InstanceID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description>"""
_CONDITION = "JC200103"
"""Japan Color 2001 on coated paper, as the ICC's registry names it: what Korean offset shops ask for most."""
_REGISTRY = "http://www.color.org"


def press_description(meta: Meta, time: datetime) -> str:
    """Describe PDF/X-4. The ids follow from what the book tells of itself, so that they are the same every time."""
    book = "\n".join((meta.title, meta.author, meta.subject))
    document = uuid5(NAMESPACE_URL, book)
    instance = uuid5(document, time.isoformat())
    return _PRESS.format(stamp=time.isoformat(), document=document, instance=instance)


def press_intent(file: ObjectFile, icc: bytes) -> str:
    """Add the output intent of a press: its profile where there is one, else the name of a printing condition."""
    head = "<</Type/OutputIntent/S/GTS_PDFX"
    if not icc:
        return (
            f"[{head}/OutputConditionIdentifier({_CONDITION})/RegistryName({_REGISTRY})"
            f"/Info(Japan Color 2001 Coated)>>]"
        )
    name = text_string(profile_name(icc))
    profile = file.add_stream(icc, "/N 4")
    return f"[{head}/OutputConditionIdentifier {name}/Info {name}/DestOutputProfile {profile}>>]"
