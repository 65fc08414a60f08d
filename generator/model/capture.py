"""Captures: the text of a document as an archive kept it at one moment, and how it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from generator.model.base import Described


class CaptureKind(Described):
    """Why the archive recorded a capture."""

    FIRST = "first", "First capture", "The archive began to keep the document with this capture."
    CHANGE = "change", "Recorded change", "The text differed from what the archive held before."
    UPGRADE = (
        "upgrade",
        "Archive upgrade",
        "The archive changed how it takes the text from the page; the page need not have changed.",
    )


class Verdict(Described):
    """Whether a capture may be believed as the document's text at its time, and if not, why."""

    GOOD = "good", "Good", "The capture may be believed as the document's text at its time."
    EXTRACTION = (
        "extraction",
        "Extraction change",
        "The text may be believed; what differs is how the archive took it, or page furniture.",
    )
    DEGENERATE = (
        "degenerate",
        "Degenerate",
        "The capture holds next to nothing, or a small part of what its neighbours hold.",
    )
    REDIRECT = "redirect", "Redirect", "The capture is a notice that sends the reader elsewhere."
    ERROR_PAGE = (
        "error-page",
        "Error page",
        "The capture, or a part of it, is a page that reports an error.",
    )
    DOUBLED = "doubled", "Doubled text", "The capture holds the body of the document twice."
    FLAP = (
        "flap",
        "Flap",
        "The text came for a short while and went back to what it was before.",
    )
    LANGUAGE_SWITCH = (
        "language-switch",
        "Language switch",
        "The capture is in another language than the captures before it.",
    )
    EDITION_SWITCH = (
        "edition-switch",
        "Edition switch",
        "The capture is another edition, such as that of another region, or another document.",
    )

    @property
    def believed(self) -> bool:
        """Whether an excerpt may be held against a capture with this verdict."""
        return self in {Verdict.GOOD, Verdict.EXTRACTION}

    @property
    def holds_text(self) -> bool:
        """Whether the document's words are all there, if more than once.

        Some documents have only doubled captures: an excerpt may be looked for in one where there
        is no believed capture, but what is counted in it is counted twice.
        """
        return self.believed or self is Verdict.DOUBLED


@dataclass(frozen=True, slots=True)
class CaptureRef:
    """What names one capture, without its text.

    `archive` is the collection's id, `id` the commit or the path inside a dataset, `time` the
    moment of capture (aware, in the archive's own offset), `path` the file in the archive. Several
    captures may share a second, and a commit may hold several documents: `id` and `path` are the
    key.
    """

    archive: str
    id: str
    time: datetime
    kind: CaptureKind
    path: str


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture with its text; `sha256` is of the archived bytes, in hexadecimal."""

    ref: CaptureRef
    sha256: str
    words: int
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is held of one capture.

    `verdict` says whether the text may be believed, `reason` why in a sentence. `changes_text` says
    something else: that the words of the document differ from the last believed capture (or, after
    a switch of language or edition that stayed, from that switch). A good capture that changes
    nothing is as good as evidence, and is no change. `against` is the capture it was held against,
    None when nothing before it stood for the document's text.
    """

    ref: CaptureRef
    verdict: Verdict
    reason: str
    changes_text: bool
    against: CaptureRef | None = None

    @property
    def platform_change(self) -> bool:
        """Whether this is the platform's own change: believed, and different."""
        return self.verdict is Verdict.GOOD and self.changes_text
