"""Comparison across platforms: which clauses are peers, and how answers are spread."""

from __future__ import annotations

from generator.compare.answers import Tally, tally
from generator.compare.choosing import ChoicesOfType, choices, choices_of_type
from generator.compare.matrix import Given, Matrix, MatrixRow, ReadOn, Standing, matrix
from generator.compare.peers import Peer, peers

__all__ = [
    "ChoicesOfType",
    "Given",
    "Matrix",
    "MatrixRow",
    "Peer",
    "ReadOn",
    "Standing",
    "Tally",
    "choices",
    "choices_of_type",
    "matrix",
    "peers",
    "tally",
]
