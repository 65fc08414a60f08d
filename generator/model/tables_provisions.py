"""The tables of provisions, and the long tables of what each of them says."""

from __future__ import annotations

from generator.model.closed import Basis, Relation, Severity
from generator.model.evidence import EvidenceState
from generator.model.table import (
    LICENCE,
    SUM,
    URL,
    Table,
    day,
    flag,
    link,
    moment,
    needed,
    text,
)

UNCHECKED = "unchecked"
"""Stands for the evidence state of a draft, which was never held against the archive."""

EVIDENCE_VALUES = (*EvidenceState, UNCHECKED)

PROVISIONS = Table(
    "provisions",
    "Provisions",
    "One row per published provision: one rule drawn from a document.",
    (
        needed("id", "Address of the record on this site; it does not change without a redirect."),
        link("platform", "The platform whose terms bind.", "platforms"),
        link("document", "The document it is drawn from.", "documents"),
        link("type", "Its clause type.", "types"),
        needed("title", "What the provision says, in one line of ours."),
        needed("summary", "One or two sentences of ours in plain language, without markup."),
        needed("severity", "Effect on the person bound.", values=tuple(Severity)),
        text("severity_rule", "Id of the published rule that gave the severity."),
        needed("basis", "What the analysis rests on.", values=tuple(Basis)),
        needed("clause", "Number or heading of the clause in the document."),
        needed("excerpt", "The words of the document; they belong to the platform."),
        needed(
            "excerpt_sha256",
            "SHA-256 sum of the excerpt in UTF-8, each run of white space one space.",
            pattern=SUM,
        ),
        needed("evidence", "How the excerpt stands in the archive.", values=EVIDENCE_VALUES),
        flag("verified", "Whether the excerpt may be quoted: evidence is exact or normalised."),
        text("archive", "Id of the archive that keeps the document; empty when none does."),
        text("capture", "Archive id of the newest capture that holds the excerpt."),
        moment("captured", "Moment of that capture.", is_required=False),
        text("capture_sha256", "SHA-256 sum of that capture's bytes.", pattern=SUM),
        text("capture_path", "File of that capture in the archive."),
        text("source_url", "Where the platform publishes the document."),
        day("reviewed", "When the record was last read against its source."),
        day("published", "When the record was first published here."),
        day("revised", "When the record was last revised here."),
        URL,
        text("citation", "How to cite the record; put the day of access in."),
        LICENCE,
    ),
    key="id",
)

ATTRIBUTES = Table(
    "attributes",
    "Answers",
    "One row per answer of a provision to a closed question of its clause type.",
    (
        link("provision", "The provision.", "provisions"),
        link("type", "Its clause type, which asks.", "types"),
        needed("question", "Id of the question."),
        needed("question_text", "The question in words."),
        needed("answer", "Id of the answer."),
        needed("answer_text", "The answer in words."),
        text("quote", "Words of the document the answer rests on, where the excerpt lacks them."),
        LICENCE,
    ),
)

MAPPINGS = Table(
    "mappings",
    "Mappings to regulations",
    "One row per article of a regulation that a provision is mapped to.",
    (
        link("provision", "The provision.", "provisions"),
        link("regulation", "The regulation.", "regulations"),
        text("article", "Id of the article; empty when the regulation is meant as a whole."),
        needed("relation", "How the two relate.", values=tuple(Relation)),
        needed("note", "Why, in our own words."),
        text("article_url", "The official text of the article, or of the regulation."),
        LICENCE,
    ),
)

JURISDICTIONS = Table(
    "jurisdictions",
    "Jurisdictions of provisions",
    "One row per place whose law a provision engages.",
    (
        link("provision", "The provision.", "provisions"),
        needed("jurisdiction", "Id of the place."),
        needed("title", "Name of the place."),
        LICENCE,
    ),
)

AUDIENCES = Table(
    "audiences",
    "Audiences of provisions",
    "One row per group of people whom a provision binds or serves.",
    (
        link("provision", "The provision.", "provisions"),
        needed("audience", "Id of the group."),
        needed("title", "Name of the group."),
        LICENCE,
    ),
)
