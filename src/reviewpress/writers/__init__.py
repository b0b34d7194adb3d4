"""Pages or trees in; files' bytes out."""
