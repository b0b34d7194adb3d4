"""What all tests share: golden files, and programs from outside pip, skipped or asked for, in one place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.golden import Golden

REQUIRE = "REVIEWPRESS_REQUIRE_PROGRAMS"

# A loaded machine is no failure; what must end has a timeout.
settings.register_profile("without a clock", deadline=None)
settings.load_profile("without a clock")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; fail it where ``REVIEWPRESS_REQUIRE_PROGRAMS=1`` is set."""
    for marker in item.iter_markers("outside"):
        for program in marker.args:
            if shutil.which(program) is None:
                reason = f"the program {program} is not installed"
                if os.environ.get(REQUIRE) == "1":
                    pytest.fail(f"{reason}, and {REQUIRE}=1", pytrace=False)
                pytest.skip(reason)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``, which writes golden files anew instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give the golden files beside the test's module, in ``golden/``."""
    return Golden(Path(request.path).parent / "golden", request.config.getoption("update_golden"))


@pytest.fixture(autouse=True, scope="session")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the cache of the tests apart from the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REVIEWPRESS_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
