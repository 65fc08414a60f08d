"""Codes of what can be wrong between records: references, addresses, aliases."""

from __future__ import annotations

from generator.problem.code import Code

LINK_CODES = (
    Code(
        "CB031",
        "unknown-platform",
        "A record's platform is the folder it lies in, and that folder describes the platform in "
        "an index.md.",
        "platforms/mistral/… without platforms/mistral/index.md",
        "platforms/mistral-ai/… with platforms/mistral-ai/index.md",
    ),
    Code(
        "CB032",
        "unknown-document",
        "A provision lies in the folder of its document, which describes it in an index.md.",
        "platforms/x/terms/change.md without platforms/x/terms/index.md",
        "platforms/x/terms/index.md beside it",
    ),
    Code(
        "CB033",
        "unknown-type",
        "The clause type must be one of taxonomies/clause-types.yml.",
        "type: changes-of-terms",
        "type: change-of-terms",
    ),
    Code(
        "CB034",
        "unknown-regulation",
        "A regulation is named by the file that describes it in regulations/.",
        "regulations: [{id: gpdr, …}]",
        "regulations: [{id: gdpr, …}]",
    ),
    Code(
        "CB035",
        "unknown-article",
        "An article must be listed in the regulation's own record, so that its link is real.",
        'articles: ["6a"]',
        'articles: ["6"]',
    ),
    Code(
        "CB036",
        "unknown-jurisdiction",
        "A jurisdiction must be one of taxonomies/jurisdictions.yml.",
        "jurisdictions: [EUR]",
        "jurisdictions: [EU]",
    ),
    Code(
        "CB037",
        "unknown-audience",
        "An audience must be one of taxonomies/audiences.yml.",
        "audiences: [customers]",
        "audiences: [business-customer]",
    ),
    Code(
        "CB038",
        "unknown-question",
        "`attributes` answers the closed questions of the record's own clause type.",
        "attributes: {noticed: fixed}",
        "attributes: {notice: fixed}",
    ),
    Code(
        "CB039",
        "unknown-answer",
        "A closed question takes one of the answers its clause type lists.",
        "attributes: {notice: 30-days}",
        "attributes: {notice: fixed}",
    ),
    Code(
        "CB040",
        "duplicate-address",
        "Two sources would print the same page; one would overwrite the other.",
        "pages/types/training.md and the clause type `training`",
        "one of them under another name",
    ),
    Code(
        "CB041",
        "alias-collides",
        "An alias is the address a record had before. It may not be the address of a page that "
        "exists, nor of another record's alias.",
        "aliases: [platforms/mistral-ai/commercial-terms/indemnity]",
        "aliases: [platforms/mistral-ai/commercial-terms/old-name]",
    ),
    Code(
        "CB042",
        "unknown-severity-rule",
        "A severity is given by a published rule of that severity in taxonomies/severities.yml.",
        "severity: low\nseverity_rule: shifts-legal-duty",
        "severity: high\nseverity_rule: shifts-legal-duty",
    ),
    Code(
        "CB043",
        "unknown-archive",
        "A document's captures lie in an archive listed in taxonomies/archives.yml.",
        "archive: {collection: genai, …}",
        "archive: {collection: genai-eu, …}",
    ),
    Code(
        "CB044",
        "unknown-peer",
        "A pinned peer is the address of a published provision of another platform and the same "
        "clause type.",
        "peers: [platforms/claude/terms/no-such-record]",
        "peers: [platforms/claude/consumer-terms/change-of-terms]",
    ),
    Code(
        "CB046",
        "unknown-figure",
        "A hand-written page may show figures, blocks and clause types of the corpus by name, and "
        "only those that exist.",
        "{{ figure.provision }} provisions",
        "{{ figure.provisions }} provisions",
    ),
    Code(
        "CB069",
        "article-listed-twice",
        "Each article of a regulation has an anchor of its own on the regulation's page.",
        'articles: [{id: "6.1", …}, {id: "6(1)", …}]',
        'articles: [{id: "6", …}]',
    ),
    Code(
        "CB061",
        "note-without-change",
        "An editors' note names its change by the end of the change page's address, and the change "
        "log beside notes.yml must hold that change.",
        "notes: [{change: 2026-08-08, …}] beside a change log without a change of that day",
        "notes: [{change: 2026-08-07, …}]",
    ),
    Code(
        "CB062",
        "second-note",
        "A change has one editors' note at most.",
        "two notes with change: 2026-08-07 in one notes.yml",
        "one note that says both",
    ),
    Code(
        "CB063",
        "note-out-of-form",
        "The title of an editors' note is a headline of one line and at most 90 characters, "
        "without a full stop; the note has at most 120 words.",
        "title: The notice period was shortened.",
        "title: Notice of changes shrinks from sixty days to thirty",
    ),
    Code(
        "CB064",
        "unfit-example",
        "An example of a definition is a published provision that the definition applies to: of "
        "that type or severity, mapped to that regulation, flagged for that jurisdiction or "
        "audience. It is named once.",
        "examples: [{provision: platforms/acme/terms/liability-cap, …}] under another type",
        "examples: [{provision: platforms/acme/terms/change-of-terms, …}]",
    ),
    Code(
        "CB065",
        "too-few-examples",
        "Where definitions of a vocabulary carry examples, each carries two, as far as the library "
        "has provisions for it.",
        "a clause type with one example among types with two, and three provisions of it",
        "two examples under every clause type",
    ),
    Code(
        "CB066",
        "edition-without-capture",
        "A declared switch of edition names the day of a capture in the document's ledger: that "
        "capture is the first of the other edition.",
        "editions: [{since: 2026-01-02, note: …}] where no capture is of that day",
        "editions: [{since: 2026-01-05, note: …}]",
    ),
)
