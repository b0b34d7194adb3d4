"""What all tests share: programs from outside pip are skipped, or asked for, in one place."""

from __future__ import annotations

import os
import shutil

import pytest

REQUIRE = "REVIEWPRESS_REQUIRE_PROGRAMS"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; fail it where ``REVIEWPRESS_REQUIRE_PROGRAMS=1`` is set."""
    for marker in item.iter_markers("outside"):
        for program in marker.args:
            if shutil.which(program) is None:
                reason = f"the program {program} is not installed"
                if os.environ.get(REQUIRE) == "1":
                    pytest.fail(f"{reason}, and {REQUIRE}=1", pytrace=False)
                pytest.skip(reason)
