"""Addresses as typed in; whether a link may lead there, and the address as programs want it, out."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

SCHEMES = ("http", "https", "mailto")
_KEPT = "!$%&'()*+,/:;=?@[]~"
"""What stays as it is in a path, query or fragment (RFC 3986), besides letters, digits and ``-._``."""


def is_address(target: str) -> bool:
    """Tell whether a link may lead there: a web or e-mail address."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path
    return parts.scheme in SCHEMES and bool(parts.netloc)


def to_uri(address: str) -> str:
    """Write an address in ASCII: Hangul host names in Punycode (RFC 3492), all else percent-encoded (RFC 3987)."""
    parts = urlsplit(address)
    return urlunsplit(
        (
            parts.scheme,
            _host(parts.netloc),
            quote(parts.path, _KEPT),
            quote(parts.query, _KEPT),
            quote(parts.fragment, _KEPT),
        )
    )


def _host(netloc: str) -> str:
    if netloc.isascii():
        return netloc
    try:
        return netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return quote(netloc, _KEPT)
