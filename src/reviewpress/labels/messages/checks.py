"""The codes of the room ``checks`` in; their messages out."""

from __future__ import annotations

from . import Message

MESSAGES: dict[str, Message] = {}
