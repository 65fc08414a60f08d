"""Parts of the JSON of records, each the shape of one object inside."""

from __future__ import annotations

from datetime import date as day
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.capture import Verdict
from generator.model.closed import Basis, Relation, Severity, TermsType
from generator.model.evidence import EvidenceState
from generator.model.ledger import Sha256


class ClosedRecord(BaseModel):
    """An object that has these keys and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Rights(ClosedRecord):
    """Whose words the record holds, and on what terms."""

    licence: Literal["CC-BY-4.0"] = Field(description="Licence of what was written here.")
    licence_url: str
    attribution: str = Field(description="How to name the source.")
    quoted: str = Field(default="", description="Whose the quoted words are.")
    captures: str = Field(default="", description="Attribution of facts about captures.")


class Named(ClosedRecord):
    """An id of a closed vocabulary, and its words."""

    id: str
    title: str


class PlatformName(Named):
    """A platform and who operates it."""

    operator: str


class DocumentName(Named):
    """A document and where the platform publishes it."""

    terms_type: TermsType
    source_url: str
    language: str


class BasisGiven(ClosedRecord):
    """What the analysis rests on."""

    id: Basis
    meaning: str


class SeverityGiven(ClosedRecord):
    """A severity, and the published rule that gave it."""

    id: Severity
    meaning: str
    rule: str
    rule_text: str


class Stretch(ClosedRecord):
    """Neighbouring captures in all of which the excerpt stands."""

    first: str
    last: str
    captures: int


class Selecting(ClosedRecord):
    """W3C text-quote selector in the newest capture that holds the excerpt."""

    exact: str
    prefix: str
    suffix: str


class Evidenced(ClosedRecord):
    """How the excerpt stands in the archive."""

    state: EvidenceState | Literal["unchecked"]
    label: str
    sentence: str
    verified: bool = Field(description="Whether the excerpt may be quoted.")
    clause: str = Field(description="Where the excerpt was found, as the capture names it.")
    occurrences: int
    runs: list[Stretch]
    selector: Selecting | None


class Captured(ClosedRecord):
    """A capture in a public archive."""

    archive: str
    archive_title: str
    publisher: str
    licence: str
    id: str
    time: datetime
    sha256: Sha256
    path: str
    words: int
    verdict: Verdict
    url: str


class Answered(ClosedRecord):
    """An answer to a closed question of the clause type."""

    id: str
    question: str
    answer: str
    words: str
    quote: str


class ArticleName(Named):
    """An article and its official text."""

    label: str = Field(description="How it is cited, such as `Art. 6`.")
    url: str


class RegulationArticle(ArticleName):
    """An article with what it asks, in our own words."""

    note: str


class Mapped(Named):
    """A regulation, and how the provision relates to articles of it."""

    short: str
    url: str = Field(description="The official text.")
    relation: Relation
    note: str
    articles: list[ArticleName]


class Sections(ClosedRecord):
    """The prose of the record, Markdown; links that begin with `/` are addresses of this site."""

    summary: str
    why_it_matters: str
    what_it_means_for_you: str
    interpretive_note: str
    regulatory_landscape: str
    governance_exposure: str
    jurisdiction_flags: str
    contract_and_vendor_implications: str
    compliance_considerations: str


class QuestionAnswered(ClosedRecord):
    """An editor's extra question, its answer in Markdown."""

    question: str
    answer: str


class PeerNamed(Named):
    """A comparable provision of another platform."""

    platform: str
    clause: str
    reason: str


class Reviewed(ClosedRecord):
    """When the record was last read against its source, and by whom."""

    date: day
    by: str


class Withdrawn(ClosedRecord):
    """When and why a record was withdrawn."""

    date: day
    reason: str


class Edited(ClosedRecord):
    """What we did to a record on a day; never a change of the platform's."""

    date: day
    note: str


class EditedKind(Edited):
    """An edit with its kind."""

    kind: Literal["published", "revised", "withdrawn"]


class Listing(Named):
    """A provision in a list."""

    type: str
    severity: Severity


class Listed(ClosedRecord):
    """How many provisions there are, and the first hundred of them."""

    count: int
    first: list[Listing]


class Lists(ClosedRecord):
    """How many there are, and the ids of the newest."""

    count: int
    newest: list[str]


class CaptureTaken(ClosedRecord):
    """A capture in the ledger."""

    id: str
    time: datetime
    sha256: Sha256
    words: int
    verdict: Verdict


class Taken(ClosedRecord):
    """How many captures the ledger knows, and the newest of them."""

    count: int
    newest: list[CaptureTaken]


class Archived(ClosedRecord):
    """Where an archive keeps the document."""

    id: str
    service: str
    terms_type: TermsType


class Choice(ClosedRecord):
    """A possible answer."""

    id: str
    words: str


class Asked(ClosedRecord):
    """A closed question."""

    id: str
    question: str
    answers: list[Choice]
