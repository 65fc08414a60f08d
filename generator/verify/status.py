"""What an archive holds of the documents of `content/`, and what it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.archive import Archive, Declarations
from generator.model.capture import CaptureRef
from generator.model.ledger import Ledger
from generator.model.place import ArchivePlace, Document
from generator.verify.lineage import captures_of
from generator.verify.run import Shelf, missing


@dataclass(frozen=True, slots=True)
class Status:
    """A document in the archive.

    `believed` and `aside` (by verdict) count the captures its ledger judges; `unverified` those it
    does not list yet. `urls` and `vantage` are the declared source of the newest capture. `lacks`
    says in sentences what is not there.
    """

    document: Document
    captures: int = 0
    first: datetime | None = None
    last: datetime | None = None
    believed: int = 0
    aside: Mapping[str, int] | None = None
    unverified: int = 0
    urls: tuple[str, ...] = ()
    vantage: str = ""
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A document of a service in use that `content/` has no record of."""

    collection: str
    service: str
    terms_type: str
    captures: int


def status_of(
    document: Document, ledger: Ledger | None, archives: Mapping[str, Archive], shelf: Shelf
) -> Status:
    """Say what is there of one document. ArchiveError when its archive cannot be read."""
    place = document.facts.archive
    if place is None:
        return Status(document, lacks=("The record names no archive.",))
    archive = archives.get(place.collection)
    if archive is None:
        said = missing(place.collection, archives, shelf)
        return Status(document, lacks=(said[:1].upper() + said[1:],))
    refs = list(captures_of(document, archive))
    known = {capture.id: capture for capture in ledger.captures} if ledger else {}
    listed = [known[ref.id].verdict for ref in refs if ref.id in known]
    urls, vantage = _source(place, refs, shelf)
    return Status(
        document=document,
        captures=len(refs),
        first=refs[0].time if refs else None,
        last=refs[-1].time if refs else None,
        believed=sum(verdict.believed for verdict in listed),
        aside=dict(sorted(Counter(v.value for v in listed if not v.believed).items())),
        unverified=len(refs) - len(listed),
        urls=urls,
        vantage=vantage,
        lacks=tuple(_lacks(place, archive, ledger, urls)),
    )


def unrecorded(
    documents: Iterable[Document], archives: Mapping[str, Archive]
) -> Iterator[Unrecorded]:
    """Yield what the archives hold of the services in use beyond the documents recorded."""
    places = {
        (place.collection, service, terms_type)
        for document in documents
        if (place := document.facts.archive)
        for service, terms_type in _names(place)
    }
    services = {(collection, service) for collection, service, _ in places}
    for collection, archive in archives.items():
        for service, terms_type in archive.documents():
            used = (collection, service) in services
            if used and (collection, service, terms_type) not in places:
                captures = sum(1 for _ in archive.captures(service, terms_type))
                yield Unrecorded(collection, service, terms_type, captures)


def _names(place: ArchivePlace) -> Iterator[tuple[str, str]]:
    """Yield service and terms type under the present name and the earlier ones."""
    yield place.service, place.terms_type.value
    for name in place.earlier:
        yield name.service, name.terms_type.value


def _source(
    place: ArchivePlace, refs: list[CaptureRef], shelf: Shelf
) -> tuple[tuple[str, ...], str]:
    """Give the declared pages and vantage point of the newest capture, empty when not declared."""
    folder = shelf.folder / "declarations" / place.collection
    if not refs or not folder.is_dir():
        return (), ""
    at = refs[-1].time
    declarations = Declarations(folder)
    source = declarations.source(place.service, place.terms_type, at)
    return source.urls if source else (), declarations.vantage(at) or ""


def _lacks(
    place: ArchivePlace, archive: Archive, ledger: Ledger | None, urls: tuple[str, ...]
) -> Iterator[str]:
    for service, terms_type in _names(place):
        if next(iter(archive.captures(service, terms_type)), None) is None:
            yield f"No capture of {service} / {terms_type} in {archive.collection}."
    if ledger is None:
        yield "Not verified yet: there is no captures.yml."
    if not urls:
        yield "No declaration says where it was fetched."
