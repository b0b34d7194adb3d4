"""Books as loaded in; their source files with the safe slips mended out: what ``check --fix`` writes.

What is mended is what the checks of the table say may be (``CopyCheck.mends``), and what only the file shows
(``as_typed.cleaned``). All else in a file stays byte for byte: comments, order, quoting, line ends.
"""

from .files import Mended, mend

__all__ = ["Mended", "mend"]
