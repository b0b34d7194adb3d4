"""A font and what is wrong with it in; the error that stops a build out."""

from __future__ import annotations

from ..errors import EnvironmentProblem, ReviewPressError
from .facts import FontFacts


def refuse(code: str, facts: FontFacts) -> ReviewPressError:
    """Make the error that a font cannot be used."""
    return EnvironmentProblem.of(
        code, family=facts.family, file=facts.sfnt.path.name, fs_type=facts.licence.fs_type
    )
