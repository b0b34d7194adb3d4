"""A number in; a local Dask cluster with so many workers out, until the input ends: cluster.py WORKERS prints its address."""

from __future__ import annotations

import sys

from distributed import LocalCluster


def main(workers: int) -> None:
    """Serve until the input is closed."""
    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]))
