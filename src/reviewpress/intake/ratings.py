"""A rating as a blogger writes it in; the rating as a review file takes it out, or "" where its scale is not told."""

from __future__ import annotations

import re

from ..sources.values import rating as share_of

_OUT_OF = re.compile(
    r"(?P<best>5|10|100)\s*점?\s*(?:만점|중)(?:에|에서|의)?\s*(?P<value>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*점?"
)
_SHARE = re.compile(
    r"(?P<value>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*점?\s*/\s*(?P<best>5|10|100)(?:\.0)?\s*점?(?:\s*만점)?"
)
_POINTS = re.compile(r"(?P<value>[0-9](?:\.[0-9]{1,2})?)\s*(?:점|개)?")
_STARS = re.compile(r"(?:[★⭐🌟✭]|[☆✩]|[½⯪])+")


def read_rating(text: str, *, of_five: bool) -> str:
    """Give ``4.5/5``, ``9/10``, ``★★★★☆`` or, where the label says stars, ``4.5``; never a guess at the scale."""
    plain = text.replace("\ufe0f", "").strip(" ().!")
    found = _OUT_OF.search(plain) or _SHARE.search(plain)
    if found:
        return _valid(f"{found['value']}/{found['best']}")
    stars = _STARS.search("".join(plain.split()))
    if stars:
        drawn = re.sub("[⭐🌟✭]", "★", stars[0].replace("✩", "☆"))
        return _stars(drawn, plain)
    points = _POINTS.fullmatch(plain)
    return _valid(points["value"]) if points and of_five else ""


def _stars(drawn: str, text: str) -> str:
    """Give stars as drawn; a number behind them that says the same, or half a star more, is the more exact."""
    number = re.search(r"[0-9](?:\.[0-9])?", re.sub(r"[★☆½⭐\s]", " ", text))
    full = drawn.count("★")
    if (
        number
        and "☆" not in drawn
        and full <= float(number[0]) < full + 1
        and float(number[0]) <= 5
    ):
        return number[0]
    if "☆" in drawn or full == 5:
        return _valid(drawn)
    return _valid(f"{full + (0.5 if '½' in drawn else 0):g}/5") if full <= 5 else ""


def _valid(rating: str) -> str:
    return rating if share_of(rating) is not None else ""
