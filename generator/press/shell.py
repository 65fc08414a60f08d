"""Shells: the theme's page around a record, set once per part of the site and depth."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

SLOTS = ("head", "breadcrumb", "toc", "article")
"""Slots every shell has exactly once, in this order."""

_MARK = re.compile(r"<!--clausebook:slot ([a-z]+)-->")


class ShellError(ValueError):
    """The theme set a shell without its slots: `overrides/shell.html` was not used or was cut."""


def slot(name: str) -> str:
    """Return the mark that stands for a slot in a shell."""
    return f"<!--clausebook:slot {name}-->"


@dataclass(frozen=True, slots=True, order=True)
class ShellKey:
    """Which shell a page needs: the tab it lies under, and how many parts its address has.

    Two pages of the same key differ in nothing the theme sets: relative links go up equally far,
    and the same tab is active.
    """

    root: str
    depth: int

    @property
    def address(self) -> str:
        """Address of a stand-in page that the theme sets as this shell."""
        return "/".join((self.root, *("_" for _ in range(1, self.depth))))


def shell_key(address: str) -> ShellKey:
    """Return the key of the shell that the page at `address` is printed in."""
    return ShellKey(address.partition("/")[0], address.count("/") + 1)


@dataclass(frozen=True, slots=True)
class Shell:
    """The theme's HTML between the slots: one part more than there are slots."""

    parts: tuple[str, ...]

    @classmethod
    def from_html(cls, html: str) -> Shell:
        """Split the theme's HTML at its slots; ShellError when they are not all there once."""
        pieces = _MARK.split(html)
        names = tuple(pieces[1::2])
        if names != SLOTS:
            message = f"a shell needs the slots {', '.join(SLOTS)} once each, got {names}"
            raise ShellError(message)
        return cls(tuple(pieces[0::2]))

    def fill(self, contents: Mapping[str, str]) -> str:
        """Put contents into the slots. Contents are not looked into for further slots."""
        filled = [self.parts[0]]
        for name, part in zip(SLOTS, self.parts[1:], strict=True):
            filled += (contents[name], part)
        return "".join(filled)
