"""Field codes and their results in; the runs of complex fields out (ECMA-376 Part 1, 17.16)."""

from __future__ import annotations

from .xml import escape

END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def begin(code: str, rpr: str = "") -> str:
    """Write a field's start, its code and the mark before its result."""
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field(code: str, result: str, rpr: str = "") -> str:
    """Write a field around the runs of its result."""
    return begin(code, rpr) + result + f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'


def mark_field(code: str) -> str:
    """Write a field that shows nothing, such as XE."""
    return (
        '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:rPr><w:vanish/></w:rPr><w:instrText xml:space="preserve"> {escape(code)} '
        '</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    )


def argument(text: str) -> str:
    """Write a text as a field's argument: in quotes, those inside escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
