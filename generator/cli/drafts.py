"""Texts of new records: valid from the first line, with what is to be written in every section."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence

from generator.model.taxonomy import Question
from generator.validate.sections import PROVISION

HINTS = {
    "Why it matters": "what changes for whom because of this wording",
    "What it means for you": "the clause from the side of the person bound",
    "Interpretive note": "what is inferred, and from what",
    "Regulatory landscape": "which articles the clause touches, and why",
    "Governance exposure": "what an organisation that relies on the platform takes on",
    "Jurisdiction flags": "where the clause meets a rule of its own",
    "Contract and vendor implications": "what a vendor manager would compare or negotiate",
    "Compliance considerations": "what a compliance team would look at or document",
}


def platform_text(facts: Mapping[str, str]) -> str:
    """Return the record of a platform."""
    return (
        f"---\ntitle: {_quoted(facts['title'])}\noperator: {_quoted(facts['operator'])}\n"
        f"website: {_quoted(facts['website'])}\n"
        f"reviewed: {{date: {facts['date']}, by: editors}}\n---\n\n"
        "To be written: what the service is, and which documents bind whom.\n"
    )


def document_text(facts: Mapping[str, str]) -> str:
    """Return the record of a document that no archive is named for yet."""
    return (
        f"---\ntitle: {_quoted(facts['title'])}\nterms_type: {_quoted(facts['terms_type'])}\n"
        f"source_url: {_quoted(facts['source_url'])}\n"
        f"reviewed: {{date: {facts['date']}, by: editors}}\n"
        "# archive: {collection: genai-contrib, service: …, terms_type: …}\n---\n\n"
        "To be written: what the document governs, and whom it binds.\n"
    )


def provision_text(facts: Mapping[str, str], questions: Sequence[tuple[str, Question]]) -> str:
    """Return the record of a provision, its closed questions listed as comments to answer."""
    answers = "".join(
        f"#   {name}: {' | '.join(question.answers)}\n" for name, question in questions
    )
    excerpt = textwrap.fill(
        " ".join(facts["excerpt"].split()),
        width=98,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,  # folded lines are joined by a space: "end-\nuser" would not be
    )
    head = (
        f"---\ntitle: {_quoted(facts['title'])}\ntype: {facts['type']}\n"
        f"severity: {facts['severity']}\nclause: {_quoted(facts['clause'])}\n"
        f"excerpt: >-\n{excerpt}\nbasis: {facts['basis']}\n"
        f"audiences: [{facts['audiences']}]\njurisdictions: [{facts['jurisdictions']}]\n"
        f"# attributes:\n{answers}"
        f"reviewed: {{date: {facts['date']}, by: editors}}\n"
        f"revisions:\n  - {{date: {facts['date']}, note: first published}}\n---\n\n"
        "To be written: one or two sentences in plain language, what the clause does.\n"
    )
    return head + "".join(_sections(facts["basis"] == "inferred"))


def _sections(inferred: bool) -> list[str]:  # noqa: FBT001 - one private caller
    pieces = []
    for section in PROVISION:
        wanted = section.required or (inferred and section.title == "Interpretive note")
        if not wanted:
            continue
        pieces.append(f"\n## {section.title}\n")
        if not section.children:
            pieces.append(f"\nTo be written: {HINTS[section.title]}.\n")
        pieces += [
            f"\n### {part.title}\n\nTo be written: {HINTS[part.title]}.\n"
            for part in section.children
        ]
    return pieces


def _quoted(text: str) -> str:
    """Write text as a JSON string, which is a YAML string whatever characters it holds."""
    return json.dumps(text, ensure_ascii=False)
