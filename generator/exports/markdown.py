"""The Markdown twin of a provision: the record to read without a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.exports.rights import LICENCE_URL
from generator.model.site import Site
from generator.text.escape import escaped, escaped_block, quoted

_SITE_LINK = re.compile(r"\]\(/(?!/)([^)#\s]*?)/?(#[^)\s]*)?\)")

_SECTIONS = (
    ("why_it_matters", "## Why it matters"),
    ("interpretive_note", "## Interpretive note"),
    ("what_it_means_for_you", "## What it means for you"),
)
_COMPLIANCE = (
    ("regulatory_landscape", "### Regulatory landscape"),
    ("governance_exposure", "### Governance exposure"),
    ("jurisdiction_flags", "### Jurisdiction flags"),
    ("contract_and_vendor_implications", "### Contract and vendor implications"),
    ("compliance_considerations", "### Compliance considerations"),
)


def provision_markdown(record: Mapping[str, Any], site: Site) -> str:
    """Write a provision's record as Markdown: title, source, excerpt, analysis, rights."""
    return joined(_provision(record, site))


def joined(blocks: Iterator[str]) -> str:
    """Put blocks one below the other; empty ones are left out."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def _provision(record: Mapping[str, Any], site: Site) -> Iterator[str]:
    platform, document, evidence = record["platform"], record["document"], record["evidence"]
    sections = record["sections"]
    yield f"# {escaped(record['title'])}"
    yield (
        f"Source: {escaped(platform['title'])} ({escaped(platform['operator'])}), "
        f"{escaped(document['title'])}, {escaped(record['clause'])}. <{document['source_url']}>"
    )
    yield quoted(record["excerpt"])
    yield _proof(record)
    if not evidence["verified"]:
        yield "**Not verified: do not quote this excerpt as the document's present words.**"
    yield prose(sections["summary"], record["id"], site)
    yield from _parts(record, _SECTIONS, site)
    yield _mappings(record)
    yield _answers(record)
    yield "## Compliance analysis"
    yield from _parts(record, _COMPLIANCE, site)
    yield from _questions(record, site)
    yield _peers(record, site)
    yield "## How to cite"
    yield escaped_block(record["citation"])
    yield rights_markdown(record)


def _proof(record: Mapping[str, Any]) -> str:
    """List what shows that the words stand there."""
    evidence, capture = record["evidence"], record["capture"]
    rows = [
        f"- Clause: {escaped(record['clause'])}",
        f"- Evidence: `{evidence['state']}`. {escaped(evidence['sentence'])}",
        f"- Excerpt SHA-256: `{record['excerpt_sha256']}`",
    ]
    if capture:
        rows += [
            f"- Capture: `{capture['id']}`, {capture['time']}, {escaped(capture['archive_title'])}",
            f"- Capture file: `{capture['path']}`",
            f"- Capture SHA-256: `{capture['sha256']}`",
        ]
    rows += [
        f"- Severity: {record['severity']['id']}. {escaped(record['severity']['meaning'])}",
        f"- Clause type: {escaped(record['type']['title'])}",
        f"- Reviewed: {record['reviewed']['date']}; revised: {record['revised']}",
    ]
    return "\n".join(rows)


def _parts(
    record: Mapping[str, Any], parts: tuple[tuple[str, str], ...], site: Site
) -> Iterator[str]:
    for key, heading in parts:
        if text := record["sections"][key]:
            yield heading
            yield prose(text, record["id"], site)


def _answers(record: Mapping[str, Any]) -> str:
    rows = [
        f"- {escaped(one['question'])} {escaped(one['words'])}"
        + (f" (“{escaped(one['quote'])}”)" if one["quote"] else "")
        for one in record["attributes"]
    ]
    return "\n".join(["## Answers", "", *rows]) if rows else ""


def _mappings(record: Mapping[str, Any]) -> str:
    rows = [
        f"- {escaped(one['short'])} {', '.join(escaped(a['label']) for a in one['articles'])} "
        f"({one['relation']}): {escaped(one['note'])} <{one['url']}>"
        for one in record["regulations"]
    ]
    return "\n".join(["## Regulations", "", *rows]) if rows else ""


def _questions(record: Mapping[str, Any], site: Site) -> Iterator[str]:
    if record["faq"]:
        yield "## Questions"
    for one in record["faq"]:
        yield f"### {escaped(one['question'])}"
        yield prose(one["answer"], record["id"], site)


def _peers(record: Mapping[str, Any], site: Site) -> str:
    rows = [
        f"- [{escaped(peer['platform'])}: {escaped(peer['title'])}]"
        f"({twin_href(record['id'], peer['id'], site)}). {escaped(peer['reason'])}"
        for peer in record.get("peers", ())
    ]
    return "\n".join(["## Other platforms", "", *rows]) if rows else ""


def twin_href(origin: str, address: str, site: Site) -> str:
    """Link from one Markdown twin to another."""
    return site.asset(origin, site.twin(address, "md"))


def prose(text: str, address: str, site: Site) -> str:
    """Give a record's Markdown, links inside the site made relative to the twin."""

    def relative(found: re.Match[str]) -> str:
        return f"]({site.href(address, found[1] + (found[2] or ''))})"

    return _SITE_LINK.sub(relative, text) if "](/" in text else text


def rights_markdown(record: Mapping[str, Any]) -> str:
    """End a twin: page, licence, attribution."""
    rights = record["rights"]
    where = f"Page: <{record['url']}>\n\n" if record["url"] else ""
    told = " ".join(rights[key] for key in ("quoted", "captures") if rights.get(key))
    return (
        f"---\n\n{where}Licence of the analysis: [CC BY 4.0]({LICENCE_URL}). "
        f"Attribution: {escaped(rights['attribution'])}. {escaped(told)}"
    ).rstrip()
