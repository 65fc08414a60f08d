"""What the engine is handed by our own build."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.pages.figures import Shown


@dataclass(frozen=True, slots=True)
class Given:
    """A corpus, and what hand-written pages may show of it."""

    corpus: Corpus
    shown: Shown
