"""A ledger as text: small, the same every time, readable in a review, and sealed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.ledger import LedgerCapture, LedgerProvision
from generator.text.moments import utc_moment
from generator.validate import sealed
from generator.verify.document import Finding
from generator.verify.sealed_text import quoted

_HEAD = """\
# Written by `clausebook verify` and reviewed like code. The build takes its evidence from here.
# The last line seals the rest: a ledger edited by hand is refused.
"""


def ledger_text(finding: Finding) -> str:
    """Return the text of `captures.yml`."""
    lines = [
        "ledger: 1",
        f"normaliser: {finding.normaliser}",
        f"archive: {finding.archive}",
        f"path: {quoted(finding.path)}",
        "captures:" if finding.captures else "captures: []",
        *(_capture(capture) for capture in finding.captures),
        "provisions:" if finding.provisions else "provisions: {}",
        *(line for item in sorted(finding.provisions.items()) for line in _provision(*item)),
    ]
    return sealed(_HEAD + "\n".join(lines) + "\n")


def _capture(capture: LedgerCapture) -> str:
    fields = [
        f"id: {quoted(capture.id)}",
        *([f"path: {quoted(capture.path)}"] if capture.path else []),
        f"time: {utc_moment(capture.time)}",
        f"sha256: {capture.sha256}",
        f"words: {capture.words}",
        f"verdict: {capture.verdict}",
        *([f"reason: {quoted(capture.reason)}"] if capture.reason else []),
        *(["changed: true"] if capture.changed else []),
    ]
    return f"  - {{{', '.join(fields)}}}"


def _provision(slug: str, entry: LedgerProvision) -> Iterator[str]:
    yield f"  {slug}:"
    yield f"    excerpt: {entry.excerpt}"
    yield f"    state: {entry.state.value}"
    if entry.clause:
        yield f"    clause: {quoted(entry.clause)}"
    if entry.occurrences:
        yield f"    occurrences: {entry.occurrences}"
    if entry.runs:
        yield "    runs:"
    for run in entry.runs:
        ends = f"first: {quoted(run.first)}, last: {quoted(run.last)}"
        yield f"      - {{{ends}, captures: {run.captures}}}"
    if entry.selector:
        yield "    selector:"
        yield f"      exact: {quoted(entry.selector.exact)}"
        yield f"      prefix: {quoted(entry.selector.prefix)}"
        yield f"      suffix: {quoted(entry.selector.suffix)}"
