"""A piece of a post's head in; the day and the writer it names out.

Days come as ``2025. 3. 24.``, ``2025-03-24 12:30``, ``2025년 3월 24일``, ``Mar 24. 2025``, ``March 24, 2025`` and ``24 March 2025``.
"""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_CLOCK = r"(?:,?\s*(?:오전|오후|am|pm)?\s*[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\s*(?:am|pm)?)?"

_NUMERIC = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?:\s?[.\-/]\s?|년\s?)(?P<month>[0-1]?[0-9])(?:\s?[.\-/]\s?|월\s?)(?P<day>[0-3]?[0-9])(?:일|\.)?"
    r"(?![0-9])(?:\s?\([월화수목금토일]\)|\s?[월화수목금토일]요일)?(?:T[0-9:.+Z-]+)?" + _CLOCK,
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?P<name>{_MONTH})\.? (?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?[.,]? (?P<year>(?:19|20)[0-9]{{2}}){_CLOCK}",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?P<day>[0-3]?[0-9]) (?P<name>{_MONTH})\.?,? (?P<year>(?:19|20)[0-9]{{2}}){_CLOCK}",
    re.IGNORECASE,
)
_KOREAN_MONTH = re.compile(
    rf"(?P<month>[01]?[0-9])월 (?P<day>[0-3]?[0-9]), (?P<year>(?:19|20)[0-9]{{2}}){_CLOCK}"
)
_PATTERNS = (_NUMERIC, _MONTH_FIRST, _DAY_FIRST, _KOREAN_MONTH)


def find_day(text: str) -> tuple[dt.date, str, str] | None:
    """Give the first day in a text, and what stands before and after it."""
    found = [match for pattern in _PATTERNS if (match := pattern.search(text))]
    for match in sorted(found, key=lambda match: match.start()):
        day = _day(match)
        if day:
            return day, text[: match.start()].strip(), text[match.end() :].strip()
    return None


def whole_day(text: str) -> dt.date | None:
    """Give the day where the text is nothing else."""
    found = find_day(text)
    return found[0] if found and not found[1] and not found[2].strip(" .") else None


def _day(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    named = parts.get("name")
    month = _MONTHS.index(named[:3].lower()) + 1 if named else int(parts["month"])
    try:
        return dt.date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
