"""Union-find: which of some numbered things have become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping, MutableSequence


def root_of(home: MutableSequence[int] | MutableMapping[int, int], number: int) -> int:
    """The one that stands for all that a thing has become one with; ways to it are shortened.

    Args:
        home: for each thing one that it was joined to, itself at first.
        number: the thing.
    """
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number
