"""Evidence: whether, where and how an excerpt stands in a captured document."""

from generator.evidence.clause import Clause
from generator.evidence.match import Match, locate, locate_in, refusal
from generator.evidence.prepared import Prepared, prepare
from generator.evidence.selector import Selector
from generator.model.evidence import EvidenceState

__all__ = [
    "Clause",
    "EvidenceState",
    "Match",
    "Prepared",
    "Selector",
    "locate",
    "locate_in",
    "prepare",
    "refusal",
]
