"""What a run of `clausebook verify` says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.cli.archives import document_name
from generator.model.evidence import VERBATIM, EvidenceState
from generator.text.counts import counted
from generator.verify import Difference, Verified


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found: per document, the files that differed, and the excerpts found nowhere.

    `lost` holds paths of records that do not say why their excerpt is absent.
    """

    verified: tuple[Verified, ...]
    differing: tuple[Difference, ...]
    lost: tuple[str, ...]

    def fails(self, *, only_check: bool) -> bool:
        """Whether the run is a failure."""
        failed = any(one.failure for one in self.verified)
        return failed or bool(self.lost) or (only_check and bool(self.differing))


def print_outcome(outcome: Outcome, root: Path, seconds: float, *, only_check: bool) -> None:
    """Print a line for everything to look at, and the sum of it."""
    for line in _failures(outcome):
        click.echo(line, err=True)
    for one in outcome.verified:
        for path, state in _wanting(one):
            click.echo(f"{path}: {state.label.lower()}")
    if only_check:
        for difference in outcome.differing:
            place = difference.path.relative_to(root).as_posix()
            click.echo(f"{place}:{difference.line}: differs from the archive: {difference}")
    word = "would change" if only_check else "written"
    held = sum(not one.failure for one in outcome.verified)
    click.echo(
        f"{counted(held, 'document')} held against the archive in {seconds:.1f} s; "
        f"{counted(len(outcome.differing), 'ledger or change log', 'ledgers and change logs')} "
        f"{word}."
    )


def print_json(outcome: Outcome, root: Path, seconds: float) -> None:
    """Print the same as one JSON object."""
    click.echo(json.dumps(_summary(outcome, root, seconds), ensure_ascii=False, indent=2))


def _summary(outcome: Outcome, root: Path, seconds: float) -> dict[str, Any]:
    findings = [one.finding for one in outcome.verified if one.finding]
    captures = [capture for finding in findings for capture in finding.captures]
    states = Counter(e.state.value for finding in findings for e in finding.provisions.values())
    return {
        "documents": len(findings),
        "captures": len(captures),
        "verdicts": dict(sorted(Counter(c.verdict.value for c in captures).items())),
        "changes": sum(len(finding.changes) for finding in findings),
        "excerpts": dict(sorted(states.items())),
        "absent": list(outcome.lost),
        "differing": [
            {
                "path": difference.path.relative_to(root).as_posix(),
                "line": difference.line,
                "message": str(difference),
            }
            for difference in outcome.differing
        ],
        "failures": [
            {"path": _record(one), "message": one.failure}
            for one in outcome.verified
            if one.failure
        ],
        "seconds": round(seconds, 1),
    }


def _wanting(one: Verified) -> Iterator[tuple[str, EvidenceState]]:
    """Yield the records whose excerpt does not stand word for word in the newest capture."""
    for slug, entry in one.finding.provisions.items() if one.finding else ():
        if entry.state not in VERBATIM:
            yield f"content/{one.document.id}/{slug}.md", entry.state


def _failures(outcome: Outcome) -> Iterator[str]:
    """Say each failure once, with the first document that met it and the names of the others."""
    met: dict[str, list[Verified]] = {}
    for one in outcome.verified:
        if one.failure:
            met.setdefault(one.failure, []).append(one)
    for failure, (first, *others) in met.items():
        yield f"{_record(first)}: {failure}"
        if others:
            names = ", ".join(document_name(one.document.id) for one in others)
            yield f"The same for {counted(len(others), 'other document')}: {names}."


def _record(one: Verified) -> str:
    return f"content/{one.document.id}/index.md"
