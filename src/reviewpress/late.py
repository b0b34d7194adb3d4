"""What makes a sequence in; the sequence, made when somebody first looks into it, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

_Item = TypeVar("_Item")


class Late(Sequence[_Item]):
    """A tuple that costs nothing until it is looked into. Two are equal as their tuples are."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Iterable[_Item]]) -> None:
        self._make = make
        self._made: tuple[_Item, ...] | None = None

    def forget(self) -> None:
        """Take no more room until somebody looks again."""
        self._made = None

    @overload
    def __getitem__(self, index: int) -> _Item: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[_Item, ...]: ...

    def __getitem__(self, index: int | slice) -> _Item | tuple[_Item, ...]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | Late) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type, tuple[tuple[_Item, ...]]]:
        """Leave the process as what it is: a tuple."""
        return tuple, (self._all(),)

    def _all(self) -> tuple[_Item, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made
