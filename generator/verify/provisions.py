"""What a ledger says of each excerpt: where it stands now, and in which runs of captures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.corpus.ledgers import excerpt_sum
from generator.evidence import Clause
from generator.model.evidence import EvidenceState
from generator.model.ledger import LedgerProvision, Run, Selector
from generator.verify.reading import Held

CONTEXT = 80
"""Characters kept on either side of an excerpt: enough for a link, no more of the document."""


def ledger_provision(slug: str, excerpt: str, usable: Sequence[Held]) -> LedgerProvision:
    """Say in which runs of usable captures an excerpt stands, and its state in the newest."""
    holding = [one for one in usable if slug in one.matches]
    sum_ = excerpt_sum(excerpt)
    if not usable:
        return LedgerProvision(excerpt=sum_, state=EvidenceState.UNCAPTURED)
    if not holding:
        return LedgerProvision(excerpt=sum_, state=EvidenceState.ABSENT)
    newest = holding[-1].matches[slug]
    is_current = holding[-1] is usable[-1]
    return LedgerProvision(
        excerpt=sum_,
        state=newest.state if is_current else EvidenceState.EARLIER,
        clause=clause_words(newest.clause),
        occurrences=newest.occurrences,
        runs=tuple(_runs(slug, usable)),
        selector=Selector(
            exact=newest.selector.exact,
            prefix=newest.selector.prefix[-CONTEXT:],
            suffix=newest.selector.suffix[:CONTEXT],
        ),
    )


def clause_words(clause: Clause | None) -> str:
    """Name a clause by its number and title, as a reader would cite it; empty before the first."""
    if clause is None:
        return ""
    words = f"{clause.number} {clause.title}".strip()
    return words if clause.title else " ".join((clause.number, *clause.path[-1:])).strip()


def _runs(slug: str, usable: Sequence[Held]) -> Iterator[Run]:
    run: list[Held] = []
    for one in usable:
        if slug in one.matches:
            run.append(one)
        elif run:
            yield Run(first=run[0].ref.id, last=run[-1].ref.id, captures=len(run))
            run = []
    if run:
        yield Run(first=run[0].ref.id, last=run[-1].ref.id, captures=len(run))
