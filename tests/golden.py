"""A text in; a comparison with the golden file of a name out, or that file written anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """The golden files of one folder; ``pytest --update-golden`` writes them anew."""

    folder: Path
    update: bool

    def check(self, name: str, text: str) -> None:
        """Compare a text with the golden file ``name``; a missing file fails, too."""
        file = self.folder / name
        if self.update:
            self.folder.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.is_file(), f"{file} is missing; write it with pytest --update-golden"
        assert text == file.read_text(encoding="utf-8")
