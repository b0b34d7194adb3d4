"""Finished pages in; PDF bytes out."""
