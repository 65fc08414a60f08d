"""What a rule of judgement looks at, and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.evidence.judge_marks import Marks
from generator.model.capture import CaptureRef, Verdict

SHORT_WHILE = timedelta(days=21)
"""A text that is gone again sooner was never settled: nineteen in twenty returns come sooner."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A capture by what it is called and what it gives away."""

    ref: CaptureRef
    marks: Marks

    @property
    def day(self) -> str:
        """The date of capture, as readers write it."""
        return self.ref.time.date().isoformat()

    def same_text(self, other: Seen) -> bool:
        """Whether two captures hold the same words of the document in the same order."""
        return self.marks.state == other.marks.state


@dataclass(frozen=True, slots=True)
class View:
    """A capture among its neighbours.

    `before` is the last capture that stood for the document's text, None at the start; `ahead` are
    the next captures in time, up to the window; `flapped` tells when a text was last seen to flap.
    """

    this: Seen
    before: Seen | None
    ahead: Sequence[Seen]
    flapped: Mapping[bytes, datetime]

    def soon(self) -> Iterator[Seen]:
        """Yield the captures ahead within a short while."""
        for seen in self.ahead:
            if seen.ref.time - self.this.ref.time > SHORT_WHILE:
                return
            yield seen

    def days_to(self, seen: Seen) -> str:
        """Say how long after this capture another one came."""
        days = (seen.ref.time - self.this.ref.time).days
        return "less than a day later" if days < 1 else f"{days} day{'s' * (days > 1)} later"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: verdict, reason, and whether this text stands from now on."""

    verdict: Verdict
    reason: str
    stands: bool = False
