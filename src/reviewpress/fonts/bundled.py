"""A family in; the font file that is installed with ReviewPress out."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple


class BundledFont(NamedTuple):
    """A family, and the installed package's file that holds it."""

    family: str
    package: str
    path: str


class Companion(NamedTuple):
    """The family that has the Latin, Greek and Cyrillic letters which a Korean one lacks.

    ``weight_change`` brings the colour of its letters to that of the Korean family's own Latin.
    """

    family: str
    weight_change: int


# Noto's Korean families have no ś, ž, ł, ğ, ő: names of directors and authors need them.
COMPANIONS = {
    "Noto Serif KR": Companion("Noto Serif", -50),
    "Noto Sans KR": Companion("Noto Sans", 0),
}

LAST_FALLBACKS = (
    "Noto Sans KR",
    "Noto Sans JP",
    "Noto Sans SC",
    "Noto Sans TC",
    "Noto Sans Symbols",
    "Noto Emoji",
)
"""Families asked, in this order, for characters that a style's own families lack."""

_CJK, _NOTO = "justmytype_intl_cjk", "manimgx_fonts"

# The variable Noto Sans KR serves all weights, so that they fit together; the package with the serif has a static one, too.
BUNDLED = (
    BundledFont("Noto Serif KR", "pylopdf_fonts_ko", "NotoSerifKR-Regular.otf"),
    BundledFont("Noto Sans KR", _CJK, "fonts/ofl/notosanskr/NotoSansKR[wght].ttf"),
    BundledFont("Noto Sans JP", _CJK, "fonts/ofl/notosansjp/NotoSansJP[wght].ttf"),
    BundledFont("Noto Sans SC", _CJK, "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"),
    BundledFont("Noto Sans TC", _CJK, "fonts/ofl/notosanstc/NotoSansTC[wght].ttf"),
    BundledFont("Noto Serif", "fontpkg_noto_serif", "files/NotoSerif[wdth,wght].ttf"),
    BundledFont("Noto Sans", _NOTO, "NotoSans[wght].ttf"),
    BundledFont("Noto Sans Symbols", _NOTO, "NotoSansSymbols[wght].ttf"),
    BundledFont("Noto Emoji", _NOTO, "NotoEmoji[wght].ttf"),
)


def bundled_path(font: BundledFont) -> Path | None:
    """Find the file of a bundled family; None where its package is not installed.

    The package is found, not imported: only its files are wanted.
    """
    spec = find_spec(font.package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0], font.path)
