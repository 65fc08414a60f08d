"""What the engine is handed by our own build."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.pages.figures import Shown
from generator.render import Compiled


@dataclass(frozen=True, slots=True)
class Given:
    """A corpus, what hand-written pages may show of it, and what the theme was compiled to."""

    corpus: Corpus
    shown: Shown
    compiled: Compiled
