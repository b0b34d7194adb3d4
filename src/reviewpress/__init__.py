"""Review sources in, booklets out: ReviewPress's public face."""

__version__ = "0.1.0"
