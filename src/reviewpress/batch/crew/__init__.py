"""Tasks as bytes in; what became of each out: a few processes that work side by side (``hiring``, ``worker``)."""
