"""The codes that the room reports in; a message for each, in both languages, out."""

from __future__ import annotations

import re
from pathlib import Path

import reviewpress.document
from reviewpress.labels.messages.document import MESSAGES

_CODE = re.compile(r'"(document-[a-z-]+)"')


def test_every_code_has_its_message_and_the_other_way_round() -> None:
    folder = Path(str(reviewpress.document.__file__)).parent
    sources = "".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py")))
    assert set(_CODE.findall(sources)) == set(MESSAGES)
