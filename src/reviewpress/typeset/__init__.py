"""A document tree, a sheet and fonts in; set lines, galleys and pages out."""
