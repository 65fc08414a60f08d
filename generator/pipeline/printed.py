"""What is left of a unit once it was printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.model.packed import Packed
from generator.pages.plan import Unit
from generator.pipeline.packs import Ref
from generator.press import SitemapEntry


class Listed(NamedTuple):
    """A page in search: its place in the order of all, and where entry and counted words lie."""

    address: str
    url: str
    entry: Ref
    counted: Ref
    digest: bytes


@dataclass(frozen=True, slots=True)
class Printed(Packed):
    """A printed unit: what was looked at, the files with their SHA-256 sums, and its entries.

    `sizes` are the files' bytes, of a unit that gives files and no pages; `parts` is where lies
    what tables and lists are put together of.
    """

    unit: Unit
    looked_at: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    listed: tuple[Listed, ...] = ()
    mapped: tuple[SitemapEntry, ...] = ()
    sizes: tuple[int, ...] = ()
    parts: tuple[Ref, ...] = ()

    def lean(self, packs: dict[str, str]) -> Printed:
        """Return the same with addresses and links once; names of packs are once in `packs`."""
        texts = {self.unit.key: self.unit.key}

        def place(ref: Ref) -> Ref:
            return ref._replace(pack=packs.setdefault(ref.pack, ref.pack))

        listed = [
            Listed(
                address=texts.setdefault(one.address, one.address),
                url=texts.setdefault(one.url, one.url),
                entry=place(one.entry),
                counted=place(one.counted),
                digest=one.digest,
            )
            for one in self.listed
        ]
        mapped = [one._replace(path=texts.setdefault(one.path, one.path)) for one in self.mapped]
        return replace(self, listed=tuple(listed), mapped=tuple(mapped))
