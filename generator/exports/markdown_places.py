"""The Markdown twins of everything that is not a provision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.exports.markdown import joined, prose, rights_markdown, twin_href
from generator.model.site import Site
from generator.text.counts import counted
from generator.text.escape import escaped, escaped_block, quoted

Record = Mapping[str, Any]


def place_markdown(record: Record, site: Site) -> str:
    """Write any other record as Markdown: title, facts, prose, what belongs to it, rights."""
    return joined(_blocks(record, site))


def _blocks(record: Record, site: Site) -> Iterator[str]:
    yield f"# {escaped(record['title'])}"
    yield "\n".join(_facts(record))
    yield from _BODIES[record["kind"]](record, site)
    if "provisions" in record and record["kind"] != "change":
        yield _provisions(record, site)
    yield rights_markdown(record)


_LABELS = (
    ("operator", "Operator"),
    ("website", "Website"),
    ("country", "Country"),
    ("terms_type", "Kind of document"),
    ("source_url", "Published at"),
    ("short", "Short title"),
    ("citation", "Citation"),
    ("authority", "Authority"),
    ("jurisdiction", "Jurisdiction"),
    ("within", "Within"),
    ("in_force", "In force"),
    ("applies", "Applies"),
)


def _facts(record: Record) -> Iterator[str]:
    if "platform" in record:
        yield f"- Platform: {escaped(record['platform']['title'])}"
    for key, label in _LABELS:
        if record.get(key):
            yield f"- {label}: {escaped(record[key])}"


def _platform(record: Record, site: Site) -> Iterator[str]:
    yield prose(record["description"], record["id"], site)
    rows = [
        f"- [{escaped(one['title'])}]({twin_href(record['id'], one['id'], site)}), "
        f"<{one['source_url']}>"
        for one in record["documents"]
    ]
    yield "\n".join(["## Documents", "", *rows]) if rows else ""


def _document(record: Record, site: Site) -> Iterator[str]:
    yield prose(record["description"], record["id"], site)
    captures = record["captures"]
    yield f"## Captures\n\n{counted(captures['count'], 'capture')}, the newest last."
    yield "\n".join(
        f"- {one['time']}: `{one['id']}`, SHA-256 `{one['sha256']}`, {one['verdict']}"
        for one in captures["newest"]
    )
    changes = record["changes"]
    if changes["count"]:
        yield f"## Changes\n\n{counted(changes['count'], 'change')}, the newest last."
        yield "\n".join(
            f"- [{one.rpartition('/')[2]}]({twin_href(record['id'], one, site)})"
            for one in changes["newest"]
        )


def _tombstone(record: Record, _: Site) -> Iterator[str]:
    retired = record["retired"]
    yield f"**This record was withdrawn on {retired['date']}.** {escaped(retired['reason'])}"
    yield "\n".join(f"- {one['date']}: {escaped(one['note'])}" for one in record["history"])


def _type(record: Record, _: Site) -> Iterator[str]:
    yield escaped_block(record["definition"])
    for asked in record["questions"]:
        yield f"## {escaped(asked['question'])}"
        yield "\n".join(f"- `{one['id']}`: {escaped(one['words'])}" for one in asked["answers"])


def _regulation(record: Record, site: Site) -> Iterator[str]:
    yield prose(record["description"], record["id"], site)
    yield "## Articles"
    yield "\n".join(
        f"- {escaped(one['label'])}: {escaped(one['title'])}. {escaped(one['note'])}".rstrip()
        for one in record["articles"]
    )
    yield "## What it covers"
    yield prose(record["covers"], record["id"], site)
    yield "## How it meets platform terms"
    yield prose(record["meets"], record["id"], site)


def _jurisdiction(record: Record, site: Site) -> Iterator[str]:
    yield prose(record["description"], record["id"], site)


def _change(record: Record, site: Site) -> Iterator[str]:
    for key in ("before", "after"):
        end = record[key]
        yield (
            f"- Capture {key}: `{end['id']}`, {end['time']}, `{end['path']}`, "
            f"SHA-256 `{end['sha256']}`"
        )
    if not record["confirmed"]:
        yield (
            "Not confirmed: no later capture agrees yet, so a clause that the later capture lacks "
            "is absent from it, not removed."
        )
    for hunk in record["hunks"]:
        yield f"## {escaped(hunk['clause'] or 'Clause without a heading')} ({hunk['kind']})"
        for side in ("before", "after"):
            if hunk[side]:
                yield f"{side.capitalize()}:"
                yield quoted(hunk[side])
    rows = [f"- {twin_href(record['id'], one, site)}" for one in record["provisions"]]
    yield "\n".join(["## Provisions", "", *rows]) if rows else ""


_BODIES: dict[str, Callable[[Record, Site], Iterator[str]]] = {
    "platform": _platform,
    "document": _document,
    "tombstone": _tombstone,
    "clause-type": _type,
    "regulation": _regulation,
    "jurisdiction": _jurisdiction,
    "change": _change,
}


def _provisions(record: Record, site: Site) -> str:
    found = record["provisions"]
    rows = [
        f"- [{escaped(one['title'])}]({twin_href(record['id'], one['id'], site)}), "
        f"{one['severity']}"
        for one in found["first"]
    ]
    left = found["count"] - len(rows)
    tail = f"\n\n{counted(left, 'further provision')} in `data/provisions.csv`." if left else ""
    return "## Provisions\n\n" + ("\n".join(rows) or "None is recorded yet.") + tail
