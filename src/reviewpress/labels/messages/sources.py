"""The codes of the room ``sources`` in; their messages out."""

from __future__ import annotations

from . import Message

MESSAGES: dict[str, Message] = {}
