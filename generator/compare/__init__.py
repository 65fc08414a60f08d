"""Comparison across platforms: which clauses are peers, and how answers are spread."""

from __future__ import annotations

from generator.compare.answers import Tally, tally
from generator.compare.peers import Peer, peers

__all__ = ["Peer", "Tally", "peers", "tally"]
