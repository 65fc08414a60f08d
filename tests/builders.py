"""Builders: small values that are whole and valid, and differ where a test says so.

`a_content()` is the tiny content set that the other builders are cut from: two platforms, three
documents, four provisions of one clause type and one of another, a regulation, all taxonomies and
one sealed ledger, as text by path. Nothing in it is a problem.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from generator.corpus import Corpus, link
from generator.model.provision import Compliance, Provision, ProvisionFacts, ProvisionProse
from generator.problem import Problem, in_order
from generator.record import Source
from generator.validate import Library, sealed, validate
from tests.tiny_content import LEDGER, PLACES, TAXONOMIES

A_RECORD = "content/platforms/acme/terms/change-of-terms.md"
"""Path of the record that most tests break."""

AN_EXCERPT = (
    "We may change these terms at any time by posting the new version on this page, and will tell "
    "you thirty days before a change that matters."
)

_FACTS = {
    "title": "Acme may change its terms after thirty days' notice",
    "type": "change-of-terms",
    "severity": "medium",
    "severity_rule": "unilateral-with-notice",
    "clause": '"4.20 Changes"',
    "excerpt": f">-\n  {AN_EXCERPT}",
    "basis": "explicit",
    "audiences": "[consumer, developer]",
    "jurisdictions": "[EU, US-CA]",
    "attributes": "\n  notice: fixed\n  assent: {answer: use, quote: by continuing to use Acme}",
    "regulations": (
        '\n  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice of changes}'
    ),
    "reviewed": "{date: 2026-11-20, by: editors}",
    "revisions": "\n  - {date: 2026-11-20, note: first published}",
}

A_BODY = """\
Acme may replace its terms, and announces a change that matters a month before.

## Why it matters

The wording leaves the choice of what matters to Acme.

## What it means for you

A reader who disagrees has a month to leave.

## Compliance analysis

### Regulatory landscape

Notice of changed processing is part of the duty to inform.

### Governance exposure

Medium. The terms can move during a contract.

### Jurisdiction flags

Consumer law in the Union looks at such clauses.

### Contract and vendor implications

A negotiated agreement may fix the version.

### Compliance considerations

