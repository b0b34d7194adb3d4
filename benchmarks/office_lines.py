"""How LibreOffice sets Korean text: run it, and read on which line and how wide it sets small samples.

    python benchmarks/office_lines.py widths      how wide a line must be for a text, in twips, beside the sum of its advances
    python benchmarks/office_lines.py breaks      between which characters a line may end

Needs ``soffice`` on the PATH. What it found is in docs/docx.md and in ``reviewpress.typeset.office``; run it again for
another version of LibreOffice.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from reviewpress.document.nodes import Chapter, Document, Meta, Paragraph, Text
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.styles.options import Em, Pt, Sheet, TextAlign
from reviewpress.writers import docx
from tests.readers import pdf

_FACES = (("Noto Serif KR", 10.0), ("Noto Serif KR", 9.0), ("Noto Sans KR", 9.0))
_SPACINGS = (0.0, -0.025, 0.05)
"""자간 in em: it does not count behind the last character of a line, nor a negative one behind any portion's."""
_TEXTS = (
    "가나다라마바사아자차",
    "가나다라마바사아자차" * 3,
    "가나다 라마바 사아자 차카타",
    "가나다라. 마바사. 아자차. 카",
    "iiiiiiiiiiiiiiiiiiii",
    "“가나다” 라마바",
    "가나다 3월",
)
_FILLER = "무궁화 꽃이 피었습니다 하나 둘 셋 넷 다섯 여섯 "
_SIGNS = "가A5.,!?…·:)」”’—-/~%(「“漢"
_MARK = "零"
_BODY = re.compile(r'<w:pPr><w:pStyle w:val="BodyText"/>')


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for."""
    tasks = {"widths": widths, "breaks": breaks}
    if len(arguments) != 1 or arguments[0] not in tasks:
        print(__doc__)
        return 2
    for line in tasks[arguments[0]]():
        print(line)
    return 0


def widths() -> Iterator[str]:
    """Narrow a line twip by twip until a text no longer fits."""
    fonts = Catalogue()
    for family, size in _FACES:
        face = fonts.face(family, 400)
        if face is None:
            continue
        for spacing in _SPACINGS:
            sheet = _sheet(family, size, spacing)
            for text in _TEXTS:
                natural = sum(map(face.advance, text)) * size / 50
                natural += round(spacing * size * 20) * len(text)
                yield f"{family} {size:g} pt {spacing:+g} em: {_fitting(sheet, text, natural)}"


def _fitting(sheet: Sheet, text: str, natural: float) -> str:
    """Tell how wide a text is by its advances, and in how narrow a line it fits, in twips."""
    rooms = [round(natural) + more for more in range(-20, 60)]
    found = _lines(sheet, [f"{text} {_MARK}"] * len(rooms), rooms)
    fits = [r for r, line in zip(rooms, found, strict=True) if line == text.replace(" ", "")]
    return f"{text[:20]:22} advances {natural:8.2f}, line {fits[:1]}"


def breaks() -> Iterator[str]:
    """Set every pair of signs at a line's end, shifted by thin letters, and tell where the line ended."""
    sheet = _sheet("Noto Serif KR", 10.0)
    for first in _SIGNS:
        for second in _SIGNS:
            word = f"마마마{first}{second}바바바"
            texts = [f"{_FILLER}{'i' * shift} {word}" for shift in range(0, 24, 2)]
            lines = _lines(sheet, texts)
            ends = dict.fromkeys(_ending(line, word) for line in lines)
            yield f"{first}{second}: {'  '.join(end for end in ends if end)}"


def _ending(line: str, word: str) -> str:
    """Tell how much of a word stands at a line's end."""
    most = next((n for n in range(len(word), 0, -1) if line.endswith(word[:n])), 0)
    return f"{word[:most]}|{word[most:]}" if 0 < most < len(word) else ""


def _sheet(family: str, size: float, spacing: float = 0.0) -> Sheet:
    """Make a sheet whose running text is ragged, in one font."""
    sheet = load("classic", root=Path())
    text = replace(
        sheet.text["paragraph"],
        align=TextAlign.LEFT,
        indent=Pt(0.0),
        size=Pt(size),
        letter_spacing=Em(spacing),
    )
    body = replace(sheet.fonts["body"], family=family)
    return replace(sheet, text=sheet.text | {"paragraph": text}, fonts=sheet.fonts | {"body": body})


def _lines(sheet: Sheet, texts: Sequence[str], rooms: Iterable[int] = ()) -> list[str]:
    """Give the first line of each text, without spaces; ``rooms`` are widths in twips."""
    marked = [f"#{text}" if not rooms else text for text in texts]
    blocks = tuple(Paragraph((Text(text),)) for text in marked)
    chapter = Chapter((), blocks, "a", "제목", "제목")
    data = docx.write(Document(Meta("줄"), body=(chapter,)), sheet, {}, fonts=Catalogue())
    lines = _rendered(_narrowed(data, sheet, list(rooms)))
    found: list[str] = []
    position = 0
    for text in (text.replace(" ", "") for text in marked):
        found.append(lines[position].removeprefix("#"))
        joined = ""
        while joined != text and position < len(lines):
            joined += lines[position]
            position += 1
    return found


def _narrowed(data: bytes, sheet: Sheet, rooms: list[int]) -> bytes:
    """Indent each paragraph at the right, so that so many twips are left."""
    measure = round(sheet.page.measure_pt * 20)
    given = iter(rooms)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml" and rooms:
                text = _BODY.sub(
                    lambda style: f'{style[0]}<w:ind w:right="{measure - next(given)}"/>',
                    part.decode(),
                )
                part = text.encode()
            new.writestr(name, part)
    return stream.getvalue()


def _rendered(data: bytes) -> list[str]:
    """Have LibreOffice make a PDF; give its lines of running text, without spaces."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "lines.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        subprocess.run([*command, str(folder / "lines.docx")], check=True, capture_output=True)
        book = pdf.read((folder / "lines.pdf").read_bytes())
    lines = (line for page in book.pages for line in page.lines if line.size > 8)
    return [line.text.replace(" ", "") for line in lines]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
