"""Tasks as bytes in; what became of each, as bytes, out: workers beside this process (``hiring``) or anywhere (``borrowing``)."""
