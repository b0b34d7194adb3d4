"""The samples' prose in; how ReviewPress and its peers break it into lines, as a table, out.

``python benchmarks/line_breaks.py`` sets the same paragraphs with every peer that is installed (``typst`` and ``weasyprint``
from pip; ReportLab's platypus is always there), on A5 and 문고, and reads the finished PDFs with the tests' own reader.
"""

from __future__ import annotations

import html
import importlib.util
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import reviewpress  # noqa: E402 - the tests' readers are found beside the benchmarks
from reviewpress.fonts.bundled import BUNDLED, bundled_path  # noqa: E402
from tests.readers import bars, pdf  # noqa: E402

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Setting:
    """A page and its type; millimetres and points."""

    name: str
    width_mm: float
    height_mm: float
    margins_mm: tuple[float, float, float, float]
    """Top, bottom, left, right; the same on every page."""
    size: float
    leading: float

    def measures(self, size_unit: float) -> bars.Measures:
        """Give what the reader needs to know; sizes in the file count ``size_unit`` points."""
        top, bottom, left, right = (margin * MM for margin in self.margins_mm)
        return bars.Measures(
            inner=left,
            outer=left,
            top=top,
            height=self.height_mm * MM - top - bottom,
            width=self.width_mm * MM - left - right,
            grid=self.leading,
            size=self.size / size_unit,
            font="",
            indent=self.size,
            is_justified=True,
            keeps_grid=False,
            size_unit=size_unit,
        )


SETTINGS = (
    Setting("A5", 148, 210, (23, 25, 18, 18), 10, 17),
    Setting("문고", 105, 148, (15, 17, 13, 13), 8.5, 14),
)


def prose() -> list[str]:
    """Give the plain paragraphs of the sample reviews: those without any markup."""
    found = []
    for path in sorted((ROOT / "inputs").rglob("*.yaml")):
        review = yaml.safe_load(path.read_text(encoding="utf-8"))
        for text in _texts(review.get("본문") or review.get("body")):
            for paragraph in text.split("\n\n"):
                words = " ".join(paragraph.split())
                if len(words) > 60 and not set(words) & set("*_`[]|>#<&\\\"'$@~"):
                    found.append(words)
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)


def font_file(family: str) -> Path:
    """Find the file of a bundled family."""
    path = next(bundled_path(font) for font in BUNDLED if font.family == family)
    if path is None:
        raise SystemExit(f"{family} is not installed")
    return path


def by_reviewpress(paragraphs: Sequence[str], setting: Setting, folder: Path) -> Path:
    """Set one review that holds all the paragraphs."""
    top, bottom, left, right = setting.margins_mm
    sheet = (
        f"extends: classic\npage: {{trim: {setting.width_mm}x{setting.height_mm}, grid: {setting.leading}pt, "
        f"top: {top}mm, bottom: {bottom}mm, inner: {left}mm, outer: {right}mm}}\n"
        f"text:\n  paragraph: {{size: {setting.size}pt, indent: 1em}}\n"
    )
    (folder / "plain.yaml").write_text(sheet, encoding="utf-8")
    review = {"작품": {"제목": "글"}, "본문": {"줄거리": "\n\n".join(paragraphs), "결론": "끝."}}
    source = folder / "review.yaml"
    source.write_text(yaml.safe_dump(review, allow_unicode=True), encoding="utf-8")
    library = reviewpress.load(source, root=folder)
    style = str(folder / "plain.yaml")
    (built,) = reviewpress.build(library, out=folder, formats=("pdf",), style=style)
    return built.files[0]


def by_typst(paragraphs: Sequence[str], setting: Setting, folder: Path) -> Path:
    """Set them with Typst, told its fonts only."""
    import typst  # noqa: PLC0415 - a peer that need not be installed

    top, bottom, left, right = setting.margins_mm
    source = folder / "typst.typ"
    source.write_text(
        f"#set page(width: {setting.width_mm}mm, height: {setting.height_mm}mm, "
        f"margin: (top: {top}mm, bottom: {bottom}mm, left: {left}mm, right: {right}mm))\n"
        f'#set text(font: "Noto Serif KR", size: {setting.size}pt, lang: "ko", hyphenate: false)\n'
        f"#set par(justify: true, leading: {setting.leading - setting.size}pt, "
        f"spacing: {setting.leading - setting.size}pt, first-line-indent: (amount: 1em, all: true))\n\n"
        + "\n\n".join(paragraphs),
        encoding="utf-8",
    )
    out = folder / "typst.pdf"
    fonts = [str(font_file("Noto Serif KR").parent)]
    typst.compile(str(source), output=str(out), font_paths=fonts, ignore_system_fonts=True)
    return out


