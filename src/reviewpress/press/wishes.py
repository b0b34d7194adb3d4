"""What a reader asks of printing, as typed: plain values that a run's options may hold without loading an engine."""

from __future__ import annotations

from pathlib import Path

from ..value import Value


class Wishes(Value):
    """What a build is asked for beyond the file for screens."""

    profile: str = "screen"
    icc: Path | None = None
    """The CMYK profile of the press."""
    outline_text: bool = False
    crop_marks: bool = False
    booklet: bool = False
    """Besides the file itself one whose pages stand two on a sheet, to be folded and stapled."""
    signature: int = 0
    """The same in signatures of so many pages, to be bound one behind another; 0 for none."""
    sheet: str = ""
    """The sheet's name or size; empty for the least that holds two pages."""
    paper: str = ""
    """The paper's name, for creep; empty for the usual one."""

    @property
    def is_for_press(self) -> bool:
        """Tell whether the file goes to a press."""
        return self.profile != "screen"

    @property
    def is_plain(self) -> bool:
        """Whether the PDF is the one for screens, with nothing around its pages and its text as text."""
        return not (self.is_for_press or self.crop_marks or self.outline_text)

    @property
    def is_folded(self) -> bool:
        """Tell whether sheets are wanted, too."""
        return self.booklet or bool(self.signature)
