"""Indexes revised for the few provisions whose ties changed: nobody else is looked into."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.corpus.answering import Answering
from generator.corpus.examples import check_examples
from generator.corpus.indexes import Cited, Indexes, Said, no_numbers
from generator.corpus.ledgers import check_excerpt
from generator.corpus.references import own_references
from generator.model.place import Regulation
from generator.model.provision import Provision
from generator.problem import Problem
from generator.validate import Library

_FIXED = ("type", "status", "aliases", "peers", "excerpt")
"""Ties by which provisions hang on each other: when one changes, all are linked again."""


class Edited(NamedTuple):
    """A provision as it was and as it is, and its number in the order of all ids."""

    number: int
    old: Provision
    new: Provision


class Relinked(NamedTuple):
    """Indexes of a library in which some provisions changed, and what there is to warn of now."""

    indexes: Indexes
    warned: tuple[Problem, ...]


def relinked(
    library: Library,
    before: Relinked,
    edited: Sequence[Edited],
    *,
    draft: bool,
) -> Relinked | None:
    """Link a library in which only some provisions changed, where no record was wrong `before`.

    None when one is now, or when the change is one that others have to be looked at for: all are
    linked then.
    """
    if any(_is_far_reaching(one) for one in edited):
        return None
    laws = {record.slug: record for record in library.regulations.values()}
    if any(_dangles(one.new, library, laws) for one in edited):
        return None
    made = before.indexes
    for one in edited:
        made = _revised(made, one)
    for type_ in {one.new.facts.type for one in edited if _answers_anew(one)}:
        made = _counted(made, type_, library)
    found = (*_excerpts(edited, library, draft=draft), *check_examples(library, made.counts()))
    if any(problem.is_error for problem in found):
        return None
    at = {one.new.source for one in edited}
    again = _OF_DEFINITIONS, _OF_DEFINITIONS | _OF_EXCERPTS
    stay = (one for one in before.warned if one.code not in again[one.path in at])
    return Relinked(made, (*stay, *found))


_OF_DEFINITIONS = frozenset(("CB065",))
"""Warnings that are looked for again in all definitions."""

_OF_EXCERPTS = frozenset(("CB051", "CB052"))
"""Warnings that are looked for again in the records that were edited."""


def _is_far_reaching(one: Edited) -> bool:
    return any(getattr(one.old.facts, n) != getattr(one.new.facts, n) for n in _FIXED)


def _answers_anew(one: Edited) -> bool:
    return one.new.is_published and one.old.facts.attributes != one.new.facts.attributes


def _dangles(provision: Provision, library: Library, laws: Mapping[str, Regulation]) -> bool:
    return any(reference.dangles for reference in own_references(provision, library, laws))


def _excerpts(edited: Sequence[Edited], library: Library, *, draft: bool) -> Iterator[Problem]:
    for one in edited:
        if one.new.is_published:
            yield from check_excerpt(one.new, library, draft=draft)


def _revised(indexes: Indexes, one: Edited) -> Indexes:
    """Take a provision out of everything it was counted for, and count it for what it says now."""
    if not one.new.is_published:
        return indexes
    old, new, number = one.old.facts, one.new.facts, one.number
    jurisdictions = {place: numbers[:] for place, numbers in indexes.jurisdictions.items()}
    for place in {*old.jurisdictions}:
        jurisdictions[place].remove(number)
    for place in {*new.jurisdictions}:
        insort(jurisdictions.setdefault(place, no_numbers()), number)
    audiences = Counter(indexes.audiences)
    audiences.subtract({*old.audiences})
    audiences.update({*new.audiences})
    census = indexes.census.copy()
    census.put(number - bisect_left(indexes.withdrawn, number), one.new)
    citing, said = _cited(indexes, one)
    return replace(
        indexes,
        jurisdictions={place: found for place, found in sorted(jurisdictions.items()) if found},
        citing=citing,
        said=said,
        audiences={id_: count for id_, count in sorted(audiences.items()) if count},
        census=census,
    )


def _cited(indexes: Indexes, one: Edited) -> tuple[dict[str, Cited], tuple[Said, ...]]:
    """Return who maps to laws, and what their mappings say."""
    citing = dict(indexes.citing)
    said = {saying: place for place, saying in enumerate(indexes.said)}
    for law in {mapping.id for mapping in one.old.facts.regulations}:
        rows = zip(*citing[law], strict=True)
        citing[law] = Cited.of(row for row in rows if row[0] != one.number)
    for place, mapping in enumerate(one.new.facts.regulations):
        rows_now = [*zip(*citing.get(mapping.id, Cited.of(())), strict=True)]
        saying = said.setdefault((mapping.relation, mapping.articles), len(said))
        insort(rows_now, (one.number, place, saying))
        citing[mapping.id] = Cited.of(rows_now)
    return {law: found for law, found in sorted(citing.items()) if found.numbers}, tuple(said)


def _counted(indexes: Indexes, type_: str, library: Library) -> Indexes:
    """Count the answers to the questions of a clause type anew."""
    records, answers = tuple(library.provisions.values()), Answering()
    for number in indexes.types.get(type_, ()):
        answers.add(records[number])
    others = {k: v for k, v in indexes.answering.items() if k.partition("/")[0] != type_}
    return replace(indexes, answering=dict(sorted({**others, **answers.counted()}.items())))
