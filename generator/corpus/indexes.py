"""Reverse indexes over published provisions, in numbers: small to keep, and quick to put back."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.corpus.answering import Answering
from generator.corpus.corpus import Citing, Corpus, group
from generator.model.packed import Packed
from generator.model.provision import Provision
from generator.model.published import in_files

if TYPE_CHECKING:
    Numbers = array[int]
    _Keyed = dict[str, Numbers]


@dataclass(frozen=True, slots=True)
class Indexes(Packed):
    """Places of provisions in the order of ids, by what they belong to, the keys in order.

    `withdrawn` are those without an analysis page. `citing` gives with each place that of the
    mapping among the provision's own; `answering` and `captured` are the corpus's.
    """

    withdrawn: Numbers
    documents: _Keyed
    platforms: _Keyed
    types: _Keyed
    jurisdictions: _Keyed
    citing: dict[str, tuple[Numbers, Numbers]]
    answering: dict[str, dict[str, int]]
    captured: dict[str, bool]


def indexes_of(corpus: Corpus) -> Indexes:
    """Look into every provision and every ledger once."""
    withdrawn, answers = _none(), Answering()
    documents: _Keyed = {}
    platforms: _Keyed = {}
    types: _Keyed = {}
    jurisdictions: _Keyed = {}
    citing: dict[str, tuple[Numbers, Numbers]] = {}
    for number, one in enumerate(corpus.provisions.values()):
        facts = one.facts
        if not one.is_published:
            withdrawn.append(number)
            continue
        documents.setdefault(one.document_id, _none()).append(number)
        platforms.setdefault(one.platform_id, _none()).append(number)
        types.setdefault(facts.type, _none()).append(number)
        for place in dict.fromkeys(facts.jurisdictions):
            jurisdictions.setdefault(place, _none()).append(number)
        for place_of, mapping in enumerate(facts.regulations):
            numbers, places = citing.setdefault(mapping.id, (_none(), _none()))
            numbers.append(number)
            places.append(place_of)
        answers.add(one)
    return Indexes(
        withdrawn=withdrawn,
        documents=dict(sorted(documents.items())),
        platforms=dict(sorted(platforms.items())),
        types=dict(sorted(types.items())),
        jurisdictions=dict(sorted(jurisdictions.items())),
        citing=dict(sorted(citing.items())),
        answering=answers.counted(),
        captured=_captured(corpus),
    )


def _captured(corpus: Corpus) -> dict[str, bool]:
    found = dict.fromkeys(corpus.platforms, False)
    for document in corpus.documents.values():
        ledger = corpus.ledgers.get(document.id)
        if ledger and any(one.verdict.holds_text for one in ledger.captures):
            found[document.platform_id] = True
    return found


def indexed(corpus: Corpus, indexes: Indexes) -> Corpus:
    """Return the corpus with its reverse indexes; nothing is looked into."""
    records = tuple(corpus.provisions.values())
    away = set(indexes.withdrawn)
    published = [one for number, one in enumerate(records) if number not in away]

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
            law: tuple([Citing(records[n], place) for n, place in zip(*found, strict=True)])
            for law, found in indexes.citing.items()
        },
        answering=indexes.answering,
        captured=indexes.captured,
        lines=in_files(published),
    )


def _none() -> Numbers:
    return array("I")
