"""Citations: what may be cited of a record, as neutral values that every form is made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from generator.corpus import Corpus, Evidence
from generator.model.ledger import LedgerCapture
from generator.model.provision import Provision
from generator.model.site import Site
from generator.model.taxonomy import ArchiveInfo
from generator.sections.captured import capture_url
from generator.text.dates import long_date
from generator.text.moments import in_utc, utc_day


class Pin(NamedTuple):
    """Which bytes are cited: where they are kept, since when, and their SHA-256 (hexadecimal).

    `time` is the moment of capture in UTC, None for the file of a record; `location` says in words
    where in the `archive` they lie.
    """

    archive: str
    location: str
    sha256: str
    time: datetime | None = None

    @property
    def words(self) -> str:
        """The pin as it stands in a sentence."""
        if self.time is None:
            return f"{self.location}, SHA-256 {self.sha256}"
        kept = ", ".join(part for part in (self.archive, self.location) if part)
        return f"captured on {moment(self.time)} ({kept}, SHA-256 {self.sha256})"


_HISTORY = (
    "The address shows every version the archive has; the one cited is the file named, by its sum."
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One thing that may be cited, in no form yet; the day of access is the reader's to add.

    `title` is the part cited, `container` the whole it stands in; `subject` says what an analysis
    of ours (`is_ours`) is about. `issued` is the day of the version cited: of its capture for a
    platform's text, of its last revision for ours. `url` leads to that version where it has an
    address of its own (a dataset's captures have none: `is_history`), `source_url` to the
    platform's page, `pinned_url` to the file of our record.
    """

    key: str
    author: str
    title: str
    container: str
    language: str
    issued: date | None
    url: str
    pins: tuple[Pin, ...] = ()
    is_ours: bool = False
    subject: str = ""
    section: str = ""
    source_url: str = ""
    pinned_url: str = ""
    is_history: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """What no field of a machine form has a place for, a line each."""
        about = (f"On {self.subject}.",) if self.subject else ()
        pins = tuple(f"{pin.words[:1].upper()}{pin.words[1:]}." for pin in self.pins)
        uncaptured = () if self.pins or self.is_ours else ("Not captured.",)
        url = (_HISTORY,) if self.is_history else ()
        source = (f"Published by the platform at {self.source_url}",) if self.source_url else ()
        pinned = (f"This version: {self.pinned_url}",) if self.pinned_url else ()
        return (*about, *pins, *uncaptured, *url, *source, *pinned)


def moment(time: datetime) -> str:
    """`7 August 2026 at 10:35:08 UTC`."""
    utc = in_utc(time)
    return f"{long_date(utc.date())} at {utc:%H:%M:%S} UTC"


def citations(provision: Provision, corpus: Corpus, site: Site) -> tuple[Citation, Citation]:
    """Return the clause, which is the platform's, and then our analysis of it."""
    return clause_citation(provision, corpus), _analysis(provision, corpus, site)


def clause_citation(provision: Provision, corpus: Corpus) -> Citation:
    """Return what may be cited of the platform's own words."""
    document, platform = corpus.document_of(provision), corpus.platform_of(provision)
    evidence = corpus.evidence(provision)
    pins = tuple(_pins(evidence))
    source_url = document.facts.source_url
    return Citation(
        key=key(provision.id, pins[0].time if pins else None),
        author=platform.facts.operator,
        title=provision.facts.clause,
        container=document.facts.title,
        language=document.facts.language,
        issued=_day(pins),
        url=capture_url(evidence) or source_url,
        pins=pins,
        section=provision.facts.clause,
        source_url=source_url,
        is_history=is_history(evidence.archive) and bool(pins),
    )


def _analysis(provision: Provision, corpus: Corpus, site: Site) -> Citation:
    document, platform = corpus.document_of(provision), corpus.platform_of(provision)
    facts, digest = provision.facts, provision.digest
    return Citation(
        key=f"{key(provision.id)}:analysis",
        author=site.operator.publisher,
        title=facts.title,
        container=site.name,
        language=site.language,
        issued=max(revision.date for revision in facts.revisions),
        url=site.absolute(provision.id),
        pins=(Pin("", "record file", digest),) if digest else (),
        is_ours=True,
        subject=f"{platform.facts.operator}, {document.facts.title}, {facts.clause}",
        section=facts.clause,
        pinned_url=f"{site.url}{provision.version_file}" if site.url and digest else "",
    )


def _pins(evidence: Evidence) -> Iterator[Pin]:
    if evidence.capture is not None:
        yield pin(evidence.capture, evidence.archive, evidence.path)


def pin(capture: LedgerCapture, archive: ArchiveInfo | None, path: str) -> Pin:
    """Name a capture: the commit and the file of a git archive, else the file alone."""
    is_git = archive is not None and archive.kind == "git"
    location = f"commit {capture.id}, file {path}" if is_git else f"file {path}"
    return Pin(archive.title if archive else "", location, capture.sha256, capture.time)


def is_history(archive: ArchiveInfo | None) -> bool:
    """Whether the archive gives no address to one capture, only to the document's history."""
    return archive is not None and archive.kind == "dataset"


def key(address: str, time: datetime | None = None) -> str:
    """Name an entry of a bibliography: `acme:terms:liability:2026-08-07`."""
    name = address.removeprefix("platforms/").replace("/", ":")
    return f"{name}:{utc_day(time).isoformat()}" if time else name


def _day(pins: tuple[Pin, ...]) -> date | None:
    return utc_day(pins[0].time) if pins and pins[0].time else None
