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


def reason_of(unit: Unit, digest: Digest, shop: Shop) -> Reason:
    """Hold a unit against what is kept of its last printing."""
    kept = shop.memory.printed.get(unit)
    if kept is None:
        return Reason(is_stale=True, words="it was not printed before")
    known = shop.memory.known
    changed = tuple(name for name in kept.looked_at if known.get(name) != digest(name))
    if changed:
        return Reason(is_stale=True, words="something it shows has changed", names=changed)
    if shop.lost and (gone := tuple(path for path, _ in kept.files if path in shop.lost)):
        words = "its file is not as it was left"
        return Reason(is_stale=True, words=words, names=gone)
    words = "nothing it shows has changed"
    return Reason(is_stale=False, words=words, names=kept.looked_at)
