"""The prose of all provisions, put away until somebody reads it."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from generator.corpus import Corpus
from generator.corpus.watch import Note
from generator.model.provision import ProvisionProse
from generator.pipeline.packs import Packs, Ref
from generator.validate import Typed


class Bodies:
    """Where the prose of all provisions was put away; says so when somebody reads one.

    `opened` are files already unpacked, by path, with where they lay, and `linked` is the corpus
    made of them with the digest of its facts, for whoever builds again in the same process.
    """

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self.note: Note = _nobody
        self.opened: dict[str, tuple[tuple[Ref, int], Typed]] = {}
        self.linked: tuple[bytes, Corpus | None] = b"", None
        self._last: tuple[Ref, ProvisionProse] | None = None

    def __reduce__(self) -> tuple[type[Bodies], tuple[Packs]]:
        """Send only the way to the packs to another process."""
        return Bodies, (self.packs,)

    def fetch(self, path: str, ref: Ref) -> ProvisionProse:
        """Return the prose of the record at `path`; a page asks for the same many times over."""
        self.note(f"prose:{path}")
        if self._last is None or self._last[0] != ref:
            self._last = (ref, pickle.loads(self.packs.read(ref)))  # noqa: S301 - our own, summed
        return self._last[1]


def _nobody(_: str) -> None:
    """Note nothing."""


@dataclass(frozen=True, slots=True)
class Body:
    """The prose of one provision, put away: called, it is fetched."""

    bodies: Bodies
    path: str
    ref: Ref

    def __call__(self) -> ProvisionProse:
        """Fetch it."""
        return self.bodies.fetch(self.path, self.ref)
