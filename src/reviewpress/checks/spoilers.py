"""``spoiler-flag``: a review says that it gives the ending away, but its ``스포일러`` does not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity, warning
from .copies import Copy, Role
from .finding import CopyCheck

_SAID = re.compile(
    r"""(?:강\s?)?스포(?:일러)?\s?
          (?:주의|경고|포함|있음|있습|있어|있다|있을|가득|다량|함유|성\s내용|범벅
            |[가이]\s(?:있|포함|많|다수|들어|될\s수)|[를을]\s?(?:포함|담고|원[치하]|싫어|피하고\s싶))
      | [(\[【<〈]\s?(?:강\s?)?스포(?:일러)?\s?[)\]】>〉]
      | 결말\s?(?:을|까지|이)?\s?(?:포함|스포|공개|누설|해석|해설|노출)
      | (?:결말|반전)(?:을|까지|도)?\s(?:모두\s|다\s|미리\s)?(?:말하|밝히|공개|적)(?:겠|고\s있|니|므로|기\s때문)
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"결말|(?:반전|엔딩)\s?(?:해석|정리|의\s의미)|^엔딩$|스포(?:일러|\s|$)")
_WORDS = ("스포", "결말", "반전", "엔딩")
"""What both patterns need at least one of: most texts have none, and are not looked at further."""


def check(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Look for the warning in titles and texts, and for the ending in headings; the first place is enough."""
    review = copy.review
    if review is None or review.spoiler:
        return
    for passage in copy.passages:
        if not any(word in passage.text for word in _WORDS):
            continue
        pattern = _HEADING if passage.role is Role.HEADING else _SAID
        for found in pattern.finditer(passage.text):
            if not _is_denied(passage.text, found):
                span = passage.span(found.start(), found.end())
                yield warning("spoiler-flag", span, text=found[0].strip())
                return


def _is_denied(text: str, found: re.Match[str]) -> bool:
    """Tell ``스포일러가 없습니다`` and ``노스포``; whoever does not want spoilers is warned of some."""
    if re.search("원[치하]|싫어|피하고", found[0]):
        return False
    before, after = text[max(found.start() - 4, 0) : found.start()], text[found.end() :][:24]
    return bool(
        re.search(r"(?:노|무)\s?$", before)
        or re.match(r"[^\n.!?,]{0,8}(?:없|않|아니|아닙|안\s?[하됩])", after)
    )


SPOILERS = CopyCheck(codes={"spoiler-flag": Severity.WARNING}, find=check)
