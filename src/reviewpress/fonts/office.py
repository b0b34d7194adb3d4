"""A family and a weight in; the names by which a word processor finds the face out."""

from __future__ import annotations

_WEIGHTS = {
    100: "Thin",
    200: "ExtraLight",
    300: "Light",
    500: "Medium",
    600: "SemiBold",
    800: "ExtraBold",
    900: "Black",
}
_REGULAR, _BOLD = 400, 700
_LONGEST_NAME = 31
"""Windows cuts longer family names (LOGFONT lfFaceName)."""


def office_name(family: str, weight: int) -> tuple[str, bool]:
    """Give the family's name, and whether the face is that family's bold.

    Word processors know a regular and a bold of each family. So 400 and 700 are the two of the family itself, and
    every other weight is the regular of a family of its own: "Noto Sans KR Medium", "Noto Sans KR 560".
    """
    if weight in (_REGULAR, _BOLD):
        return family[:_LONGEST_NAME], weight == _BOLD
    suffix = " " + _WEIGHTS.get(weight, str(weight))
    return family[: _LONGEST_NAME - len(suffix)].rstrip() + suffix, False


def tagged_name(name: str, tag: str) -> str:
    """Give the name of a family of which a font holds some characters only: "Noto Serif KR QXZABC"; no tag, no change."""
    if not tag:
        return name
    return f"{name[: _LONGEST_NAME - len(tag) - 1].rstrip()} {tag}"
