"""The ledger of a document (`captures.yml`): its captures, and where each excerpt stood."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import Facts, Line, Slug
from generator.model.capture import Verdict
from generator.model.evidence import EvidenceState

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 sum as 64 hexadecimal digits."""


class LedgerCapture(Facts):
    """A capture: archive id (commit or dataset path), time (UTC), SHA-256 of its bytes, words.

    `path` is given only where it differs from the ledger's; `changed` says that the platform's
    words differ from the last believed capture.
    """

    id: Line
    path: str = ""
    time: datetime
    sha256: Sha256
    words: Annotated[int, Field(ge=0)]
    verdict: Verdict
    reason: str = ""
    changed: bool = False


class Run(Facts):
    """Neighbouring captures in all of which the excerpt stands: ids of the first and the last."""

    first: Line
    last: Line
    captures: Annotated[int, Field(ge=1)]


class Selector(Facts):
    """W3C text-quote selector in the newest capture that holds the excerpt."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class LedgerProvision(Facts):
    """What was found for one provision when its excerpt was last verified."""

    excerpt: Sha256
    state: EvidenceState
    clause: str = ""
    occurrences: Annotated[int, Field(ge=0)] = 0
    runs: tuple[Run, ...] = ()
    selector: Selector | None = None


class Ledger(Facts):
    """Everything known of a document's captures.

    `archive` is the collection's id, `path` the file in it under the document's present name.
    """

    ledger: Annotated[int, Field(ge=1, le=1)]
    normaliser: Annotated[int, Field(ge=1)]
    archive: Slug
    path: Line
    captures: tuple[LedgerCapture, ...] = ()
    provisions: dict[Slug, LedgerProvision] = Field(default_factory=dict)
    seal: Sha256

    def capture(self, capture_id: str) -> LedgerCapture:
        """Return the capture with this id; KeyError when the ledger has none."""
        for capture in self.captures:
            if capture.id == capture_id:
                return capture
        raise KeyError(capture_id)

    def path_of(self, capture: LedgerCapture) -> str:
        """Return the file of a capture in the archive.

        Where captures are files (a data set, a plain folder) they are known by their paths, and the
        ledger's own path is that of the newest.
        """
        if capture.path:
            return capture.path
        is_known_by_path = any(one.id == self.path for one in reversed(self.captures))
        return capture.id if is_known_by_path else self.path
