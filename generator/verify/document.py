"""One document: its captures read once, judged, every excerpt looked for, every change told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.archive import Archive
from generator.evidence.judge import judge
from generator.model.capture import Judgement, Verdict
from generator.model.changelog import DocumentChange
from generator.model.ledger import LedgerCapture, LedgerProvision
from generator.model.place import Document
from generator.text.normalise import NORMALISER_VERSION
from generator.verify.history import platform_changes
from generator.verify.hunks import document_change
from generator.verify.lineage import captures_of
from generator.verify.provisions import ledger_provision
from generator.verify.reading import Held, reading
from generator.verify.texts import Texts
from generator.verify.touched import touched

_DOUBLED = "Its text stands twice; what changed was read from the text standing once."


@dataclass(frozen=True, slots=True)
class Finding:
    """What ledger and change log record of a document.

    `normaliser` is the version of the matching rules; `changes` are the platform's, oldest first.
    """

    archive: str
    path: str
    captures: tuple[LedgerCapture, ...]
    provisions: dict[str, LedgerProvision]
    changes: tuple[DocumentChange, ...] = ()
    normaliser: int = NORMALISER_VERSION


def verify_document(
    document: Document, excerpts: Mapping[str, str], archive: Archive
) -> Finding | None:
    """Hold `excerpts` (by provision) against all captures of a document.

    None when the document names no archive. Raises ArchiveError when the archive cannot be read.
    """
    place = document.facts.archive
    if place is None:
        return None
    held: list[Held] = []
    judgements: list[Judgement] = []
    texts = Texts()
    read = reading(captures_of(document, archive), archive, excerpts, held, texts)
    switches = {edition.since: edition.note for edition in place.editions}
    changes = tuple(
        document_change(found, touched(found, excerpts, texts))
        for found in platform_changes(_noted(judge(read, switches), judgements), texts)
    )
    path = held[-1].ref.path if held else f"{place.service}/{place.terms_type}.md"
    changed = {change.after for change in changes}
    captures = tuple(
        _capture(one, judgement, path, changed=one.ref.id in changed)
        for one, judgement in zip(held, judgements, strict=True)
    )
    usable = [
        one for one, capture in zip(held, captures, strict=True) if capture.verdict.holds_text
    ]
    provisions = {
        slug: ledger_provision(slug, excerpt, usable) for slug, excerpt in sorted(excerpts.items())
    }
    return Finding(place.collection, path, captures, provisions, changes)


def _noted(judgements: Iterator[Judgement], noted: list[Judgement]) -> Iterator[Judgement]:
    for judgement in judgements:
        noted.append(judgement)
        yield judgement


def _capture(held: Held, judgement: Judgement, path: str, *, changed: bool) -> LedgerCapture:
    """Record a capture; one that holds its text twice is not believed, though it can be read."""
    ref = held.ref
    verdict, reason = judgement.verdict, judgement.reason
    if held.undoubled and verdict.believed:
        verdict, reason = Verdict.DOUBLED, _DOUBLED
    return LedgerCapture(
        id=ref.id,
        path="" if ref.path in (path, ref.id) else ref.path,
        time=ref.time,
        sha256=held.sha256,
        words=held.words,
        verdict=verdict,
        reason="" if verdict.believed else reason,
        changed=changed,
    )
