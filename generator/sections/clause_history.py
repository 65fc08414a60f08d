"""What platforms did to one clause: the document's last change, and the clause's wordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.changes.recorded import Recorded, recorded
from generator.changes.summary import clauses_in_words
from generator.changes.touching import Touch, touches
from generator.corpus import Corpus
from generator.model.changelog import Hunk
from generator.model.ledger import Ledger
from generator.model.provision import Provision
from generator.sections.link import Link
from generator.sections.redlined import RedlineView, redlined
from generator.text.counts import counted
from generator.text.dates import long_date
from generator.text.words import count_words

MOST_STEPS = 12
"""Steps a record lists; the document's page leads to all changes."""
MOST_WORDS = 700
"""Words of redlines on a record; further steps lead to the change's page."""


class StepView(NamedTuple):
    """One change of the clause: its page, at the hunk when it is quoted, and the redlines.

    `title` is that of the editors' note on the change, if there is one.
    """

    link: Link
    title: str
    redlines: tuple[RedlineView, ...]
    note: str


class ClauseHistoryView(NamedTuple):
    """The document's last change, whether it touched the clause, and the clause's own changes.

    `steps` run from the newest backwards; `last` is None when no change is recorded, and `empty`
    then says so. `touched` is a sentence about the last change, and `none` stands for it when no
    change touched the clause.
    """

    empty: str
    last: Link | None
    between: str
    status: str
    touched: str
    steps: tuple[StepView, ...]
    none: str
    more: str


def clause_history(provision: Provision, ledger: Ledger, corpus: Corpus) -> ClauseHistoryView:
    """Say when the platform last changed the document and what it did to the clause."""
    changes = recorded(corpus.document_of(provision), corpus)
    if not changes:
        return ClauseHistoryView(_empty(ledger), None, "", "", "", (), "", "")
    newest = changes[-1]
    steps = touches(provision, ledger.provisions.get(provision.slug), changes)
    left = len(steps) - MOST_STEPS
    return ClauseHistoryView(
        empty="",
        last=Link(_named(newest), newest.address),
        between=_between(newest),
        status="" if newest.is_confirmed else "No later capture confirms that change yet.",
        touched=_touched(is_newest=steps[0].recorded is newest) if steps else "",
        steps=tuple(_steps(steps[:MOST_STEPS], newest)),
        none="" if steps else "No change on record touched this clause.",
        more=f"{counted(left, 'older change')} of this clause are not listed." if left > 0 else "",
    )


def _touched(*, is_newest: bool) -> str:
    if is_newest:
        return "That change touched this clause."
    return "This clause is not among those it touched."


def _named(one: Recorded) -> str:
    """Name a change by the editors' note on it, or else by counts."""
    return f"“{one.note.title}”" if one.note else clauses_in_words(one.change)


def _empty(ledger: Ledger) -> str:
    if sum(capture.verdict.holds_text for capture in ledger.captures) < 2:  # noqa: PLR2004 - a pair
        return (
            "Fewer than two captures of this document can be compared, so nothing is known here "
            "of what the platform changed between them."
        )
    return "No change of this document by the platform is recorded between its captures."


def _between(one: Recorded) -> str:
    first, last = long_date(one.since.date()), long_date(one.time.date())
    return f"two captures of {last}" if first == last else f"the captures of {first} and {last}"


def _steps(found: Iterable[Touch], newest: Recorded) -> Iterator[StepView]:
    """Yield the steps, with redlines while there is room; the `newest` is titled above them."""
    room = MOST_WORDS
    for touch in found:
        one, hunks = touch.recorded, touch.hunks
        size = sum(_size(hunk) for hunk in hunks)
        is_shown = size <= room
        room -= size if is_shown else 0
        anchor = f"#{hunks[0].anchor}" if hunks else ""
        yield StepView(
            link=Link(f"Between {_between(one)}", f"{one.address}{anchor}"),
            title=one.note.title if one.note and one is not newest else "",
            redlines=tuple(redlined(hunk, confirmed=one.is_confirmed) for hunk in hunks)
            if is_shown
            else (),
            note=_note(hunks, is_shown=is_shown),
        )


def _size(hunk: Hunk) -> int:
    return count_words(hunk.before) + count_words(hunk.after)


def _note(hunks: tuple[Hunk, ...], *, is_shown: bool) -> str:
    if not hunks:
        return "The clause is among those that changed; the change log does not quote it."
    return "" if is_shown else "The redline stands on the change’s own page."
