"""The tree in; the verdict of every check out: format, lint, types, imports, docs, compiled modules, then the tests.

Options after the command go to pytest, such as ``-k fonts``. Every check runs even if one before it failed.
"""

from __future__ import annotations

import sys

from environment import PYTEST, prepare, run


def main() -> int:
    """Run the checks, the tests last, so that their count is the closing line; 0 when all are well."""
    python = str(prepare())
    failed = run(
        {
            "ruff format": [python, "-m", "ruff", "format", "--check", "."],
            "ruff check": [python, "-m", "ruff", "check", "."],
            "mypy": [python, "-m", "mypy"],
            "import-linter": [
                python,
                "-c",
                "from importlinter.cli import lint_imports_command as c; c()",
            ],
            "docs": [python, "scripts/docs.py", "--check"],
            "compiled": [python, "scripts/compiled.py"],
        }
    )
    if failed:
        print(f"\n통과하지 못함 / failed: {', '.join(failed)}", flush=True)
    failed += run({"pytest": [python, *PYTEST, *sys.argv[1:]]})
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
