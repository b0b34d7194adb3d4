"""Named entries that start from others (``like: paragraph``) in; entries that state everything they take from them out."""

from __future__ import annotations

from msgspec import Struct, field

from ..diagnostics import Diagnostics
from .inheritance import Branch
from .wording import nearest


def resolve_likes(section: Branch, path: str, problems: Diagnostics) -> None:
    """Give every entry of a section the options of the entry it is ``like``, where it states none itself."""
    resolver = _Resolver(section, path, problems)
    for name in section.entries:
        resolver.resolve(name, ())


class _Resolver(Struct):
    section: Branch
    path: str
    problems: Diagnostics
    done: set[str] = field(default_factory=set)

    def resolve(self, name: str, chain: tuple[str, ...]) -> None:
        """Fill one entry, those it starts from first; ``chain`` is the way that led here."""
        entry = self.section.branch(name)
        if name in self.done or entry.like is None:
            return
        self.done.add(name)
        chain = (*chain, name)
        target = entry.like.text
        if target in chain:
            loop = " → ".join((*chain, target))
            self.problems.error("styles-like-loop", entry.like.span, chain=loop)
        elif target not in self.section.entries:
            hints = nearest(target, self.section.entries)
            self.problems.error(
                "styles-no-entry", entry.like.span, section=self.path, name=target, **hints
            )
        else:
            self.resolve(target, chain)
            _fill(entry, self.section.branch(target))


def _fill(entry: Branch, source: Branch) -> None:
    """Copy what an entry does not state itself, deeply: the source stays as it is."""
    for name, found in source.entries.items():
        if isinstance(found, Branch):
            mine = entry.entries.setdefault(name, Branch(found.span))
            if isinstance(mine, Branch):
                _fill(mine, found)
        else:
            entry.entries.setdefault(name, found)
