"""A Dask cluster of two worker processes on this machine, for tests: small, quick to start, for itself alone."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import dask
from distributed import LocalCluster

QUIET = {
    "distributed.logging.distributed": "critical",
    "distributed.comm.timeouts.connect": "5s",
    "distributed.worker.memory.terminate": False,
}


@contextmanager
def two_workers(**settings: object) -> Iterator[LocalCluster]:
    """Start a cluster; ``settings`` are Dask's, with ``__`` for dots and ``_`` for hyphens."""
    named = {key.replace("__", ".").replace("_", "-"): value for key, value in settings.items()}
    with (
        dask.config.set({**QUIET, **named}),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",
            protocol="tcp",
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster


def address_of(cluster: LocalCluster) -> str:
    """Give the address for ``--executor``."""
    return str(cluster.scheduler_address).replace("tcp://", "dask://")
