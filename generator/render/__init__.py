"""Views become HTML fragments."""

from __future__ import annotations

from generator.render.environment import Fragments, Renderer, environment
from generator.render.made_of import made_of
from generator.render.prose import Prose, law_names

__all__ = ["Fragments", "Prose", "Renderer", "environment", "law_names", "made_of"]
