"""Whether anything has to be done at all: told before the rest of the program is loaded."""

from __future__ import annotations

from generator.standing.inputs import (
    Inputs,
    StandingSite,
    inputs_of,
    manifest_digest,
    seem_edited,
    sources_below,
    standing_site,
    surroundings,
)
from generator.standing.outcome import Outcome, load_outcome, save_outcome, time_of_outcome

__all__ = [
    "Inputs",
    "Outcome",
    "StandingSite",
    "inputs_of",
    "load_outcome",
    "manifest_digest",
    "save_outcome",
    "seem_edited",
    "sources_below",
    "standing_site",
    "surroundings",
    "time_of_outcome",
]
