"""Chapters in; their galleys out, from the cache, from other processes or set here."""