- Who reads the announcements.
"""


def a_record_text(**overrides: str | None) -> str:
    """Text of a provision record; `severity="low"` replaces what stands after that key.

    Values are YAML as written after the colon; None leaves the key out; an unknown key is added at
    the end; `body` replaces everything below the front matter.
    """
    body = overrides.pop("body", A_BODY)
    facts = {**_FACTS, **overrides}
    lines = (
        f"{key}:{'' if value.startswith(chr(10)) else ' '}{value}"
        for key, value in facts.items()
        if value is not None
    )
    return "---\n" + "\n".join(lines) + f"\n---\n\n{body}"


def a_provision(**overrides: object) -> Provision:
    """Build a published provision of platform `acme`.

    Overrides go by name: `id` and `source`, fields of `ProvisionFacts` (plain values, as a record
    gives them) and of `ProvisionProse`.
    """
    facts: dict[str, object] = {
        "title": "Acme may change its terms after thirty days' notice",
        "type": "change-of-terms",
        "severity": "medium",
        "severity_rule": "unilateral-with-notice",
        "clause": "4.20 Changes",
        "excerpt": AN_EXCERPT,
        "basis": "explicit",
        "audiences": ["consumer", "developer"],
        "jurisdictions": ["EU", "US-CA"],
        "attributes": {"notice": "fixed", "assent": {"answer": "use"}},
        "regulations": [
            {"id": "gdpr", "articles": ["13"], "relation": "engages", "note": "notice of changes"}
        ],
        "reviewed": {"date": "2026-11-20", "by": "editors"},
        "revisions": [{"date": "2026-11-20", "note": "first published"}],
    }
    prose = ProvisionProse(
        summary="Acme may replace its terms after a month's notice.",
        why_it_matters="The wording leaves the choice of what matters to Acme.",
        what_it_means="A reader who disagrees has a month to leave.",
        interpretive_note="",
        compliance=Compliance("Landscape.", "Medium.", "Flags.", "Contracts.", "- Who reads."),
        faq=(),
    )
    id_ = str(overrides.pop("id", "platforms/acme/terms/change-of-terms"))
    source = str(overrides.pop("source", f"content/{id_}.md"))
    words = {name: getattr(prose, name) for name in ProvisionProse.__dataclass_fields__}
    words |= {name: overrides.pop(name) for name in list(overrides) if name in words}
    made = ProvisionFacts.model_validate(facts | overrides)
    return Provision(id_, source, made, ProvisionProse(**words))


def sources(texts: Mapping[str, str | bytes]) -> list[Source]:
    """Sources from texts (or bytes) by path."""
    return [
        Source(path, text if isinstance(text, bytes) else text.encode())
        for path, text in texts.items()
    ]


def a_content() -> dict[str, str]:
    """Text by path of the tiny content set; change the dict as a test needs."""
    records = {
        A_RECORD: a_record_text(),
        "content/platforms/acme/terms/liability-cap.md": _a_cap(),
        "content/platforms/acme/privacy/change-of-policy.md": a_record_text(
            title="Acme may change its privacy policy without notice",
            severity="high",
            severity_rule="shifts-legal-duty",
            excerpt="Acme may revise this policy whenever it sees fit, without telling anyone.",
            attributes="{notice: none-stated}",
        ),
        "content/platforms/beta/terms/change-of-terms.md": a_record_text(
            title="Beta may change its terms after thirty days' notice",
            excerpt="Beta may change these terms, and will tell you thirty days before the change.",
            jurisdictions="[US]",
            regulations="[]",
        ),
        "content/platforms/beta/terms/change-of-prices.md": a_record_text(
            title="Beta may change prices from the next month on",
            excerpt="Prices may be changed by Beta with effect from the month that follows.",
            attributes="{notice: none-stated}",
            regulations="[]",
        ),
    }
    return {
        **PLACES,
        **records,
        **TAXONOMIES,
        "content/platforms/acme/terms/captures.yml": a_ledger_text(),
    }


def a_ledger_text(old: str = "", new: str = "") -> str:
    """Sealed ledger of Acme's terms, with `old` replaced by `new` before it is sealed."""
    entries = "".join(
        f"  {slug}:\n    excerpt: {_sum(excerpt)}\n    state: exact\n    clause: {clause}\n"
        "    occurrences: 1\n    runs:\n    - {first: c1, last: c2, captures: 2}\n"
        for slug, excerpt, clause in (
            ("change-of-terms", AN_EXCERPT, "4.20 Changes"),
            ("liability-cap", A_CAP_EXCERPT, "9 Liability"),
        )
    )
    return sealed((LEDGER + entries).replace(old, new) if old else LEDGER + entries)


def a_library(changes: Mapping[str, str | bytes | None] | None = None) -> Library:
    """Library of the tiny content set, with the `changes` (None takes a file away)."""
    return validate(sources(_changed(changes)))[0]


def a_corpus(changes: Mapping[str, str | bytes | None] | None = None) -> Corpus:
    """Corpus of the tiny content set, with the `changes` (None takes a file away)."""
    return link(a_library(changes))[0]


def problems_of(texts: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """All problems of a content set, as a run reports them."""
    records = {path: text for path, text in texts.items() if "content/pages/" not in path}
    library, found = validate(sources(records))
    _, dangling = link(library, _addresses(texts))
    return in_order((*found, *dangling))


def _changed(changes: Mapping[str, str | bytes | None] | None) -> dict[str, str | bytes]:
    merged: dict[str, str | bytes | None] = {**a_content(), **(changes or {})}
    return {path: text for path, text in merged.items() if text is not None}


def _addresses(paths: Iterable[str]) -> list[str]:
    pages = (path.partition("content/pages/")[2].removesuffix(".md") for path in paths)
    return ["" if page == "index" else page.removesuffix("/index") for page in pages if page]


def _sum(excerpt: str) -> str:
    return hashlib.sha256(" ".join(excerpt.split()).encode()).hexdigest()


A_CAP_EXCERPT = "Our total liability is limited to what you paid us in the twelve months before."


def _a_cap() -> str:
    return a_record_text(
        title="Acme's liability ends at twelve months of fees",
        type="liability-cap",
        severity="medium",
        severity_rule=None,
        clause='"9 Liability"',
        excerpt=A_CAP_EXCERPT,
        attributes="{cap: fees}",
        regulations="[]",
    )
