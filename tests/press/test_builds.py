"""Builds for presses, from the command line: profiles, their checks, their sheets, and what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from reviewpress.cli.edge import run
from reviewpress.cli.press_options import PROFILES, SIGNATURES
from reviewpress.press import preflight
from reviewpress.press.printing import Order
from reviewpress.writers.pdf import profiles
from tests.books.conftest import SAMPLES
from tests.press.made import A5, cmyk_profile, document, saved
from tests.programs import needs, printed
from tests.readers.pdf import read

CLUB = next(sample for sample in SAMPLES if sample.name == "club")


def build(out: Path, *options: str, style: str = "classic") -> Path:
    arguments = ["build", str(CLUB.path), "--root", str(CLUB.root), "--format", "pdf", "--no-cache"]
    assert run([*arguments, "--style", style, "--out", str(out), *options]) == 0
    return out / "club.pdf"


@pytest.fixture
def icc(tmp_path: Path) -> Path:
    path = tmp_path / "press.icc"
    path.write_bytes(cmyk_profile())
    return path


def test_the_options_name_what_there_is() -> None:
    assert set(PROFILES) == set(profiles.PROFILES)
    assert set(preflight.PROFILES) < set(PROFILES)
    assert all(int(size) % 4 == 0 for size in SIGNATURES)


@pytest.mark.parametrize("style", ["classic", "zine"])
def test_print_passes_preflight(tmp_path: Path, icc: Path, style: str) -> None:
    path = build(tmp_path / "out", "--profile", "print", "--icc", str(icc), style=style)
    assert run(["preflight", str(path), "--strict"]) == 0
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) % 2 == 0
        assert pdf.pdf_version == "1.6"
        assert "/Annots" not in pdf.pages[4].obj


def test_pod_bleeds_only_where_a_page_is_coloured(tmp_path: Path) -> None:
    plain = build(tmp_path / "plain", "--profile", "pod")
    coloured = build(tmp_path / "coloured", "--profile", "pod", style="zine")
    with pikepdf.open(plain) as one, pikepdf.open(coloured) as other:
        assert one.pages[0].obj.MediaBox == one.pages[0].obj.TrimBox
        assert other.pages[0].obj.MediaBox != other.pages[0].obj.TrimBox
        assert len(one.pages) % 2 == len(other.pages) % 2 == 0
    assert run(["preflight", str(plain), "--profile", "pod"]) == 0


@needs("gs")
def test_text_pages_are_black_ink_alone(tmp_path: Path) -> None:
    path = build(tmp_path / "out", "--profile", "print")
    inks = printed("gs", "-q", "-o", "-", "-sDEVICE=inkcov", str(path)).splitlines()
    with pikepdf.open(path) as pdf:
        texts = [i for i, page in enumerate(pdf.pages) if "/XObject" not in page.obj.Resources]
    assert len(texts) > 20
    for index in texts:
        assert inks[index].split()[:3] == ["0.00000"] * 3, f"page {index + 1}: {inks[index]}"


@needs("qpdf")
@pytest.mark.parametrize("profile", ["print", "pod"])
def test_qpdf_finds_no_fault(tmp_path: Path, profile: str) -> None:
    path = build(tmp_path / "out", "--profile", profile, "--booklet")
    for file in (path, path.with_name("club-booklet.pdf")):
        assert "No syntax or stream encoding errors" in printed("qpdf", "--check", str(file))


def test_outlined_text_looks_the_same_without_fonts(tmp_path: Path) -> None:
    plain = build(tmp_path / "plain", "--profile", "print")
    outlined = build(tmp_path / "outlined", "--profile", "print", "--outline-text")
    with pikepdf.open(outlined) as pdf:
        assert not any(len(page.obj.Resources.Font) for page in pdf.pages)
    one, other = (read(path.read_bytes()).pages[10].render() for path in (plain, outlined))
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    assert sum(difference.histogram()[128:]) < difference.width * difference.height / 500


def test_crop_marks_stand_outside_the_bleed(tmp_path: Path) -> None:
    path = build(tmp_path / "out", "--profile", "print", "--crop-marks")
    with pikepdf.open(path) as pdf:
        page = pdf.pages[4].obj
        media, bleed = ([float(side) for side in box] for box in (page.MediaBox, page.BleedBox))
        assert bleed[0] - media[0] == pytest.approx(10 * 72 / 25.4, abs=0.1)
    picture = read(path.read_bytes()).pages[4].render().convert("L")
    edge = picture.crop((0, 0, picture.width, int(picture.height * 0.03)))
    assert edge.getextrema()[0] < 128


def test_sheets_come_with_the_book(tmp_path: Path) -> None:
    path = build(tmp_path / "a", "--booklet")
    with pikepdf.open(path) as book, pikepdf.open(path.with_name("club-booklet.pdf")) as sheets:
        assert len(sheets.pages) == -(-len(book.pages) // 4) * 2
    build(tmp_path / "b", "--signature", "16", "--sheet", "A3")
    assert (tmp_path / "b" / "club-signatures.pdf").exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--booklet", "--signature", "8"],
        ["--crop-marks"],
        ["--outline-text"],
        ["--profile", "pod", "--icc", "press.icc"],
        ["--profile", "print", "--icc", "sRGB.icc"],
        ["--booklet", "--sheet", "A9"],
        ["--booklet", "--sheet", "100x150"],
        ["--profile", "offset"],
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    from reviewpress.writers.pdf.icc import srgb

    monkeypatch.chdir(tmp_path)
    Path("sRGB.icc").write_bytes(srgb())
    Path("press.icc").write_bytes(cmyk_profile())
    arguments = ["build", str(CLUB.path), "--root", str(CLUB.root), "--format", "pdf", "--no-cache"]
    assert run([*arguments, "--out", "out", *options]) == 2
    assert not Path("out").exists()


def test_a_coarse_picture_keeps_a_press_file_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "글.yaml").write_text(
        "작품:\n  제목: 그림\n본문:\n  감상: |\n    ![점 몇 개](a.png)\n\n    글이다.\n",
        encoding="utf-8",
    )
    Image.effect_noise((300, 300), 90).save(tmp_path / "a.png")
    arguments = ["build", str(tmp_path / "글.yaml"), "--format", "pdf", "--no-cache"]
    out = tmp_path / "out"
    assert run([*arguments, "--out", str(out), "--profile", "print"]) == 0  # 150 ppi: a warning
    assert run([*arguments, "--out", str(out), "--profile", "print", "--strict"]) == 1


def test_preflight_tells_a_shop_from_a_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = build(tmp_path / "out")
    assert run(["preflight", str(path), "--lang", "ko"]) == 1
    told = capsys.readouterr().err
    assert "press-colour" in told or "press-annotation" in told
    assert run(["preflight", str(path), "--format", "json"]) == 1
    assert '"press-xmp-version"' in capsys.readouterr().out


def test_impose_tells_how_to_print(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(document(10), tmp_path / "a.pdf")
    assert run(["impose", str(path), "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert "3 sheet(s) of A4" in told
    assert "short edge" in told
    assert run(["impose", str(path), "--out", str(tmp_path / "b.pdf"), "--no-marks"]) == 0
    assert (tmp_path / "b.pdf").exists()


def test_print_shows_its_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = saved(document(4), tmp_path / "책 한 권.pdf")
    assert run(["print", str(path), "--dry-run", "--copies", "3", "--printer", "office"]) == 0
    command = capsys.readouterr().out
    assert command.startswith("lp -d office -n 3 -o media=A4 -o sides=two-sided-short-edge")
    assert "책 한 권-booklet.pdf'" in command
    assert sorted(file.name for file in tmp_path.iterdir()) == ["책 한 권.pdf"]


def test_print_without_lp_says_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = saved(document(4, A5), tmp_path / "a.pdf")
    assert run(["print", str(path), "--lang", "en"]) == 3
    assert "actual size" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="lp belongs to CUPS")
def test_print_sends_to_lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = tmp_path / "told"
    for name, body in (("lp", f'printf "%s\\n" "$@" > "{told}"'), ("lpstat", "echo office")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    path = saved(document(4, A5), tmp_path / "a.pdf")
    assert run(["print", str(path)]) == 0
    assert told.read_text(encoding="utf-8").split()[-1] == str(tmp_path / "a-booklet.pdf")
    assert run(["print", str(path), "--printer", "other"]) == 3


def test_a_portrait_sheet_turns_on_its_long_edge() -> None:
    assert "sides=two-sided-long-edge" in Order(Path("a.pdf"), flip="long").command
