"""A font's licence texts and fsType in; what it is called and what may be embedded out."""

from __future__ import annotations

from enum import Enum

from ..value import Value

_USAGE = 0x000F
_RESTRICTED, _PREVIEW, _EDITABLE = 0x0002, 0x0004, 0x0008
_NO_SUBSETTING, _BITMAPS_ONLY = 0x0100, 0x0200

_LICENCES = (
    ("SIL Open Font License", "SIL Open Font License 1.1"),
    ("scripts.sil.org/OFL", "SIL Open Font License 1.1"),
    ("openfontlicense.org", "SIL Open Font License 1.1"),
    ("Apache License", "Apache License 2.0"),
    ("apache.org/licenses/LICENSE-2.0", "Apache License 2.0"),
    ("Ubuntu Font Licen", "Ubuntu Font Licence 1.0"),
)


class Embedding(Enum):
    """What OS/2 fsType allows; where several bits are set, the freest of them counts."""

    INSTALLABLE = "installable"
    EDITABLE = "editable"
    PREVIEW = "preview and print"
    RESTRICTED = "restricted"


class Licence(Value):
    """A font's licence. ``name`` is "" where the font names none that is known."""

    name: str
    url: str
    fs_type: int

    @property
    def embedding(self) -> Embedding:
        """The freest embedding that fsType allows."""
        usage = self.fs_type & _USAGE
        if self.fs_type & _BITMAPS_ONLY:
            return Embedding.RESTRICTED
        if usage & _EDITABLE:
            return Embedding.EDITABLE
        if usage & _PREVIEW:
            return Embedding.PREVIEW
        return Embedding.RESTRICTED if usage & _RESTRICTED else Embedding.INSTALLABLE

    @property
    def may_print(self) -> bool:
        """Tell whether a PDF may hold the font."""
        return self.embedding is not Embedding.RESTRICTED

    @property
    def may_edit(self) -> bool:
        """Tell whether a document that can be edited, such as DOCX, may hold the font."""
        return self.embedding in (Embedding.INSTALLABLE, Embedding.EDITABLE)

    @property
    def may_subset(self) -> bool:
        """Tell whether a part of the font may be embedded rather than the whole."""
        return not self.fs_type & _NO_SUBSETTING


def licence_of(description: str, url: str, fs_type: int) -> Licence:
    """Recognise a licence by the font's own description of it (name 13) and its address (name 14)."""
    name = next((name for mark, name in _LICENCES if mark in description), "")
    return Licence(name, url, fs_type)
