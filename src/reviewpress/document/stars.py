"""A rating in; its stars and its figure, as printed, out."""

from __future__ import annotations

import re

from ..sources.model import Rating

_OF = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*[/／]\s*([0-9]+)")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def stars(share: float) -> str:
    """Draw a share of the best as five stars, to the nearest half: ``★★★★½``, ``★★★☆☆``."""
    halves = int(share * 10 + 0.5)
    full, half = divmod(halves, 2)
    return "★" * full + "½" * half + "☆" * (5 - full - half)


def figure(rating: Rating) -> str:
    """Give the figure on its own scale: ``4.5/5``, ``85/100``; stars count as of five."""
    found = _OF.search(rating.typed)
    if found:
        return f"{found[1]}/{found[2]}"
    number = _NUMBER.search(rating.typed)
    if number:
        scale = round(float(number[0]) / rating.share) if rating.share else 5
        return f"{number[0]}/{scale}"
    return out_of_five(rating.share)


def out_of_five(share: float) -> str:
    """Give a share as a figure out of five, with one decimal at most."""
    return f"{int(share * 50 + 0.5) / 10:g}/5"


def scale(rating: Rating) -> str:
    """Give the best figure of a rating's scale: ``5``, ``10``, ``100``."""
    return figure(rating).rpartition("/")[2]