def by_weasyprint(paragraphs: Sequence[str], setting: Setting, folder: Path) -> Path:
    """Set them with WeasyPrint."""
    import weasyprint  # noqa: PLC0415 - a peer that need not be installed

    top, bottom, left, right = setting.margins_mm
    font = font_file("Noto Serif KR")
    style = (
        f"@page{{size:{setting.width_mm}mm {setting.height_mm}mm;margin:{top}mm {right}mm {bottom}mm {left}mm}}"
        f"@font-face{{font-family:K;src:url({font.as_uri()})}}"
        f"body{{margin:0;font:{setting.size}pt/{setting.leading}pt K}}"
        "p{margin:0;text-align:justify;text-indent:1em;orphans:2;widows:2}"
    )
    body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
    out = folder / "weasyprint.pdf"
    page = f'<html lang="ko"><style>{style}</style>{body}</html>'
    weasyprint.HTML(string=page).write_pdf(str(out))
    return out


def by_platypus(paragraphs: Sequence[str], setting: Setting, folder: Path) -> Path:
    """Set them with ReportLab's platypus: Noto Sans KR in its default instance, since it takes no CFF font."""
    from reportlab.lib.enums import TA_JUSTIFY  # noqa: PLC0415
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415

    font = font_file("Noto Sans KR")
    pdfmetrics.registerFont(TTFont("K", str(font)))
    top, bottom, left, right = (margin * MM for margin in setting.margins_mm)
    style = ParagraphStyle(
        "body",
        fontName="K",
        fontSize=setting.size,
        leading=setting.leading,
        alignment=TA_JUSTIFY,
        firstLineIndent=setting.size,
    )
    out = folder / "platypus.pdf"
    SimpleDocTemplate(
        str(out),
        pagesize=(setting.width_mm * MM, setting.height_mm * MM),
        topMargin=top,
        bottomMargin=bottom,
        leftMargin=left - 6,  # platypus pads its frame by 6 pt
        rightMargin=right - 6,
        initialFontName="K",
    ).build([Paragraph(html.escape(paragraph), style) for paragraph in paragraphs])
    return out


@dataclass(frozen=True, slots=True)
class Peer:
    """A program, the package it comes in, and the points in the unit of its files' type sizes."""

    name: str
    package: str
    make: Callable[[Sequence[str], Setting, Path], Path]
    size_unit: float = 1.0


PEERS = (
    Peer("ReviewPress", "reviewpress", by_reviewpress),
    Peer("Typst", "typst", by_typst),
    Peer("WeasyPrint", "weasyprint", by_weasyprint, 0.75),
    Peer("ReportLab platypus", "reportlab", by_platypus),
)


def main() -> None:
    """Print the table in Markdown."""
    paragraphs = prose()
    words = bars.words_of(paragraphs)
    print(f"{len(paragraphs)} paragraphs, {sum(map(len, paragraphs))} characters\n")
    print("| | page | 어절을 나눈 줄 | 낱말 사이 0.6 em 초과 | 가장 넓은 사이 | 금칙 |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for setting in SETTINGS:
            for peer in PEERS:
                if importlib.util.find_spec(peer.package):
                    made = pdf.read(peer.make(paragraphs, setting, Path(folder)).read_bytes())
                    found = bars.tally(made, setting.measures(peer.size_unit), words)
                    print(_row(peer.name, setting, found))


def _row(name: str, setting: Setting, found: bars.Tally) -> str:
    splits = 100 * len(found.splits) / max(found.hangul_breaks, 1)
    wide = 100 * len(found.wide) / max(found.justified, 1)
    widest = max((width for width, _ in found.wide), default=0.0)
    shown = f"{widest:.2f} em" if widest else "–"
    return f"| {name} | {setting.name} | {splits:.0f} % | {wide:.1f} % | {shown} | {len(found.forbidden)} |"


if __name__ == "__main__":
    main()
