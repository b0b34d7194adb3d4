"""The sample collections in; their booklets in ``demo/`` out, as PDF and DOCX.

Options after the command go to ``reviewpress build``, such as ``--style modern``.
"""

from __future__ import annotations

import subprocess
import sys

from environment import ROOT, clean_environment, prepare


def main() -> int:
    """Build the samples and say where they are; give the exit code of ``reviewpress build``."""
    command = [str(prepare()), "-m", "reviewpress", "build", "inputs", "--out", "demo"]
    code = subprocess.run(
        [*command, *sys.argv[1:]], cwd=ROOT, env=clean_environment(), check=False
    ).returncode
    made = sorted(p for p in (ROOT / "demo").glob("*") if p.suffix in {".pdf", ".docx"})
    if code == 0 and made:
        print(
            f"\n책 {len(made)}개가 여기에 있습니다 / {len(made)} booklets are here: {ROOT / 'demo'}"
        )
    return code


if __name__ == "__main__":
    raise SystemExit(main())
