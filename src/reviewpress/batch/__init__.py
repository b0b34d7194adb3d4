"""Many books: galleys kept and shared (``galleys``), and what of a run is done where and again (``runs``)."""
