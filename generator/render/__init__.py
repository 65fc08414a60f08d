"""Views become HTML fragments."""

from __future__ import annotations

from generator.render.compiled import COMPILED, Compiled
from generator.render.environment import Fragments, Renderer, environment
from generator.render.made_of import compile_all, made_of
from generator.render.prose import Prose, law_names

__all__ = [
    "COMPILED",
    "Compiled",
    "Fragments",
    "Prose",
    "Renderer",
    "compile_all",
    "environment",
    "law_names",
    "made_of",
]
