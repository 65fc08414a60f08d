"""The pipeline: sources in, the files of the site out."""

from __future__ import annotations

from generator.pipeline.bodies import Bodies
from generator.pipeline.build import DESCRIBED, SHELLS, Edition, SetType, build, read
from generator.pipeline.memory import Memory
from generator.pipeline.packs import DamagedError, Packs, Ref
from generator.pipeline.parts import AtHand, Parts
from generator.pipeline.reasons import Reason
from generator.pipeline.shop import Crew, Held, OneHand, Put, Shared, Shop, Tell

__all__ = [
    "DESCRIBED",
    "SHELLS",
    "AtHand",
    "Bodies",
    "Crew",
    "DamagedError",
    "Edition",
    "Held",
    "Memory",
    "OneHand",
    "Packs",
    "Parts",
    "Put",
    "Reason",
    "Ref",
    "SetType",
    "Shared",
    "Shop",
    "Tell",
    "build",
    "read",
]
