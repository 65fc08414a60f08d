"""Our own changes: revisions of records and withdrawals. Never a change of a platform's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.corpus.corpus import Corpus
from generator.model.provision import Provision

_FIRST = "first published"


@dataclass(frozen=True, slots=True)
class Edit:
    """What the editors did to a record on a day.

    `kind` is `published`, `revised` or `withdrawn`; `anchor` the place on the record's page that
    tells it, empty for the first publication.
    """

    provision: Provision
    day: date
    kind: str
    note: str
    anchor: str


def edits(provision: Provision) -> Iterator[Edit]:
    """Yield the revisions of a record in its own order, and its withdrawal last."""
    seen: Counter[date] = Counter()
    for revision in provision.facts.revisions:
        if revision.note.strip(". ").casefold() == _FIRST:
            yield Edit(provision, revision.date, "published", revision.note, "")
            continue
        seen[revision.date] += 1
        number = f"-{seen[revision.date]}" if seen[revision.date] > 1 else ""
        anchor = f"revised-{revision.date.isoformat()}{number}"
        yield Edit(provision, revision.date, "revised", revision.note, anchor)
    retired = provision.facts.retired
    if retired:
        anchor = f"withdrawn-{retired.date.isoformat()}"
        yield Edit(provision, retired.date, "withdrawn", retired.reason, anchor)


def all_edits(corpus: Corpus) -> tuple[Edit, ...]:
    """Return every edit, newest first; of one day, by address."""
    found = [edit for provision in corpus.provisions.values() for edit in edits(provision)]
    found.sort(key=lambda edit: edit.provision.id)
    return tuple(sorted(found, key=lambda edit: edit.day, reverse=True))
