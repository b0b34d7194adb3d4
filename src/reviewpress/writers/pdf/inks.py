"""Colours of light in; colours of ink out: by the style sheet's table, by the press's profile, or by a plain rule.

Grays are black ink alone, so that text needs no register and costs one plate (in PDF, DeviceGray is black ink).
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageChops, ImageCms

from .icc import srgb
from .objects import fill_colour, rgb
from .profiles import Ink, Shares

_NEUTRAL = 6
"""Pixels whose channels differ by no more are gray to the eye."""


class Separator:
    """Parts colours into inks. ``icc`` is the press's profile, or empty."""

    def __init__(self, ink: Ink, icc: bytes = b"") -> None:
        self._ink = ink
        self._icc = icc
        self.paint = lru_cache(maxsize=1024)(self._paint)
        """``#rrggbb`` in; the operator that sets it as the fill colour out."""

    def picture(self, picture: Pillow.Image) -> Pillow.Image:
        """Turn a picture into gray or CMYK; its own profile counts, and transparency shows white paper."""
        flat = _on_white(picture)
        if flat.mode == "L":
            return flat
        flat = _to_srgb(flat, picture.info.get("icc_profile"))
        if _is_neutral(flat):
            return flat.convert("L")
        return self._separated(flat)

    def _paint(self, colour: str) -> str:
        red, green, blue = rgb(colour)
        if red == green == blue:
            return fill_colour(colour)
        shares = self._ink(colour) or self._shares(colour)
        return f"{' '.join(f'{share:.4g}' for share in shares)} k"

    def _shares(self, colour: str) -> Shares:
        """Part a colour that the style sheet names no inks for."""
        pixel = self._separated(Pillow.new("RGB", (1, 1), colour)).tobytes()
        cyan, magenta, yellow, black = (value / 255 for value in pixel)
        return cyan, magenta, yellow, black

    def _separated(self, picture: Pillow.Image) -> Pillow.Image:
        if not self._icc:
            return by_rule(picture)
        light, ink = (ImageCms.ImageCmsProfile(BytesIO(data)) for data in (srgb(), self._icc))
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        parted = ImageCms.profileToProfile(picture, light, ink, intent, "CMYK", flags=flags)
        if parted is None:
            raise ValueError("no picture from the conversion")
        return parted


def by_rule(picture: Pillow.Image) -> Pillow.Image:
    """Part an RGB picture without a profile: black replaces whatever the three colours share.

    So grays are black alone, and no place ever takes more than two full inks and a share of black.
    """
    red, green, blue = (ImageChops.invert(channel) for channel in picture.split())
    black = ImageChops.darker(ImageChops.darker(red, green), blue)
    parts = [ImageChops.subtract(channel, black) for channel in (red, green, blue)]
    return Pillow.merge("CMYK", [*parts, black])


def _on_white(picture: Pillow.Image) -> Pillow.Image:
    """Flatten a picture to gray or RGB, 8 bits."""
    if picture.mode.startswith("I"):  # 16-bit gray
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    kind = "L" if picture.mode in ("1", "L", "LA") else "RGB"
    if not picture.has_transparency_data:
        return picture.convert(kind)
    whole = picture.convert("RGBA")
    paper = Pillow.new("RGBA", whole.size, "white")
    return Pillow.alpha_composite(paper, whole).convert(kind)


def _to_srgb(picture: Pillow.Image, own: bytes | None) -> Pillow.Image:
    if not own:
        return picture
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(own))
        sane = ImageCms.ImageCmsProfile(BytesIO(srgb()))
        return ImageCms.profileToProfile(picture, profile, sane) or picture
    except (ImageCms.PyCMSError, OSError):
        return (
            picture  # a broken profile, or one of another kind of colours: every viewer ignores it
        )


def _is_neutral(picture: Pillow.Image) -> bool:
    red, green, blue = picture.split()
    pairs = ((red, green), (green, blue), (red, blue))
    return all(_most(ImageChops.difference(one, other)) <= _NEUTRAL for one, other in pairs)


def _most(channel: Pillow.Image) -> float:
    _, most = channel.getextrema()
    return most if isinstance(most, int | float) else max(most)
