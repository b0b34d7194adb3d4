"""A made-up collection (book.json) in; the same book written with plain python-docx out: python_docx_book.py IN OUT.

What a script of an afternoon does: ``add_heading`` and ``add_paragraph``, in the styles of python-docx's own template. It has no
contents page, since python-docx knows no page numbers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import docx


def main(source: Path, target: Path) -> None:
    """Write the book."""
    collection = json.loads(source.read_text(encoding="utf-8"))
    book = docx.Document()
    book.add_heading(collection["title"], 0)
    for review in collection["reviews"]:
        book.add_page_break()  # type: ignore[no-untyped-call]  # it has no types
        book.add_heading(review["title"], 1)
        book.add_paragraph(review["author"])
        book.add_paragraph(review["intro"])
        for head, parts in review["sections"]:
            book.add_heading(head, 2)
            for sub, text in parts:
                if sub:
                    book.add_heading(sub, 3)
                book.add_paragraph(text)
    book.save(str(target))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
