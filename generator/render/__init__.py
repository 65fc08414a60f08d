"""Views become HTML fragments."""

from __future__ import annotations

from generator.render.environment import COMPILED, Fragments, Renderer, environment
from generator.render.made_of import compile_all, made_of
from generator.render.prose import Prose, law_names

__all__ = [
    "COMPILED",
    "Fragments",
    "Prose",
    "Renderer",
    "compile_all",
    "environment",
    "law_names",
    "made_of",
]
