"""Evidence states: how a record's excerpt stands in the archive."""

from __future__ import annotations

from enum import StrEnum


class EvidenceState(StrEnum):
    """Where the excerpt of a record stands in the captures of its document."""

    EXACT = "exact"
    NORMALISED = "normalised"
    EARLIER = "earlier"
    SEVERAL = "several"
    ABSENT = "absent"
    UNCAPTURED = "uncaptured"

    @property
    def label(self) -> str:
        """Name the state in plain words, sentence case."""
        return _WORDS[self][0]

    @property
    def sentence(self) -> str:
        """Say in one sentence what the state means."""
        return _WORDS[self][1]


VERBATIM = (EvidenceState.EXACT, EvidenceState.NORMALISED)
"""States in which the words of an excerpt stand in the newest usable capture, at one place."""

_WORDS = {
    EvidenceState.EXACT: (
        "Verbatim",
        (
            "The excerpt stands in the capture character for character, once the capture's markup "
            "is taken away and white space is folded."
        ),
    ),
    EvidenceState.NORMALISED: (
        "Verbatim but for typography",
        (
            "The excerpt stands in the capture once the published foldings (quotation marks, "
            "dashes, spaces, list marks, marked omissions …) are applied to both."
        ),
    ),
    EvidenceState.EARLIER: (
        "In an earlier capture only",
        "The excerpt stands in an older capture of the document but not in the latest one.",
    ),
    EvidenceState.SEVERAL: (
        "Stands in several places",
        "The excerpt stands more than once in the capture, so it does not point at one clause.",
    ),
    EvidenceState.ABSENT: (
        "Not found",
        "The excerpt was looked for in the captures of the document and was not found in any.",
    ),
    EvidenceState.UNCAPTURED: (
        "Not captured",
        "The archive holds no usable capture of the document, so the excerpt was not looked for.",
    ),
}
