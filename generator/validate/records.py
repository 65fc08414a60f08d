"""Markdown records to typed values: platform, document, provision, regulation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.closed import Basis, Status
from generator.model.place import (
    Document,
    DocumentFacts,
    Platform,
    PlatformFacts,
    Regulation,
    RegulationFacts,
    article_anchor,
)
from generator.model.provision import (
    Compliance,
    Provision,
    ProvisionFacts,
    ProvisionProse,
    Question,
)
from generator.problem import Problem, quoted
from generator.record import Body, Part, Record
from generator.validate.facts import dotted, typed
from generator.validate.partial import partial_facts
from generator.validate.sections import (
    COMPLIANCE,
    DESCRIPTION,
    PROVISION,
    REGULATION,
    check_body,
    meant,
)

Problems = tuple[Problem, ...]

SHORTEST_EXCERPT = 40
"""Characters; a shorter quotation is found in too many places to prove anything."""


def platform(record: Record, id_: str) -> tuple[Platform | None, Problems]:
    """Type `platforms/<platform>/index.md`."""
    facts, problems = typed(record.fields, PlatformFacts, record.path)
    problems += tuple(check_body(record.body, DESCRIPTION, record.path))
    made = Platform(id_, record.path, facts, record.body.lead) if facts else None
    return made, problems


def document(record: Record, id_: str) -> tuple[Document | None, Problems]:
    """Type `platforms/<platform>/<document>/index.md`."""
    facts, problems = typed(record.fields, DocumentFacts, record.path)
    problems += tuple(check_body(record.body, DESCRIPTION, record.path))
    made = Document(id_, record.path, facts, record.body.lead) if facts else None
    return made, problems


def regulation(record: Record, id_: str) -> tuple[Regulation | None, Problems]:
    """Type `regulations/<regulation>.md`."""
    facts, problems = typed(record.fields, RegulationFacts, record.path)
    problems += tuple(check_body(record.body, REGULATION, record.path))
    if facts is None:
        return None, problems
    problems += tuple(_articles_apart(facts, record))
    texts = _texts(record.body.parts)
    covers = texts.get("What it covers", "")
    meets = texts.get("How it meets platform terms", "")
    return Regulation(id_, record.path, facts, record.body.lead, covers, meets), problems


def _articles_apart(facts: RegulationFacts, record: Record) -> Iterator[Problem]:
    """Yield every article whose anchor an earlier one has: `6.1` and `6(1)` would share it."""
    seen: dict[str, str] = {}
    for index, article in enumerate(facts.articles):
        anchor = article_anchor(article.id)
        if anchor in seen:
            message = f"has the anchor of article {quoted(seen[anchor])}, got {quoted(article.id)}"
            hint = "List an article once, under an id that differs in letters or digits."
            where = ("articles", index, "id")
            line = record.fields.line_of(where)
            yield Problem(record.path, line, dotted(where), "CB069", message, hint)
        seen.setdefault(anchor, article.id)


def provision(record: Record, id_: str) -> tuple[Provision | None, Problems]:
    """Type `platforms/<platform>/<document>/<provision>.md`."""
    facts, problems = typed(record.fields, ProvisionFacts, record.path)
    if facts is None or facts.status is Status.PUBLISHED:
        problems += tuple(check_body(record.body, PROVISION, record.path))
    if facts is None:
        return None, problems
    problems += _facts_together(facts, record)
    prose = _prose(record.body)
    return Provision(id_, record.path, facts, prose, digest=record.digest), problems


def partial(record: Record, id_: str) -> Provision | None:
    """Return what can be typed of a broken provision, None when nothing can."""
    facts = partial_facts(record.fields)
    return None if facts is None else Provision(id_, record.path, facts, _prose(record.body))


def _facts_together(facts: ProvisionFacts, record: Record) -> Problems:
    """Rules that hold between fields of one record."""
    problems = []
    if len(facts.excerpt) < SHORTEST_EXCERPT:
        message = f"must have at least {SHORTEST_EXCERPT} characters, got {len(facts.excerpt)}"
        hint = "Quote the sentence that holds the rule."
        line = record.fields.line_of(["excerpt"])
        problems.append(Problem(record.path, line, "excerpt", "CB054", message, hint))
    is_inferred = facts.basis is Basis.INFERRED and facts.status is Status.PUBLISHED
    if is_inferred and not _has_note(record.body):
        message = "an inferred record needs an interpretive note"
        line = record.fields.line_of(["basis"])
        hint = "Add `## Interpretive note` and say what is inferred from what."
        name = "Interpretive note"
        problems.append(Problem(record.path, line, name, "CB021", message, hint))
    if (facts.status is Status.RETIRED) != (facts.retired is not None):
        given, lacking = ("retired", "status") if facts.retired else ("status", "retired")
        message = "a retired record says since when and why, and only a retired one does"
        hint = "Give both `status: retired` and `retired: {date: …, reason: …}`, or neither."
        line = record.fields.line_of([given])
        problems.append(Problem(record.path, line, lacking, "CB014", message, hint))
    return tuple(problems)


def _has_note(body: Body) -> bool:
    """Whether an interpretive note is there; one misspelt or of the wrong level is told as such."""
    titles = {one.title for part in body.parts for one in (part, *part.parts)}
    name = "Interpretive note"
    return name in titles or any(meant(title, PROVISION) == name for title in titles)


def _prose(body: Body) -> ProvisionProse:
    texts = _texts(body.parts)
    parts = {part.title: part for part in reversed(body.parts)}
    analysis = parts.get(COMPLIANCE.title)
    five = _texts(analysis.parts) if analysis else {}
    faq = parts.get("FAQ")
    return ProvisionProse(
        summary=body.lead,
        why_it_matters=texts.get("Why it matters", ""),
        what_it_means=texts.get("What it means for you", ""),
        interpretive_note=texts.get("Interpretive note", ""),
        compliance=Compliance(*(five.get(section.title, "") for section in COMPLIANCE.children)),
        faq=tuple(Question(part.title, part.text) for part in faq.parts) if faq else (),
    )


def _texts(parts: tuple[Part, ...]) -> dict[str, str]:
    return {part.title: part.text for part in reversed(parts)}
