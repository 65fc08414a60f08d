"""Links between records, and the reverse indexes that pages read."""

from __future__ import annotations

from generator.corpus.corpus import Corpus, Evidence
from generator.corpus.link import link

__all__ = ["Corpus", "Evidence", "link"]
