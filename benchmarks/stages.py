"""A project folder in; how long each stage of building its book takes, inside one process, out as JSON: stages.py FOLDER OUT.

The stages are the driver's, called one by one. ``stages.py --modules FOLDER OUT`` names the modules that they load instead;
the first form reads those names from its input and loads them first, so that importing is a stage, too, and no other
stage holds any of it.
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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewpress.diagnostics import Diagnostics
    from reviewpress.typeset.formats import Formats
    from reviewpress.typeset.openers import Body, SetChapter

STAGES = ("imports", "reading", "assembling", "setting", "making pages", "PDF", "DOCX", "to the disk")  # fmt: skip
FORMATS = ("pdf", "docx")


@dataclass(slots=True)
class Stages:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextlib.contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a stage."""
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start


def build(folder: Path, out: Path, stages: Stages) -> None:
    """Build a book as PDF and DOCX, as the driver does, without a cache."""
    from reviewpress import driver, making  # noqa: PLC0415 - importing is a stage
    from reviewpress.diagnostics import Diagnostics  # noqa: PLC0415
    from reviewpress.typeset.openers import compose  # noqa: PLC0415

    def composer(body: Body, formats: Formats, diagnostics: Diagnostics) -> Sequence[SetChapter]:
        with stages.stage("setting"):
            return compose(body, formats, diagnostics)

    gc.disable()  # as the driver does
    options = driver.Options(formats=FORMATS, out=out, embed_fonts="none")
    found = Diagnostics()
    with stages.stage("reading"):
        (loaded,) = driver.load([folder], folder).books
    with stages.stage("assembling"):
        ready = driver.prepare(loaded, options, found)
    made = making.make(ready, composer, found)
    stages.seconds["making pages"] = made.seconds["set"] - stages.seconds["setting"]
    stages.seconds |= {name.upper(): made.seconds[name] for name in FORMATS}
    with stages.stage("to the disk"):
        driver.finish(made, options, driver.Built(loaded.name))


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
    with stages.stage("imports"):
        load_modules(names)
    build(Path(folder), Path(out), stages)
    print(json.dumps(stages.seconds))


if __name__ == "__main__":
    main(sys.argv[1:])
