"""What a print shop would send back: our own files pass, and each file that is broken on purpose fails for its own reason."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

import reviewpress
from reviewpress.diagnostics import Diagnostics, Severity
from reviewpress.document.nodes import Meta
from reviewpress.press.preflight import preflight_bytes
from reviewpress.press.preflight.merging import ranges
from reviewpress.typeset.galley import RuleItem
from reviewpress.writers.pdf import Press, write
from tests.press.made import cmyk_profile, document, packed
from tests.writers.pdf.matter import Book, page, placed

Break = Callable[[pikepdf.Pdf], None]


def ours(profile: str = "print", *, marks: bool = False, outlines: bool = False) -> bytes:
    """Make a file of two pages for a press: text, an accent, a rule, a page that is coloured to its edges."""
    book = Book()
    accent = placed(1, book.run("먹과 잉크", colour="#e5391c"), RuleItem(0, 0, 60, 0.5, "#1b3a57"))
    pages = [page([*book.lines("검은 글"), accent]), page(book.lines("흰 글"), fill="#e5391c")]
    bound = book.bind(pages, meta=Meta("책", "지은이", date="2026-03-01"))
    icc = cmyk_profile() if profile == "print" else b""
    return write(bound, Press(profile, icc=icc, crop_marks=marks, outlines=outlines))


def codes(data: bytes, profile: str = "print", blanks: tuple[int, ...] = ()) -> dict[str, Severity]:
    found = Diagnostics()
    preflight_bytes(data, Path("a.pdf"), profile, found, blanks)
    return {one.code: one.severity for one in found}


def test_our_files_for_presses_pass() -> None:
    assert codes(ours()) == {}
    assert codes(ours(marks=True)) == {}
    assert codes(ours(outlines=True)) == {}


def test_our_files_for_print_on_demand_pass() -> None:
    assert codes(ours("pod"), "pod") == {}


def test_a_file_for_screens_is_none_for_presses() -> None:
    found = codes(ours("screen"))
    assert {"press-intent", "press-xmp-version", "press-trapped", "press-colour"} <= found.keys()


def test_without_a_profile_there_is_a_warning() -> None:
    book = Book()
    data = write(book.bind([page(book.lines("글")), page()]), Press("print"))
    assert codes(data) == {"press-intent-bare": Severity.WARNING}


def _first(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].obj


def _set_boxes(pdf: pikepdf.Pdf, **boxes: list[float]) -> None:
    for name, sides in boxes.items():
        _first(pdf)[f"/{name}"] = pikepdf.Array(sides)


def _paint(pdf: pikepdf.Pdf, operators: str) -> None:
    data = _first(pdf).Contents.read_bytes() + b"\n" + operators.encode()
    _first(pdf).Contents = pdf.make_stream(data)


def _no_fonts(pdf: pikepdf.Pdf) -> None:
    for font in _first(pdf).Resources.Font.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]


def _annotate(pdf: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[50, 50, 90, 90]
    )
    _first(pdf).Annots = pikepdf.Array([pdf.make_indirect(link)])


def _picture(ppi: float, space: str) -> Break:
    def add(pdf: pikepdf.Pdf) -> None:
        channels = {"/DeviceGray": 1, "/DeviceRGB": 3}[space]
        side = 100
        image = pdf.make_stream(
            bytes(side * side * channels),
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=side,
            Height=side,
            BitsPerComponent=8,
            ColorSpace=pikepdf.Name(space),
        )
        _first(pdf).Resources.XObject = pikepdf.Dictionary(Im9=image)
        points = side * 72 / ppi
        _paint(pdf, f"q {points} 0 0 {points} 50 50 cm /Im9 Do Q")

    return add


def _intents(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.OutputIntents[0]


def _other_profile(data: bytes) -> Break:
    def change(pdf: pikepdf.Pdf) -> None:
        _intents(pdf).DestOutputProfile.write(data)

    return change


def _in_xmp(old: bytes, new: bytes) -> Break:
    def change(pdf: pikepdf.Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata.write(packet.replace(old, new))

    return change


def _untrapped(pdf: pikepdf.Pdf) -> None:
    _in_xmp(b"<pdf:Trapped>False</pdf:Trapped>", b"")(pdf)
    del pdf.trailer.Info.Trapped


def _undated(pdf: pikepdf.Pdf) -> None:
    _in_xmp(b"xmp:CreateDate", b"xmp:Other")(pdf)
    del pdf.trailer.Info.CreationDate


def _transparent(pdf: pikepdf.Pdf) -> None:
    state = pikepdf.Dictionary(ca=0.5)
    _first(pdf).Resources.ExtGState = pikepdf.Dictionary(GS1=state)
    _paint(pdf, "/GS1 gs 0 0 10 10 re f")


def _in_a_form(pdf: pikepdf.Pdf) -> None:
    form = pdf.make_stream(
        b"1 0 0 rg 0 0 5 5 re f",
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=[0, 0, 9, 9],
    )
    _first(pdf).Resources.XObject = pikepdf.Dictionary(Fm1=form)
    _paint(pdf, "/Fm1 Do")


BROKEN: dict[str, tuple[Break, str]] = {
    "no trim": (lambda pdf: _first(pdf).__delitem__("/TrimBox"), "press-box-missing"),
    "trim outside": (lambda pdf: _set_boxes(pdf, TrimBox=[0, 0, 900, 900]), "press-box-outside"),
    "bleed outside": (lambda pdf: _set_boxes(pdf, BleedBox=[-5, 0, 400, 500]), "press-box-outside"),
    "no bleed": (lambda pdf: _set_boxes(pdf, TrimBox=[0, 0, 437, 612]), "press-bleed-small"),
    "a link": (_annotate, "press-annotation"),
    "red light": (lambda pdf: _paint(pdf, "1 0 0 rg 9 9 9 9 re f"), "press-colour"),
    "red light in a form": (_in_a_form, "press-colour"),
    "a red line": (lambda pdf: _paint(pdf, "1 0 0 RG 1 w 9 9 m 20 20 l S"), "press-colour"),
    "a picture of light": (_picture(300, "/DeviceRGB"), "press-colour"),
    "a coarse picture": (_picture(149, "/DeviceGray"), "press-resolution"),
    "a rather coarse picture": (_picture(299, "/DeviceGray"), "press-resolution"),
    "a hairline": (lambda pdf: _paint(pdf, "0 G 0.1 w 9 9 m 20 20 l S"), "press-hairline"),
    "a thin box": (lambda pdf: _paint(pdf, "0 g 9 9 90 0.2 re f"), "press-hairline"),
    "a line scaled down": (lambda pdf: _paint(pdf, "q .1 0 0 .1 0 0 cm 1 w 9 9 m 20 20 l S Q"), "press-hairline"),
    "four full inks": (lambda pdf: _paint(pdf, "1 1 1 1 k 9 9 9 9 re f"), "press-ink-heavy"),
    "glass": (_transparent, "press-transparency"),
    "no fonts": (_no_fonts, "press-font"),
    "no intent": (lambda pdf: pdf.Root.__delitem__("/OutputIntents"), "press-intent"),
    "two intents": (lambda pdf: pdf.Root.OutputIntents.append(_intents(pdf)), "press-intent"),
    "a nameless intent": (lambda pdf: _intents(pdf).__delitem__("/OutputConditionIdentifier"), "press-intent-nameless"),
    "an intent of light": (_other_profile(cmyk_profile(space=b"RGB ")), "press-intent-space"),
    "half an intent": (_other_profile(cmyk_profile()[:300]), "press-intent-damaged"),
    "another standard": (_in_xmp(b"PDF/X-4", b"PDF/X-9"), "press-xmp-version"),
    "no trapping": (_untrapped, "press-trapped"),
    "no date": (_undated, "press-date"),
    "an action": (lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(S=pikepdf.Name.Named)), "press-action"),
    "an odd page": (lambda pdf: pdf.pages.append(pdf.pages[0]), "press-odd"),
    "a page of another size": (lambda pdf: _set_boxes(pdf, TrimBox=[20, 20, 300, 400]), "press-sizes"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(name: str) -> None:
    spoil, code = BROKEN[name]
    with pikepdf.open(BytesIO(ours())) as pdf:
        spoil(pdf)
        assert code in codes(packed(pdf))


def test_resolution_is_an_error_below_150() -> None:
    for ppi, severity in ((149, Severity.ERROR), (299, Severity.WARNING)):
        with pikepdf.open(BytesIO(ours())) as pdf:
            _picture(ppi, "/DeviceGray")(pdf)
            assert codes(packed(pdf)) == {"press-resolution": severity}


def test_ink_on_a_blank_page_is_found() -> None:
    assert codes(ours(), blanks=(1,)) == {"press-blank-inked": Severity.ERROR}


def test_findings_name_pages_and_objects_and_are_merged() -> None:
    pdf = document(9, draw=lambda number: "" if number == 4 else "1 0 0 rg 0 0 9 9 re f")
    found = Diagnostics()
    preflight_bytes(packed(pdf), Path("a.pdf"), "print", found)
    (colour,) = [one for one in found if one.code == "press-colour"]
    assert dict(colour.arguments) == {"page": "1–3, 5–9", "kind": "RGB", "object": "rg"}


def test_ranges() -> None:
    assert ranges([3, 1, 2, 7, 9, 10, 2]) == "1–3, 7, 9–10"


def test_an_endless_stream_is_refused(tmp_path: Path) -> None:
    pdf = document(2)
    pdf.pages[0].obj.Contents = pdf.make_stream(b"\n" * 300_000_000)
    data = BytesIO()
    pdf.save(data, compress_streams=True)
    with pytest.raises(reviewpress.errors.SourceError):
        preflight_bytes(data.getvalue(), tmp_path / "a.pdf", "print", Diagnostics())


def test_pictures_are_parted_into_inks(tmp_path: Path) -> None:
    from reviewpress.writers.pdf.inks import Separator, by_rule

    picture = Image.new("RGB", (2, 2), (200, 40, 90))
    assert by_rule(picture).getpixel((0, 0)) == (0, 160, 110, 55)
    separator = Separator(lambda _: None, cmyk_profile())
    assert separator.picture(Image.new("RGB", (1, 1), (255, 0, 0))).mode == "CMYK"
    assert separator.picture(Image.new("RGB", (1, 1), (90, 91, 92))).mode == "L"
    clear = Image.new("RGBA", (1, 1), (255, 0, 0, 0))
    assert separator.picture(clear).getpixel((0, 0)) == 255
