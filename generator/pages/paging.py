"""Long lists cut into pages of a hundred, each leading to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from generator.sections.link import Link

PER_PAGE = 100

T = TypeVar("T")


class Pager(NamedTuple):
    """A page's place among the pages of a list, and its neighbours; no words when it is alone."""

    position: str
    before: Link | None
    after: Link | None


ALONE = Pager("", None, None)
"""The pager of a list that is one page."""


@dataclass(frozen=True, slots=True)
class Leaf(Generic[T]):
    """One page of a list: its address, number from 1, entries, and pager."""

    address: str
    number: int
    entries: tuple[T, ...]
    pager: Pager

    def numbered(self, title: str) -> str:
        """Give the page's title: pages after the first say which they are."""
        return title if self.number == 1 else f"{title}, page {self.number}"


def leaves(entries: Sequence[T], address: str, per_page: int = PER_PAGE) -> Iterator[Leaf[T]]:
    """Cut a list into pages at `address`, `address/2` …; an empty list has one page."""
    for number in numbers(entries, per_page):
        yield leaf(entries, address, number, per_page)


def numbers(entries: Sequence[T], per_page: int = PER_PAGE) -> range:
    """Return the numbers of a list's pages, from 1."""
    return range(1, max(1, -(-len(entries) // per_page)) + 1)


def leaf(entries: Sequence[T], address: str, number: int, per_page: int = PER_PAGE) -> Leaf[T]:
    """Return one page of a list."""
    start, count = (number - 1) * per_page, len(numbers(entries, per_page))
    pager = Pager(
        position=f"Page {number} of {count}" if count > 1 else "",
        before=_link(address, number - 1) if number > 1 else None,
        after=_link(address, number + 1) if number < count else None,
    )
    chunk = tuple(entries[start : start + per_page])
    return Leaf(_address(address, number), number, chunk, pager)


def _link(address: str, number: int) -> Link:
    return Link(f"Page {number}", _address(address, number))


def _address(address: str, number: int) -> str:
    return address if number == 1 else f"{address}/{number}"
