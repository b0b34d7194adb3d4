"""The address of a Dask scheduler in; a crew of all its workers out. The one place that knows Dask.

Dask's workers only hand tasks on to processes of their own (see ``runs.far``), so that a task that dies or hangs there
costs no worker of the cluster.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ...errors import ConfigurationError, EnvironmentProblem
from .borrowing import BorrowedCrew, Carry
from .describing import differing

if TYPE_CHECKING:
    from distributed import Client

SCHEME = "dask://"
_PATIENCE_S = 10
_EXTRA = "reviewpress[dask]"
_SETTINGS = {
    "distributed.comm.timeouts.connect": f"{_PATIENCE_S}s",
    "distributed.admin.large-graph-warning-threshold": "1GB",  # pictures travel with their tasks
    "distributed.scheduler.work-stealing": True,
}

About = Callable[[], str]
"""Describes the ReviewPress of the process that calls it; importable by its name."""


def check_address(address: str) -> str:
    """Give the address as Dask wants it, ``tcp://HOST:PORT``. Raises ConfigurationError for one that is none."""
    host, _, port = address.removeprefix(SCHEME).rpartition(":")
    if not address.startswith(SCHEME) or not host or not port.isdecimal():
        raise ConfigurationError.of("batch-executor-unknown", executor=address)
    return f"tcp://{host}:{port}"


@contextmanager
def cluster(
    address: str, carry: Carry, about: About, *, shows_errors: bool
) -> Iterator[BorrowedCrew]:
    """Borrow the workers behind ``dask://HOST:PORT`` for a while.

    Raises ConfigurationError for an address that is none or without the extra packages, EnvironmentProblem
    where nobody answers, nobody works, or another ReviewPress does.
    """
    there, is_over = check_address(address), threading.Event()
    try:
        import dask  # noqa: PLC0415 - an extra, and half a second
        from distributed import Client  # noqa: PLC0415
        from distributed.scheduler import KilledWorker  # noqa: PLC0415
    except ImportError:
        raise ConfigurationError.of("batch-no-dask", extra=_EXTRA) from None
    if not shows_errors:
        _silence()
    with dask.config.set(_SETTINGS):
        try:
            client = Client(there, timeout=_PATIENCE_S, set_as_default=False)
        except OSError as problem:
            reason = str(problem).partition("\n")[0]
            raise EnvironmentProblem.of(
                "batch-no-scheduler", address=address, reason=reason
            ) from None
        try:
            size = _check_workers(client, address, about)
            executor = client.get_executor(pure=False)
            crew = BorrowedCrew(executor, carry, about(), size, (KilledWorker,))
            threading.Thread(target=_watch, args=(client, crew, is_over), daemon=True).start()
            yield crew
        finally:
            is_over.set()
            client.close(timeout=_PATIENCE_S)


def _silence() -> None:
    """Leave it to us to say what is wrong: each of Dask's rooms has a logger with a level of its own."""
    for name in [
        name for name in logging.root.manager.loggerDict if name.startswith("distributed")
    ]:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _watch(client: Client, crew: BorrowedCrew, is_over: threading.Event) -> None:
    """Take the workers for lost once there have been none for a while: Dask would wait for new ones for ever."""
    missing = 0
    while not is_over.wait(_PATIENCE_S / 2):
        try:
            missing = 0 if client.nthreads() else missing + 1
        except Exception:  # noqa: BLE001 - whatever a client raises that is losing its scheduler, and tells so itself
            return
        if missing > 2:
            crew.lose("no workers")
            return


def _check_workers(client: Client, address: str, about: About) -> int:
    """Give how many tasks the workers do at a time, after a look at what is installed there."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE_S)
        found: dict[str, Any] = client.run(about, on_error="return")
    except OSError:
        raise EnvironmentProblem.of("batch-no-workers", address=address) from None
    for place, told in sorted(found.items()):
        if told != about():
            raise EnvironmentProblem(differing(str(told), about(), place))
    return max(1, sum(map(int, client.nthreads().values())))
