"""A project folder in; how long each stage of building its book takes, inside one process, out as JSON: stages.py FOLDER OUT.

The stages are the driver's, called one by one in its order. ``stages.py --modules FOLDER OUT`` names the modules that
they load instead; the first form reads those names from its input and loads them first, so that importing is a stage, too,
and no other stage holds any of it.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewpress.diagnostics import Diagnostics
    from reviewpress.document.nodes import Chapter
    from reviewpress.typeset.formats import Formats
    from reviewpress.typeset.openers import SetChapter

IMPORTS = "imports"
STAGES = (IMPORTS, "reading", "checking", "assembling", "setting lines", "making pages", "PDF", "DOCX", "to the disk")  # fmt: skip


@dataclass(slots=True)
class Stages:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a stage."""
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


def build(folder: Path, out: Path, stages: Stages) -> None:
    """Build a book as PDF and DOCX, as the driver does, without a cache."""
    from reviewpress import checks, driver  # noqa: PLC0415 - importing is a stage
    from reviewpress.atomic import write_whole  # noqa: PLC0415
    from reviewpress.diagnostics import Diagnostics  # noqa: PLC0415
    from reviewpress.document.assembling import assemble  # noqa: PLC0415
    from reviewpress.fonts.shared import catalogue_of  # noqa: PLC0415
    from reviewpress.styles.loading import load as load_sheet  # noqa: PLC0415
    from reviewpress.typeset.binding import set_book  # noqa: PLC0415
    from reviewpress.typeset.openers import compose  # noqa: PLC0415
    from reviewpress.writers.table import FORMATS, Typeset  # noqa: PLC0415

    def composer(
        chapters: Sequence[Chapter], formats: Formats, diagnostics: Diagnostics
    ) -> Sequence[SetChapter]:
        with stages.stage("setting lines"):
            return compose(chapters, formats, diagnostics)

    gc.disable()  # as the driver does
    found = Diagnostics()
    with stages.stage("reading"):
        (book,) = (loaded.book for loaded in driver.load([folder], folder).books)
    if book is None:
        raise SystemExit(f"{folder} holds no book")
    with stages.stage("checking"):
        checks.run(book, found)
    with stages.stage("assembling"):
        place: dict[str, Any] = {"root": book.root, "folder": book.folder, "trim": book.trim}
        sheet = load_sheet(book.style or driver.DEFAULT_STYLE, **place, diagnostics=found)
        document = assemble(book, sheet, found)
    with stages.stage("making pages"):
        fonts = catalogue_of(book.root / "fonts")
        pages = set_book(document, sheet, fonts, found, composer)
    stages.seconds["making pages"] -= stages.seconds["setting lines"]
    typeset = Typeset(document, sheet, fonts, pages=pages, embed_fonts="none")
    for name in ("pdf", "docx"):
        with stages.stage(name.upper()):
            data = FORMATS[name](typeset, found).data
        with stages.stage("to the disk"):
            write_whole(out / f"book.{name}", data)


def load_modules(names: Sequence[str]) -> None:
    """Load modules by their names; what is no module of its own comes with another."""
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def main(arguments: Sequence[str]) -> None:
    """Print the modules, or the stages."""
    *options, folder, out = arguments
    stages, before = Stages(), set(sys.modules)
    Path(out).mkdir(parents=True, exist_ok=True)
    if options == ["--modules"]:
        build(Path(folder), Path(out), stages)
        print(json.dumps([name for name in sys.modules if name not in before]))
        return
    names = json.load(sys.stdin)
    with stages.stage(IMPORTS):
        load_modules(names)
    build(Path(folder), Path(out), stages)
    print(json.dumps(stages.seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
