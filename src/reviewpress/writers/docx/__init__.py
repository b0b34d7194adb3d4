"""A document tree, a sheet and page numbers in; DOCX bytes out."""
