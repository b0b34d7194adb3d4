"""Finished pages and files in; what a print shop takes out: checked files, sheets with several pages, covers."""
