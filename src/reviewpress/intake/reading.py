"""A file's bytes in; a post's text (NFC, LF, nothing invisible) and how it came out, or a finding that says why not.

Unlike review files, posts may come in cp949 (EUC-KR): old blogs and Windows editors saved them so. It is said.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from ..diagnostics import Diagnostics, Span, error, warning
from ..sources.encoding import MAX_BYTES
from ..value import Value
from .model import Dropped, PostForm, Reason

_BY_SUFFIX = {
    ".html": PostForm.HTML,
    ".htm": PostForm.HTML,
    ".xhtml": PostForm.HTML,
    ".md": PostForm.MARKDOWN,
    ".markdown": PostForm.MARKDOWN,
    ".txt": PostForm.TEXT,
}
SUFFIXES = frozenset(_BY_SUFFIX)
"""Files of these endings are read where a folder is named."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_KOREAN = frozenset(("euc-kr", "euckr", "cp949", "ms949", "ks_c_5601-1987", "ksc5601", "uhc"))
_IS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRONT_MATTER = re.compile(r"(?:---|\+\+\+)\n[^\n]*\w+ ?[:=]")

# Characters that show nothing: C0 and C1 controls but tab and line feed, zero-width signs but the joiner of emoji,
# direction marks, surrogates' leftovers and noncharacters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


class PostText(Value):
    """A post's text under the name that findings give it; ``dropped`` counts the characters that showed nothing."""

    file: str
    text: str
    form: PostForm
    dropped: tuple[Dropped, ...] = ()


def read_post(path: Path, file: str, diagnostics: Diagnostics) -> PostText | None:
    """Read a file; None, and an error, where it is no text or too large."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as problem:
        diagnostics.error("cannot-read", Span(file), reason=problem.strerror or str(problem))
        return None
    return decode_post(data, file, diagnostics)


def decode_post(data: bytes, file: str, diagnostics: Diagnostics) -> PostText | None:
    """Decode a file's bytes; ``file`` also tells, by its ending, how the post came."""
    if len(data) > MAX_BYTES:
        diagnostics.error("file-too-large", Span(file), limit=MAX_BYTES // 1024 // 1024)
        return None
    text = _decoded(data, file, diagnostics)
    if text is None:
        return None
    text = re.sub("\r\n?|[\u2028\u2029\x85\v\f]", "\n", text)
    dropped = tuple(
        Dropped(found[0], text.count("\n", 0, found.start()) + 1, Reason.CONTROL)
        for found, _ in zip(_INVISIBLE.finditer(text), range(100), strict=False)
    )
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    return PostText(file, text, _form(file, text), dropped)


def _decoded(data: bytes, file: str, diagnostics: Diagnostics) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _or_refused(_tried(data, name), file, diagnostics)
    declared = _CHARSET.search(data[:4096])
    korean = declared is not None and declared[1].decode("ascii", "replace").lower() in _KOREAN
    names = ("cp949", "utf-8") if korean else ("utf-8", "cp949")
    for name in names:
        text = _tried(data, name)
        if text is None or "\0" in text or (name == "cp949" and not _is_korean(text)):
            continue
        if name == "cp949":
            diagnostics.add(warning("import-cp949", Span(file)))
        return text
    return _or_refused(None, file, diagnostics)


def _tried(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _or_refused(text: str | None, file: str, diagnostics: Diagnostics) -> str | None:
    if text is None:
        diagnostics.add(error("import-no-text", Span(file)))
    return text


def _is_korean(text: str) -> bool:
    foreign = [c for c in text if ord(c) > 0x7F]
    return sum("가" <= c <= "힣" for c in foreign) * 2 > len(foreign)


def _form(file: str, text: str) -> PostForm:
    """Tell the form by the content where it is plain to see, else by the file's ending."""
    if _IS_HTML.match(text):
        return PostForm.HTML
    named = _BY_SUFFIX.get(Path(file).suffix.lower(), PostForm.TEXT)
    if named is PostForm.TEXT and _FRONT_MATTER.match(text):
        return PostForm.MARKDOWN
    return named
