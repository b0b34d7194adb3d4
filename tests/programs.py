"""Names of programs from outside pip in; marks for the tests that need them, and what they print, out."""

from __future__ import annotations

import subprocess

import pytest


def needs(*programs: str) -> pytest.MarkDecorator:
    """Mark a test as needing programs: ``@needs("qpdf")``. It is skipped where they are missing.

    With ``REVIEWPRESS_REQUIRE_PROGRAMS=1`` in the environment it fails instead (see ``conftest``).
    """
    return pytest.mark.outside(*programs)


def printed(*command: str) -> str:
    """Run a program; give what it prints. Raises ``CalledProcessError`` where it complains."""
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8")
