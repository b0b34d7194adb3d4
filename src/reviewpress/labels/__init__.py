"""Canonical English names in; Korean and English words for people out."""
