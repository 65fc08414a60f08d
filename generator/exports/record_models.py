"""The shape of every record's JSON: the source of its published schema, held to it by tests."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from generator.exports.change_parts import ClauseCounts, End, Hunked, WordCounts
from generator.exports.record_parts import (
    Answered,
    Archived,
    Asked,
    BasisGiven,
    Captured,
    ClosedRecord,
    DocumentName,
    Edited,
    EditedKind,
    Evidenced,
    Listed,
    Lists,
    Mapped,
    Named,
    PeerNamed,
    PlatformName,
    QuestionAnswered,
    RegulationArticle,
    Reviewed,
    Rights,
    Sections,
    SeverityGiven,
    Taken,
    Withdrawn,
)
from generator.model.closed import TermsType
from generator.model.ledger import Sha256


class Head(ClosedRecord):
    """What every record begins and ends with."""

    schema_: str = Field(alias="$schema", description="Address of this schema.")
    id: str = Field(description="Address of the page on this site.")
    url: str = Field(description="Absolute address of the page; empty when it is not known.")
    title: str
    rights: Rights


class ProvisionRecord(Head):
    """A published provision: every fact of the record, its prose as Markdown."""

    kind: Literal["provision"]
    platform: PlatformName
    document: DocumentName
    type: Named
    severity: SeverityGiven
    basis: BasisGiven
    clause: str = Field(description="Number or heading of the clause in the document.")
    excerpt: str = Field(description="The words of the document, which belong to the platform.")
    excerpt_sha256: Sha256 = Field(
        description="Sum of the excerpt in UTF-8, each run of white space one space."
    )
    evidence: Evidenced
    capture: Captured | None = Field(
        description="The newest capture that holds the excerpt; null when none does."
    )
    attributes: list[Answered]
    regulations: list[Mapped]
    jurisdictions: list[Named]
    audiences: list[Named]
    sections: Sections
    faq: list[QuestionAnswered]
    peers: list[PeerNamed] = Field(
        default=[],
        description="Comparable provisions of other platforms; in the JSON beside the page only.",
    )
    reviewed: Reviewed
    published: date
    revised: date
    revisions: list[Edited]
    citation: str


class TombstoneRecord(Head):
    """A withdrawn provision: its words and its analysis are no longer published."""

    kind: Literal["tombstone"]
    status: Literal["retired"]
    retired: Withdrawn
    platform: PlatformName
    document: DocumentName
    type: Named
    history: list[EditedKind]


class PlatformRecord(Head):
    """A platform."""

    kind: Literal["platform"]
    operator: str
    website: str
    country: str
    description: str
    documents: list[DocumentName]
    provisions: Listed
    reviewed: Reviewed


class DocumentRecord(Head):
    """A document of a platform."""

    kind: Literal["document"]
    platform: PlatformName
    terms_type: TermsType
    language: str
    source_url: str
    description: str
    archive: Archived | None
    captures: Taken
    changes: Lists
    provisions: Listed
    reviewed: Reviewed


class ClauseTypeRecord(Head):
    """A clause type with its closed questions."""

    kind: Literal["clause-type"]
    type: str
    group: Named
    definition: str
    questions: list[Asked]
    provisions: Listed


class RegulationRecord(Head):
    """A regulation with the articles that provisions are mapped to."""

    kind: Literal["regulation"]
    short: str
    names: list[str]
    jurisdiction: str
    authority: str
    citation: str
    source_url: str
    in_force: date
    applies: date | Literal[""]
    articles: list[RegulationArticle]
    description: str
    covers: str
    meets: str
    provisions: Listed


class JurisdictionRecord(Head):
    """A place whose law provisions engage."""

    kind: Literal["jurisdiction"]
    jurisdiction: str
    within: str
    description: str
    provisions: Listed


class ChangeRecord(Head):
    """A change of a document between two captures; clauses are those its page quotes."""

    kind: Literal["change"]
    platform: PlatformName
    document: DocumentName
    before: End
    after: End
    confirmed: bool = Field(
        description="Whether a later capture agrees; until one does, nothing is called removed."
    )
    clauses: ClauseCounts
    words: WordCounts
    hunks: list[Hunked]
    provisions: list[str]


RECORDS: dict[str, type[BaseModel]] = {
    "record-provision": ProvisionRecord,
    "record-tombstone": TombstoneRecord,
    "record-platform": PlatformRecord,
    "record-document": DocumentRecord,
    "record-clause-type": ClauseTypeRecord,
    "record-regulation": RegulationRecord,
    "record-jurisdiction": JurisdictionRecord,
    "record-change": ChangeRecord,
}
"""Name of the schema to the model it is made from."""
