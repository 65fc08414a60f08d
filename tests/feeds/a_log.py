"""Change logs for tests of feeds: Acme's terms, changed as often as a test needs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from generator.corpus import Corpus
from generator.validate import sealed
from tests.builders import a_corpus, a_ledger_text

LOG = "content/platforms/acme/terms/changes.yml"
LEDGER = "content/platforms/acme/terms/captures.yml"
SUM = "c" * 64
BEGIN = datetime(2026, 1, 5, 10, tzinfo=UTC)


def a_hunk(**overrides: Any) -> dict[str, Any]:
    """One reworded clause."""
    return {
        "kind": "reworded",
        "anchor": "reworded-1a2b",
        "clause": "4.20 Changes",
        "before": "We tell you thirty days before a change.",
        "after": "We tell you ten days before a change.",
        "inserted": 1,
        "deleted": 1,
        **overrides,
    }


def a_change(number: int = 1, **overrides: Any) -> dict[str, Any]:
    """Give the change between the captures `number - 1` and `number`."""
    return {
        "before": f"k{number - 1}",
        "after": f"k{number}",
        "since": moment(number - 1),
        "time": moment(number),
        "reworded": 1,
        "inserted": 1,
        "deleted": 1,
        "provisions": ["change-of-terms"],
        "hunks": [a_hunk()],
        **overrides,
    }


def moment(number: int) -> str:
    """Time of the capture `number`: one a day."""
    return (BEGIN + timedelta(days=number)).isoformat().replace("+00:00", "Z")


def files_of(history: Sequence[Mapping[str, Any]]) -> dict[str, str | bytes | None]:
    """Ledger and change log of Acme's terms: as many captures as the changes need, and one more."""
    text = json.dumps({"history": list(history)}, ensure_ascii=False)[1:-1]
    log = sealed(
        f"changes: 1\narchive: ota\n{text.replace(chr(34) + 'history' + chr(34), 'history')}\n"
    )
    times = {c["before"]: c["since"] for c in history} | {c["after"]: c["time"] for c in history}
    lines = "".join(
        f"- {{id: {id_}, time: {json.dumps(time)}, sha256: {SUM}, words: 900, verdict: good}}\n"
        for id_, time in times.items()
    )
    return {LOG: log, LEDGER: a_ledger_text("- {id: c1", f"{lines}- {{id: c1")}


def a_changed_corpus(
    *history: Mapping[str, Any], more: Mapping[str, str | bytes | None] | None = None
) -> Corpus:
    """Corpus in which Acme's terms changed; `more` replaces or removes further files."""
    return a_corpus({**files_of(history or (a_change(),)), **(more or {})})
