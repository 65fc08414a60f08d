"""Fields become typed records; every problem of every file is reported in one run."""

from __future__ import annotations

from generator.validate.annotations import Location
from generator.validate.collect import Library, Typed, collected, typed_source, validate
from generator.validate.facts import dotted
from generator.validate.kinds import Kind, Place, place_of
from generator.validate.seal import seal_of, sealed

__all__ = [
    "Kind",
    "Library",
    "Location",
    "Place",
    "Typed",
    "collected",
    "dotted",
    "place_of",
    "seal_of",
    "sealed",
    "typed_source",
    "validate",
]
