"""How a platform stands to a clause type, before any of its provisions is read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.matrix import Standing, is_captured, read_on, silence_on
from generator.corpus import Corpus
from generator.text.counts import listed
from generator.text.dates import long_date


@dataclass(frozen=True, slots=True)
class Known:
    """The standing, and what its record adds in words ('' when there is nothing to add)."""

    standing: Standing
    note: str = ""


def known_of(platform_id: str, type_id: str, corpus: Corpus) -> Known:
    """Return how the platform stands to a clause type, as the type's matrix has it."""
    platform = corpus.platforms[platform_id]
    provisions = corpus.provisions_of_platform.get(platform_id, ())
    if any(one.facts.type == type_id for one in provisions):
        return Known(Standing.RECORDED)
    silence = silence_on(type_id, platform)
    if silence is None:
        captured = is_captured(platform, corpus)
        return Known(Standing.UNREAD if captured else Standing.UNCAPTURED)
    read = [
        f"{one.document.facts.title} as captured on {long_date(one.captured)}"
        for one in read_on(silence, platform, corpus)
    ]
    said = f"Read: {listed(read)}."
    return Known(Standing.SILENT, f"{silence.note} {said}" if silence.note else said)
