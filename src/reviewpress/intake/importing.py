"""A file in; the reviews that it holds, as YAML with an account of each, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from ..diagnostics import Diagnostic, Diagnostics, Severity
from ..sources.files import display
from ..sources.names import distinct_names, safe_name
from ..value import Value
from .drafting import draft_posts
from .emitting import emit
from .model import Draft, Post, PostForm
from .plain import read_plain
from .reading import SUFFIXES, PostText, read_post
from .report import Account


class Review(Value):
    """A review file to be: its name without a folder, its text, and what it was made of."""

    name: str
    text: str
    account: Account


class Imported(Struct):
    """What a file gave: its reviews, and every finding on the way, errors for what could not be imported."""

    file: str
    reviews: list[Review] = field(default_factory=list)
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    text: str = ""


def find_posts(paths: Sequence[Path], diagnostics: Diagnostics) -> list[Path]:
    """Give the files at the paths; of a folder, those below it that may be posts, hidden and saved-page folders left out."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [
                file
                for file in sorted(path.rglob("*"))
                if _may_be_post(file.relative_to(path), file)
            ]
            if not inside:
                diagnostics.error("import-nothing", path=display(path))
            found.update(dict.fromkeys(inside))
        elif path.is_file():
            found[path] = None
        else:
            diagnostics.error("import-no-file", path=path.as_posix())
    return list(found)


def _may_be_post(below: Path, file: Path) -> bool:
    folders = below.parts[:-1]
    skipped = any(
        part.startswith((".", "_site", "node_modules")) or part.endswith(("_files", ".files"))
        for part in folders
    )
    return (
        not skipped
        and not below.name.startswith(".")
        and file.suffix.lower() in SUFFIXES
        and file.is_file()
    )


def output_names(paths: Sequence[Path]) -> list[str]:
    """Name the review files, without ending, after the posts; same names get their folders' in front."""
    return distinct_names([(*path.absolute().parts[1:-1], path.stem) for path in paths])


def import_post(path: Path, name: str, *, split: bool = False, lang: str = "ko") -> Imported:
    """Read one file. ``name`` is the review file's, without ending; ``lang`` is that of the comments in the YAML."""
    imported = Imported(display(path))
    source = read_post(path, imported.file, imported.diagnostics)
    return import_text(source, imported, name, split=split, lang=lang) if source else imported


def import_text(
    source: PostText, imported: Imported, name: str, *, split: bool = False, lang: str = "ko"
) -> Imported:
    """Draft the reviews of a text that has been read, and write them as YAML."""
    imported.text = source.text
    posts = _read(source)
    if not posts:
        imported.diagnostics.extend(_empty(source))
        return imported
    noted = list(imported.diagnostics)
    made: list[tuple[Post, Draft]] = []
    for post, draft in draft_posts(posts, split=split):
        imported.diagnostics.extend(post.diagnostics)
        if draft:
            made.append((post, draft))
    for (post, draft), target in zip(made, _names(name, made), strict=True):
        if noted:
            draft.doubts[""] = [*noted, *draft.doubts.get("", ())]
        doubts = tuple(
            found for found in (*noted, *post.diagnostics) if found.severity is Severity.WARNING
        )
        account = Account(
            source.file,
            post.form,
            f"{target}.yaml",
            draft,
            tuple(sorted(post.dropped, key=lambda piece: piece.number)),
            doubts,
        )
        imported.reviews.append(Review(f"{target}.yaml", emit(draft, lang), account))
    return imported


def _read(source: PostText) -> list[Post]:
    if source.form is PostForm.HTML:
        from .html import read_html  # noqa: PLC0415  (lxml loads with the first page)

        return read_html(source)
    if source.form is PostForm.MARKDOWN:
        from .markdown import read_markdown  # noqa: PLC0415  (PyYAML loads with the first front matter)

        return [read_markdown(source)]
    return [read_plain(source)]


def _empty(source: PostText) -> Iterator[Diagnostic]:
    post = Post(source.file, source.form, [])
    post.refuse("import-empty")
    yield from post.diagnostics


def _names(name: str, drafted: Sequence[tuple[Post, Draft]]) -> list[str]:
    """Name the files of one post: its own name, or for several one with each work's title."""
    if len(drafted) <= 1:
        return [safe_name(name)] * len(drafted)
    titles = [draft.work["title"][0] for _, draft in drafted]
    return distinct_names([(f"{name}-{title}",) for title in titles])
