"""A standard's name in; the XMP and the output intent by which a file says that it keeps to it out.

PDF/A-2u (ISO 19005-2, 6.6.4 and 6.2.3) and PDF/UA-1 (ISO 14289-1, 5) for screens, PDF/X-4 (ISO 15930-7, 6.2 and 6.5) for presses.
"""

from __future__ import annotations

from .icc import srgb
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
