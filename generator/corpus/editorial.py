"""Our own changes: revisions of records and withdrawals. Never a change of a platform's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from generator.corpus.corpus import Corpus
from generator.model.edit import Edit
from generator.model.provision import Provision

_FIRST = "first published"

EDITS = "edits"
"""How the names of ingredients begin that are what we did to the records of a document."""


def edits(provision: Provision) -> Iterator[Edit]:
    """Yield the revisions of a record in its own order, and its withdrawal last."""
    seen: Counter[date] = Counter()
    record = provision.id, provision.facts.title, provision.facts.type
    for revision in provision.facts.revisions:
        if revision.note.strip(". ").casefold() == _FIRST:
            yield Edit(*record, revision.date, "published", revision.note, "")
            continue
        seen[revision.date] += 1
        number = f"-{seen[revision.date]}" if seen[revision.date] > 1 else ""
        anchor = f"revised-{revision.date.isoformat()}{number}"
        yield Edit(*record, revision.date, "revised", revision.note, anchor)
    retired = provision.facts.retired
    if retired:
        anchor = f"withdrawn-{retired.date.isoformat()}"
        yield Edit(*record, retired.date, "withdrawn", retired.reason, anchor)


def edits_of(provisions: Iterable[Provision]) -> tuple[Edit, ...]:
    """Return the edits of records, one record after another."""
    return tuple(edit for provision in provisions for edit in edits(provision))


def all_edits(corpus: Corpus) -> tuple[Edit, ...]:
    """Return every edit, newest first; of one day, by address."""
    found = [*edits_of(corpus.retired)]
    for id_ in corpus.documents:
        kept = corpus.edits.get(id_)
        found += edits_of(corpus.provisions_of_document.get(id_, ())) if kept is None else kept
    found.sort(key=lambda edit: edit.id)
    return tuple(sorted(found, key=lambda edit: edit.day, reverse=True))
