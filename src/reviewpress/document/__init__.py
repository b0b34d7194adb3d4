"""Reviews and books in; a layout-neutral document tree out."""
