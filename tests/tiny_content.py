"""Text of the tiny content set: its places, its taxonomies, the head of its ledger."""

from __future__ import annotations


def _a_platform(name: str, country: str) -> str:
    return (
        f"---\ntitle: {name}\noperator: {name} Inc.\nwebsite: https://{name.lower()}.example\n"
        f"country: {country}\nreviewed: {{date: 2026-11-20, by: editors}}\n---\n\n"
        f"{name} makes language models.\n"
    )


def _a_document(title: str, terms_type: str, archive: str = "") -> str:
    return (
        f"---\ntitle: {title}\nterms_type: {terms_type}\nsource_url: https://a.example/terms\n"
        f"{archive}reviewed: {{date: 2026-11-20, by: editors}}\n---\n\n"
        "What binds those who use the service.\n"
    )


PLACES = {
    "content/platforms/acme/index.md": _a_platform("Acme", "EU"),
    "content/platforms/acme/terms/index.md": _a_document(
        "Terms of service",
        "Terms of Service",
        "archive: {collection: ota, service: Acme, terms_type: Terms of Service}\n",
    ),
    "content/platforms/acme/privacy/index.md": _a_document("Privacy policy", "Privacy Policy"),
    "content/platforms/beta/index.md": _a_platform("Beta", "US"),
    "content/platforms/beta/terms/index.md": _a_document("Terms of use", "Terms of Service"),
    "content/regulations/gdpr.md": """\
---
title: General Data Protection Regulation
short: GDPR
names: [GDPR, Regulation (EU) 2016/679]
jurisdiction: EU
authority: Data protection authorities of the member states
citation: {celex: 32016R0679, eli: "http://data.europa.eu/eli/reg/2016/679/oj"}
source_url: https://eur-lex.europa.eu/eli/reg/2016/679/oj
in_force: 2016-05-24
applies: 2018-05-25
articles:
  - {id: "13", title: Information to be provided, note: Who collects data says what for.}
  - {id: "28", title: Processor, note: Processing for others rests on a contract.}
---

The Union's law of personal data.

## What it covers

Personal data of people in the Union.

## How it meets platform terms

Terms name the roles; the law decides them.
""",
}

TAXONOMIES = {
    "content/taxonomies/clause-types.yml": """\
groups:
  change: Change and ending
  disputes: Liability and disputes
types:
  change-of-terms:
    title: Change of terms
    group: change
    definition: Says how the platform may change the terms.
    attributes:
      notice:
        question: Is notice given before a change?
        answers: {fixed: "yes, a fixed time", none-stated: "not stated"}
      assent:
        question: What counts as agreement?
        answers: {use: "continued use", click: "an act of the user"}
  liability-cap:
    title: Limit of liability
    group: disputes
    definition: Limits what the platform pays for loss.
    attributes:
      cap:
        question: How high is the limit?
        answers: {fees: "fees paid", sum: "a fixed sum"}
""",
    "content/taxonomies/severities.yml": """\
high:
  title: High
  meaning: Takes away a right or shifts a duty.
  rules:
    shifts-legal-duty: A legal duty is placed on the person bound.
medium:
  title: Medium
  meaning: Leaves less control, with a limit.
  rules:
    unilateral-with-notice: The platform may change something after notice.
low:
  title: Low
  meaning: Gives a right or a promise.
  rules:
    grants-right: The person bound is given a right.
""",
    "content/taxonomies/jurisdictions.yml": """\
EU:
  title: European Union
  description: Regulations apply in all member states.
US:
  title: United States
  description: Federal and state law stand side by side.
US-CA:
  title: California
  within: US
  description: Many platforms choose its law.
""",
    "content/taxonomies/audiences.yml": """\
consumer:
  title: Consumers
  description: People who act outside their trade.
developer:
  title: Developers
  description: People who build on an API.
""",
    "content/taxonomies/archives.yml": """\
ota:
  title: Open Terms Archive
  publisher: Open Terms Archive
  versions: https://github.com/OpenTermsArchive/demo-versions
  kind: git
  licence: ODC-BY 1.0
  vantage: London, United Kingdom
""",
}

LEDGER = f"""\
ledger: 1
normaliser: 1
archive: ota
path: Acme/Terms of Service.md
captures:
- {{id: c1, time: "2026-01-05T10:00:00Z", sha256: {"a" * 64}, words: 900, verdict: good}}
- {{id: c2, time: "2026-08-07T10:00:00Z", sha256: {"b" * 64}, words: 905, verdict: good}}
provisions:
"""
