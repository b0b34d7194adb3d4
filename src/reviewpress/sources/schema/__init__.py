"""What may stand in a source file: the tables of fields that the reader, the reference page and the JSON Schema share.

A new field is a row in one of the tables, and its use in ``reading``.
"""

from .book import BOOK_FILE, IMPRINT, PART
from .field import Field, FieldType, Table
from .review import REVIEW, REVIEW_FILE
from .work import WORK

__all__ = [
    "BOOK_FILE",
    "IMPRINT",
    "PART",
    "REVIEW",
    "REVIEW_FILE",
    "WORK",
    "Field",
    "FieldType",
    "Table",
]
