"""The linked corpus: every record, and who points to it."""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model.census import Census
from generator.model.changelog import ChangeLog
from generator.model.choice import Choices
from generator.model.closed import Relation, Severity
from generator.model.edit import Edit
from generator.model.evidence import EvidenceState
from generator.model.ledger import Ledger, LedgerCapture, LedgerProvision
from generator.model.note import Notes
from generator.model.place import Document, Platform, Regulation
from generator.model.provision import Mapping, Provision
from generator.model.taxonomy import ArchiveInfo, ClauseType, Jurisdiction, Taxonomies

T = TypeVar("T")

Shelf = abc.Mapping[str, T]
"""Records, or tuples of them, by id."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of an excerpt: its state, and the newest capture in which it stands.

    `state` is None for a draft that was never held against the archive. `entry` is the ledger's,
    `capture` the newest capture that holds the excerpt, `path` its file in the `archive`.
    """

    state: EvidenceState | None
    entry: LedgerProvision | None = None
    capture: LedgerCapture | None = None
    archive: ArchiveInfo | None = None
    path: str = ""

    @property
    def word(self) -> str:
        """The state as one word, for class names and facets; `unchecked` for a draft."""
        return self.state.value if self.state else "unchecked"

    @property
    def label(self) -> str:
        """The state in plain words."""
        return self.state.label if self.state else "Not yet checked"

    @property
    def sentence(self) -> str:
        """What the state means."""
        return self.state.sentence if self.state else "A draft, not yet held against the archive."


@dataclass(frozen=True, slots=True)
class Citing:
    """A provision that maps to a regulation, and which of its mappings does, from 0.

    What the mapping says of relation and articles is known without looking into the provision.
    """

    provision: Provision
    place: int
    relation: Relation
    articles: tuple[str, ...]

    @property
    def mapping(self) -> Mapping:
        """The mapping."""
        return self.provision.facts.regulations[self.place]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All records by id, in the order of ids, with reverse indexes over published provisions.

    `answering` counts platforms by `<clause type>/<question>` and answer; "" is all of them.
    `lines` are the provisions of each file of JSON Lines, in the order of ids; `withdrawn` those
    that have no analysis page. `captured` says of each platform whether a capture of any of its
    documents can be read; `former` are addresses that provisions had; `census` counts what is
    published, and `archives` are those that documents are kept in. `counts` are the numbers of
    provisions of a clause type, and of those drawn from a document, by its address, and
    `severities` and `titles` those of published provisions, which need not be looked into for them.
    `ids` are those of the provisions under each value of a facet, by `<facet>/<slug>`, and of each
    document, by `document/<id>`.
    Where they were made before, `peers` are those chosen for a provision, by `<clause type>/<id>`,
    `rows` is what lists show of provisions, by id, and `edits` what we did to those of a document
    that are published.
    """

    platforms: Shelf[Platform]
    documents: Shelf[Document]
    provisions: Shelf[Provision]
    regulations: Shelf[Regulation]
    ledgers: Shelf[Ledger]
    taxonomies: Taxonomies
    changelogs: Shelf[ChangeLog] = field(default_factory=dict)
    notes: Shelf[Notes] = field(default_factory=dict)
    documents_of: Shelf[tuple[Document, ...]] = field(default_factory=dict)
    provisions_of_document: Shelf[tuple[Provision, ...]] = field(default_factory=dict)
    provisions_of_platform: Shelf[tuple[Provision, ...]] = field(default_factory=dict)
    provisions_of_type: Shelf[tuple[Provision, ...]] = field(default_factory=dict)
    provisions_of_jurisdiction: Shelf[tuple[Provision, ...]] = field(default_factory=dict)
    citing: Shelf[tuple[Citing, ...]] = field(default_factory=dict)
    answering: Shelf[dict[str, int]] = field(default_factory=dict)
    lines: Shelf[tuple[Provision, ...]] = field(default_factory=dict)
    withdrawn: Shelf[Provision] = field(default_factory=dict)
    captured: Shelf[bool] = field(default_factory=dict)
    former: Shelf[tuple[str, ...]] = field(default_factory=dict)
    census: Census = field(default_factory=Census)
    archives: Shelf[ArchiveInfo] = field(default_factory=dict)
    counts: Shelf[int] = field(default_factory=dict)
    severities: Shelf[Severity] = field(default_factory=dict)
    titles: Shelf[str] = field(default_factory=dict)
    ids: Shelf[tuple[str, ...]] = field(default_factory=dict)
    peers: Shelf[Choices] = field(default_factory=dict)
    rows: Shelf[object] = field(default_factory=dict)
    edits: Shelf[tuple[Edit, ...]] = field(default_factory=dict)

    @property
    def published(self) -> tuple[Provision, ...]:
        """Provisions that have an analysis page, in the order of their ids."""
        withdrawn = self.withdrawn.keys()
        return tuple([p for id_, p in self.provisions.items() if id_ not in withdrawn])

    @property
    def retired(self) -> tuple[Provision, ...]:
        """Provisions that have a tombstone."""
        return tuple(self.withdrawn.values())

    def has_page(self, id_: str) -> bool:
        """Whether a provision has an analysis page; it is not looked into for that."""
        document = id_.rpartition("/")[0]
        return id_ in self.ids.get(f"document/{document}", ())

    def platform_of(self, provision: Provision) -> Platform:
        """Return the platform whose terms bind."""
        return self.platforms[provision.platform_id]

    def document_of(self, provision: Provision) -> Document:
        """Return the document the provision is drawn from."""
        return self.documents[provision.document_id]

    def type_of(self, provision: Provision) -> ClauseType:
        """Return the clause type of the provision."""
        return self.taxonomies.clause_types.types[provision.facts.type]

    def regulation(self, id_: str) -> Regulation:
        """Return the regulation that records name by `id_`."""
        return self.regulations[f"regulations/{id_}"]

    def jurisdiction(self, id_: str) -> Jurisdiction:
        """Return the jurisdiction that records name by `id_`."""
        return self.taxonomies.jurisdictions[id_]

    def archive_of(self, document: Document) -> ArchiveInfo | None:
        """Return the archive that keeps the document's captures, None when none does."""
        place = document.facts.archive
        return self.taxonomies.archives[place.collection] if place else None

    def evidence(self, provision: Provision) -> Evidence:
        """Return what the ledger says about the provision's excerpt."""
        document = self.document_of(provision)
        archive = self.archive_of(document)
        if archive is None:
            return Evidence(EvidenceState.UNCAPTURED)
        ledger = self.ledgers.get(document.id)
        entry = ledger.provisions.get(provision.slug) if ledger else None
        if ledger is None or entry is None:
            return Evidence(None, archive=archive)
        capture = ledger.capture(entry.runs[-1].last) if entry.runs else None
        path = ledger.path_of(capture) if capture else ""
        return Evidence(entry.state, entry, capture, archive, path)


def group(pairs: abc.Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Collect values by key, keeping their order."""
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in sorted(found.items())}
