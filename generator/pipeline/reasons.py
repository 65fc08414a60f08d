"""Why a unit is printed again, or is not."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus.ingredients import Digest
from generator.pages.plan import Unit
from generator.pipeline.shop import Shop


@dataclass(frozen=True, slots=True)
class Reason:
    """What was found of a unit: `words` say it, `names` are the ingredients it is about.

    Of a unit that is printed again these are the ones that changed, of another all it was held
    against.
    """

    is_stale: bool
    words: str
    names: tuple[str, ...] = ()


class Reasons:
    """Holds units against what is kept of their last printing, and against what has changed."""

    def __init__(self, digest: Digest, shop: Shop) -> None:
        known = shop.memory.known
        self._changed = {name for name, before in known.items() if digest(name) != before}
        self._shop = shop

    def of(self, unit: Unit) -> Reason:
        """Say why a unit is printed again, or is not."""
        kept = self._shop.memory.printed.get(unit)
        if kept is None:
            return Reason(is_stale=True, words="it was not printed before")
        if unit.kind in self._shop.put_off:
            return Reason(is_stale=False, words="it is left as it was for now")
        if not self._changed.isdisjoint(kept.looked_at):
            changed = tuple(name for name in kept.looked_at if name in self._changed)
            return Reason(is_stale=True, words="something it shows has changed", names=changed)
        lost = self._shop.lost()
        if lost and (gone := tuple(path for path, _ in kept.files if path in lost)):
            words = "its file is not as it was left"
            return Reason(is_stale=True, words=words, names=gone)
        words = "nothing it shows has changed"
        return Reason(is_stale=False, words=words, names=kept.looked_at)
