"""A link inside the site, as views hold it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.packed import Packed


@dataclass(frozen=True, slots=True)
class Link(Packed):
    """A text and the address of the page it leads to (which may end in `#fragment`)."""

    text: str
    address: str
