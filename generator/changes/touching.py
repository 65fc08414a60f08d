"""Which hunks of a change are about the clause that a provision quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.changes.recorded import Recorded
from generator.model.changelog import Hunk
from generator.model.ledger import LedgerProvision
from generator.model.provision import Provision
from generator.text.fold import fold
from generator.text.words import words

_OMISSION = "[…]"
_TELLING = 40
"""Fewest characters of a passage that is taken to stand in one place of a document only."""


@dataclass(frozen=True, slots=True)
class Touch:
    """A change of a provision's clause; no hunks when the log does not quote the clause."""

    recorded: Recorded
    hunks: tuple[Hunk, ...]


def touches(
    provision: Provision, entry: LedgerProvision | None, changes: Iterable[Recorded]
) -> tuple[Touch, ...]:
    """Return the changes of the provision's clause, newest first.

    `changes` are the document's, oldest first; `entry` is the ledger's, whose clause helps where
    no hunk holds the excerpt. A change counts when its log names the provision, or when it made
    the wording that a later change found: so a clause is followed back through its wordings.
    """
    clause = _Clause(provision, entry)
    return tuple(clause.steps(reversed(tuple(changes))))


class _Clause:
    """A clause on its way back through the changes: its passages and its names."""

    def __init__(self, provision: Provision, entry: LedgerProvision | None) -> None:
        self._slug = provision.slug
        self._excerpt = provision.facts.excerpt
        self._names = {entry.clause} if entry and entry.clause else set()
        self._wordings: list[str] = []

    def steps(self, changes: Iterable[Recorded]) -> Iterator[Touch]:
        """Yield the changes that touch the clause; each is a step further back."""
        for one in changes:
            hunks = tuple(hunk for hunk in one.change.hunks if self._made(hunk))
            is_named = self._slug in one.change.provisions
            if is_named:
                hunks = tuple(dict.fromkeys((*self._quoting(one.change.hunks), *hunks)))
            if is_named or hunks:
                yield Touch(one, hunks)
            self._wordings += [part for hunk in hunks for part in _passages(hunk.before)]

    def _made(self, hunk: Hunk) -> bool:
        """Tell whether a hunk ends in a wording from which a later change began."""
        return bool(self._wordings) and _share(_passages(hunk.after), self._wordings)

    def _quoting(self, hunks: tuple[Hunk, ...]) -> tuple[Hunk, ...]:
        """Return the hunks that share a passage with the excerpt, else those of its clause."""
        quoted = _passages(self._excerpt)
        holding = tuple(
            hunk
            for hunk in hunks
            if _share(quoted, _passages(hunk.before)) or _share(quoted, _passages(hunk.after))
        )
        return holding or tuple(hunk for hunk in hunks if {hunk.clause, hunk.was} & self._names)


def _passages(text: str) -> list[str]:
    """Return the words of each passage of a text from which nothing was left out."""
    keys = (" ".join(words(fold(part).text.casefold())) for part in text.split(_OMISSION))
    return [key for key in keys if len(key) >= _TELLING]


def _share(ones: Iterable[str], others: Iterable[str]) -> bool:
    others = tuple(others)
    return any(one in other or other in one for one in ones for other in others)
