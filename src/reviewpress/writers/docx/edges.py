"""A sheet in; where its pages' headers and footers stand, out."""

from __future__ import annotations

from ...styles.options import Sheet

BASELINE_SHARE = 0.8
"""Where word processors put the baseline in a line of exact height, from its top."""
SLACK_PT = 0.5
"""Added to the text block's height, so that rounding never costs its last line."""


def edges(sheet: Sheet) -> tuple[float, float]:
    """Give how far headers stand from the page's upper edge and footers from its lower one."""
    page, furniture = sheet.page, sheet.furniture
    leading = sheet.text["running-head"].leading or page.grid
    head = page.top - furniture.head_gap - BASELINE_SHARE * leading
    foot_baseline = page.top + page.lines * page.grid + furniture.foot_gap
    foot = page.height - foot_baseline - (1 - BASELINE_SHARE) * leading
    return max(head, 0.0), max(foot, 0.0)
