"""A provision record: the facts of its front matter and the prose of its body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Protocol, Self

from pydantic import BeforeValidator, Field, StringConstraints

from generator.model.address import Addressed
from generator.model.base import Address, Day, Facts, Line, Slug, Text
from generator.model.closed import Basis, Relation, Severity, Status
from generator.model.packed import Packed


class Answer(Facts):
    """The answer to a closed question, with the words it rests on when the excerpt lacks them."""

    answer: Slug
    quote: Annotated[str, StringConstraints(max_length=1000)] = ""


def _answer(value: Any) -> Any:
    """Let `notice: fixed` stand for `notice: {answer: fixed}`."""
    return {"answer": value} if isinstance(value, str) else value


AnswerField = Annotated[Answer, BeforeValidator(_answer, json_schema_input_type=str | Answer)]


class Mapping(Facts):
    """A provision's relation to articles of one regulation, and why."""

    id: Slug
    articles: tuple[Line, ...] = ()
    relation: Relation
    note: Line


class Review(Facts):
    """When the record was last read against its source, and by whom."""

    date: Day
    by: Line


class Revision(Facts):
    """An editorial change of the record (never a change of the platform's)."""

    date: Day
    note: Line


class Retirement(Facts):
    """Why a record was withdrawn, and since when."""

    date: Day
    reason: Line


class ProvisionFacts(Facts):
    """Front matter of a provision record."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=140)]
    type: Slug
    severity: Severity
    severity_rule: Slug | None = None
    clause: Line
    excerpt: Text
    basis: Basis
    audiences: Annotated[tuple[Slug, ...], Field(min_length=1)]
    jurisdictions: tuple[Line, ...] = ()
    attributes: dict[str, AnswerField] = Field(default_factory=dict)
    regulations: tuple[Mapping, ...] = ()
    reviewed: Review
    revisions: Annotated[tuple[Revision, ...], Field(min_length=1)]
    peers: Annotated[tuple[Address, ...], Field(max_length=3)] = ()
    aliases: tuple[Address, ...] = ()
    status: Status = Status.PUBLISHED
    retired: Retirement | None = None


@dataclass(frozen=True, slots=True)
class Question(Packed):
    """An editor's extra question and its answer (Markdown)."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Compliance(Packed):
    """The five parts of the compliance analysis, Markdown each."""

    regulatory_landscape: str
    governance_exposure: str
    jurisdiction_flags: str
    contract_and_vendor_implications: str
    compliance_considerations: str


@dataclass(frozen=True, slots=True)
class ProvisionProse(Packed):
    """Body of a provision record, Markdown; `interpretive_note` may be empty."""

    summary: str
    why_it_matters: str
    what_it_means: str
    interpretive_note: str
    compliance: Compliance
    faq: tuple[Question, ...]


class PutAway(Protocol):
    """Where what was put away of a record lies."""

    def __call__(self) -> ProvisionProse:
        """Fetch its prose."""

    def fill(self, record: Provision) -> None:
        """Fetch what other pages show of it, by `put_back`."""


_KEPT = ("facts", "summary", "digest")
"""What a record that was put away fetches when one of them is asked for."""


@dataclass(frozen=True, slots=True)
class Provision(Packed, Addressed):
    """One rule drawn from a document: the record we analyse and publish.

    `id` is its address (`platforms/<platform>/<document>/<slug>`), `source` the path of its file,
    `digest` the SHA-256 of that file's bytes (empty for a record that was never a file).
    Facts and summary are what other pages show of it. All but address and path may be `shelved`:
    put away, and fetched when somebody asks for it, so that a corpus of a hundred thousand records
    need not be held whole.
    """

    id: str
    source: str
    facts: ProvisionFacts
    shelved: ProvisionProse | PutAway
    summary: str = ""
    digest: str = ""

    def __post_init__(self) -> None:
        """Take the summary from the prose when that is at hand."""
        if isinstance(self.shelved, ProvisionProse) and not self.summary:
            object.__setattr__(self, "summary", self.shelved.summary)

    @classmethod
    def put_away(cls, id_: str, source: str, shelf: PutAway) -> Self:
        """Return a record of which all but address and path lies on a shelf."""
        made = cls.__new__(cls)
        put = object.__setattr__  # as the dataclass itself does: the record is frozen
        put(made, "id", id_)
        put(made, "source", source)
        put(made, "shelved", shelf)
        return made

    def put_back(self, facts: ProvisionFacts, summary: str, digest: str) -> None:
        """Take what was fetched from the shelf."""
        for name, value in zip(_KEPT, (facts, summary, digest), strict=True):
            object.__setattr__(self, name, value)

    def let_go(self) -> None:
        """Put away again what was fetched: who asks next fetches it anew."""
        for name in _KEPT:
            object.__delattr__(self, name)

    if not TYPE_CHECKING:  # with it in sight, any name would be taken for an attribute

        def __getattr__(self, name: str) -> Any:
            """Fetch what was put away; called for what the record does not hold."""
            if name not in _KEPT:
                raise AttributeError(name)
            self.shelved.fill(self)
            return object.__getattribute__(self, name)

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        """Leave on its shelf what lies there."""
        if isinstance(self.shelved, ProvisionProse):
            return Packed.__reduce__(self)
        return Provision.put_away, (self.id, self.source, self.shelved)

    @property
    def prose(self) -> ProvisionProse:
        """The body: fetched when it was put away."""
        return self.shelved if isinstance(self.shelved, ProvisionProse) else self.shelved()

    @property
    def version_file(self) -> str:
        """File of the site that keeps this very version of the record, named by its sum."""
        return f"versions/{self.digest[:2]}/{self.digest[:16]}.md" if self.digest else ""

    @property
    def slug(self) -> str:
        """Last part of the address."""
        return self.id.rpartition("/")[2]

    @property
    def is_published(self) -> bool:
        """Whether the record has an analysis page (a retired one has a tombstone)."""
        return self.facts.status is Status.PUBLISHED
