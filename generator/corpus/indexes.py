"""Reverse indexes over published provisions, in numbers: small to keep, and quick to put back."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.corpus.answering import Answering
from generator.corpus.corpus import Citing, Corpus, group
from generator.corpus.examples import Counts
from generator.model.census import Census
from generator.model.closed import Relation
from generator.model.evidence import VERBATIM
from generator.model.packed import Packed
from generator.model.provision import Provision
from generator.model.published import in_files
from generator.model.taxonomy import ArchiveInfo

if TYPE_CHECKING:
    Numbers = array[int]
    _Keyed = dict[str, Numbers]


class Cited(NamedTuple):
    """Who maps to a law, a row a mapping.

    Columns are the place of the provision, that of the mapping among the provision's own, and that
    of what it says among all that mappings say.
    """

    numbers: Numbers
    places: Numbers
    said: Numbers

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Cited:
        """Put rows into columns."""
        made = cls(no_numbers(), no_numbers(), no_numbers())
        for row in rows:
            made.add(*row)
        return made

    def add(self, number: int, place: int, said: int) -> None:
        """Add one that maps to the law."""
        for column, value in zip(self, (number, place, said), strict=True):
            column.append(value)


Said = tuple[Relation, tuple[str, ...]]
"""Relation and articles of a mapping."""


@dataclass(frozen=True, slots=True)
class Indexes(Packed):
    """Places of provisions in the order of ids, by what they belong to, the keys in order.

    `withdrawn` are those without an analysis page, and `said` is what mappings say; `answering`,
    `captured`, `census` and `former` are the corpus's, and `audiences` counts the provisions for
    each.
    """

    withdrawn: Numbers
    documents: _Keyed
    platforms: _Keyed
    types: _Keyed
    jurisdictions: _Keyed
    citing: dict[str, Cited]
    said: tuple[Said, ...]
    answering: dict[str, dict[str, int]]
    captured: dict[str, bool]
    audiences: dict[str, int]
    census: Census
    former: dict[str, tuple[str, ...]]

    def counts(self) -> Counts:
        """Count published provisions by what definitions are about."""
        return {
            "types": {id_: len(numbers) for id_, numbers in self.types.items()},
            "severities": Counter(severity.value for severity in self.census.severities),
            "jurisdictions": {id_: len(numbers) for id_, numbers in self.jurisdictions.items()},
            "audiences": self.audiences,
            "regulations": {law: len({*found.numbers}) for law, found in self.citing.items()},
        }


def indexes_of(corpus: Corpus) -> Indexes:
    """Look into every provision and every ledger once."""
    withdrawn, answers = no_numbers(), Answering()
    captured, census = _of_ledgers(corpus)
    audiences: Counter[str] = Counter()
    former: dict[str, tuple[str, ...]] = {}
    documents: _Keyed = {}
    platforms: _Keyed = {}
    types: _Keyed = {}
    jurisdictions: _Keyed = {}
    citing: dict[str, Cited] = {}
    said: dict[Said, int] = {}
    for number, one in enumerate(corpus.provisions.values()):
        facts = one.facts
        if facts.aliases:
            former[one.id] = facts.aliases
        if not one.is_published:
            withdrawn.append(number)
            continue
        documents.setdefault(one.document_id, no_numbers()).append(number)
        platforms.setdefault(one.platform_id, no_numbers()).append(number)
        types.setdefault(facts.type, no_numbers()).append(number)
        for place in dict.fromkeys(facts.jurisdictions):
            jurisdictions.setdefault(place, no_numbers()).append(number)
        for place_of, mapping in enumerate(facts.regulations):
            saying = said.setdefault((mapping.relation, mapping.articles), len(said))
            citing.setdefault(mapping.id, Cited.of(())).add(number, place_of, saying)
        answers.add(one)
        audiences.update({*facts.audiences})
        census.put(len(census.days), one)
    return Indexes(
        withdrawn=withdrawn,
        documents=dict(sorted(documents.items())),
        platforms=dict(sorted(platforms.items())),
        types=dict(sorted(types.items())),
        jurisdictions=dict(sorted(jurisdictions.items())),
        citing=dict(sorted(citing.items())),
        said=tuple(said),
        answering=answers.counted(),
        captured=captured,
        audiences=dict(sorted(audiences.items())),
        census=census,
        former=former,
    )


def _of_ledgers(corpus: Corpus) -> tuple[dict[str, bool], Census]:
    """Look into every ledger: which platforms were captured, and what a census counts of captures.

    What provisions say is not counted yet.
    """
    captured = dict.fromkeys(corpus.platforms, False)
    times, verbatim = [], 0
    for document in corpus.documents.values():
        ledger = corpus.ledgers.get(document.id)
        if ledger is None:
            continue
        times += [one.time for one in ledger.captures]
        if any(one.verdict.holds_text for one in ledger.captures):
            captured[document.platform_id] = True
        proven = ledger.provisions.items() if document.facts.archive else ()
        slugs = (slug for slug, entry in proven if entry.state in VERBATIM)
        found = (corpus.provisions.get(f"{document.id}/{slug}") for slug in slugs)
        verbatim += sum(one is not None and one.is_published for one in found)
    counted = Census(captures=len(times), last_capture=max(times, default=None), verbatim=verbatim)
    return captured, counted


def indexed(corpus: Corpus, indexes: Indexes) -> Corpus:
    """Return the corpus with its reverse indexes; nothing is looked into."""
    records = tuple(corpus.provisions.values())
    away = set(indexes.withdrawn)
    published = [one for number, one in enumerate(records) if number not in away]
    ids = [one.id for one in published]

    def shelf(keyed: _Keyed) -> dict[str, tuple[Provision, ...]]:
        return {key: tuple([records[n] for n in numbers]) for key, numbers in keyed.items()}

    return replace(
        corpus,
        withdrawn={records[number].id: records[number] for number in indexes.withdrawn},
        documents_of=group((d.platform_id, d) for d in corpus.documents.values()),
        provisions_of_document=shelf(indexes.documents),
        provisions_of_platform=shelf(indexes.platforms),
        provisions_of_type=shelf(indexes.types),
        provisions_of_jurisdiction=shelf(indexes.jurisdictions),
        citing={
            law: tuple(
                [
                    Citing(records[number], place, *indexes.said[said])
                    for number, place, said in zip(*found, strict=True)
                ]
            )
            for law, found in indexes.citing.items()
        },
        answering=indexes.answering,
        captured=indexes.captured,
        census=indexes.census,
        archives=_archives(corpus),
        counts=_counts(indexes),
        severities=dict(zip(ids, indexes.census.severities, strict=True)),
        titles=dict(zip(ids, indexes.census.titles, strict=True)),
        ids=_by_facet(indexes, tuple(corpus.provisions)),
        former=indexes.former,
        lines=in_files(published),
    )


def _by_facet(indexes: Indexes, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids of provisions under each value of a facet, each once."""
    facets: dict[str, Iterable[tuple[str, Numbers]]] = {
        "platform": ((id_.rpartition("/")[2], found) for id_, found in indexes.platforms.items()),
        "type": indexes.types.items(),
        "regulation": ((law, found.numbers) for law, found in indexes.citing.items()),
        "jurisdiction": ((id_.lower(), found) for id_, found in indexes.jurisdictions.items()),
        "document": indexes.documents.items(),
    }
    return {
        f"{facet}/{slug}": tuple([ids[number] for number in dict.fromkeys(numbers)])
        for facet, values in facets.items()
        for slug, numbers in values
    }


def _archives(corpus: Corpus) -> dict[str, ArchiveInfo]:
    """Return the archives that documents are kept in, by id."""
    kept = {place.collection for d in corpus.documents.values() if (place := d.facts.archive)}
    return {id_: info for id_, info in sorted(corpus.taxonomies.archives.items()) if id_ in kept}


def _counts(indexes: Indexes) -> dict[str, int]:
    """Count provisions by the address of what they belong to."""
    of_types = {f"types/{id_}": len(numbers) for id_, numbers in indexes.types.items()}
    return {**of_types, **{id_: len(numbers) for id_, numbers in indexes.documents.items()}}


def no_numbers() -> Numbers:
    """Return an empty row of numbers."""
    return array("I")
