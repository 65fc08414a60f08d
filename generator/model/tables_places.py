"""The tables of what provisions point to: platforms, documents, types, regulations, changes."""

from __future__ import annotations

from generator.model.closed import TermsType
from generator.model.table import (
    LICENCE,
    URL,
    Table,
    day,
    flag,
    link,
    moment,
    needed,
    number,
    text,
)

PLATFORMS = Table(
    "platforms",
    "Platforms",
    "One row per platform: a service whose terms bind.",
    (
        needed("id", "Address of the platform on this site."),
        needed("title", "Name of the platform."),
        needed("operator", "Company that operates it."),
        needed("website", "Its own website."),
        text("country", "Where the operator is established, as the record names it."),
        number("documents", "How many of its documents are recorded."),
        number("provisions", "How many published provisions are drawn from them."),
        day("reviewed", "When the record was last read against its source."),
        URL,
        LICENCE,
    ),
    key="id",
)

DOCUMENTS = Table(
    "documents",
    "Documents",
    "One row per document: a continuing legal text of a platform.",
    (
        needed("id", "Address of the document on this site."),
        link("platform", "The platform whose document it is.", "platforms"),
        needed("title", "Title of the document."),
        needed(
            "terms_type",
            "Kind of document, in the vocabulary of Open Terms Archive.",
            values=tuple(TermsType),
        ),
        needed("language", "Language tag of its text."),
        needed("source_url", "Where the platform publishes it."),
        text("archive", "Id of the archive that keeps its captures; empty when none does."),
        text("archive_publisher", "Who publishes that archive."),
        text("archive_licence", "Licence of that archive."),
        number("captures", "How many captures the ledger knows."),
        moment("first_captured", "Moment of the first of them.", is_required=False),
        moment("last_captured", "Moment of the last of them.", is_required=False),
        number("provisions", "How many published provisions are drawn from it."),
        day("reviewed", "When the record was last read against its source."),
        URL,
        LICENCE,
    ),
    key="id",
)

TYPES = Table(
    "types",
    "Clause types",
    "One row per clause type: a kind of provision that is the same on every platform.",
    (
        needed("id", "Id of the clause type."),
        needed("title", "Name of the clause type."),
        needed("section", "Group it is listed under."),
        needed("definition", "What a provision of this type does."),
        number("provisions", "How many published provisions are of this type."),
        URL,
        LICENCE,
    ),
    key="id",
)

REGULATIONS = Table(
    "regulations",
    "Regulations",
    "One row per law or standard that provisions are mapped to.",
    (
        needed("id", "Id of the regulation."),
        needed("title", "Full title."),
        needed("short", "Short title."),
        needed("jurisdiction", "Id of the place whose law it is."),
        needed("authority", "Who enforces it."),
        text("citation", "How lawyers cite it."),
        needed("source_url", "The official text."),
        day("in_force", "Day it came into force."),
        day("applies", "Day it began to apply, where that differs.", is_required=False),
        number("provisions", "How many published provisions are mapped to it."),
        URL,
        LICENCE,
    ),
    key="id",
)

CHANGES = Table(
    "changes",
    "Platform changes",
    "One row per change of a document between two captures. Our own revisions are not among them.",
    (
        needed("id", "Address of the change on this site."),
        link("document", "The document that changed.", "documents"),
        link("platform", "The platform whose document it is.", "platforms"),
        moment("since", "Moment of the capture before; the change came after it."),
        moment("time", "Moment of the capture after."),
        needed("before", "Archive id of the capture before."),
        needed("after", "Archive id of the capture after."),
        flag("confirmed", "Whether a later capture agrees; until one does, nothing is 'removed'."),
        number("added", "Clauses only the later capture holds."),
        number("removed", "Clauses only the earlier capture holds."),
        number("reworded", "Clauses that stand in both in different words."),
        number("moved", "Clauses that stand in both at another place."),
        number("inserted", "Words inserted, over all clauses."),
        number("deleted", "Words deleted, over all clauses."),
        number("unquoted", "Changed clauses that are counted but not quoted on the page."),
        text("provisions", "Ids of published provisions it touches, separated by a space."),
        URL,
        LICENCE,
    ),
    key="id",
)
