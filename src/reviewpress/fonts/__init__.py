"""Family names and text in; faces, glyphs, fallbacks and embeddable font programs out."""
