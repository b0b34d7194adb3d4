"""The benchmarks' modules can be imported here, as they import each other; installed packages come first."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent.parent / "benchmarks"))
