"""A corpus in which provisions were written anew, and no tie of theirs: nothing is linked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.corpus.corpus import Corpus
from generator.model.provision import Provision

_Shelf = Mapping[str, tuple[Provision, ...]]


def with_provisions(corpus: Corpus, fresh: Iterable[Provision]) -> Corpus:
    """Return the corpus with `fresh` in the place of the provisions of the same ids.

    What they are linked by must be the same: they stay on the shelves where they are.
    """
    new = {provision.id: provision for provision in fresh}
    if not new:
        return corpus
    laws = {mapping.id for one in new.values() for mapping in one.facts.regulations}
    citing = {
        law: tuple(
            replace(one, provision=new.get(one.provision.id, one.provision))
            for one in corpus.citing[law]
        )
        for law in laws & corpus.citing.keys()
    }
    places = {place for one in new.values() for place in one.facts.jurisdictions}
    return replace(
        corpus,
        provisions={**corpus.provisions, **new},
        provisions_of_document=_with(
            corpus.provisions_of_document, {one.document_id for one in new.values()}, new
        ),
        provisions_of_platform=_with(
            corpus.provisions_of_platform, {one.platform_id for one in new.values()}, new
        ),
        provisions_of_type=_with(
            corpus.provisions_of_type, {one.facts.type for one in new.values()}, new
        ),
        provisions_of_jurisdiction=_with(corpus.provisions_of_jurisdiction, places, new),
        citing={**corpus.citing, **citing},
        lines=_with(corpus.lines, set(corpus.lines), new),
        withdrawn={id_: new.get(id_, one) for id_, one in corpus.withdrawn.items()},
    )


def _with(
    shelf: _Shelf, keys: set[str], new: Mapping[str, Provision]
) -> dict[str, tuple[Provision, ...]]:
    """Return a shelf with the new provisions under the keys where they stand."""
    made = {key: tuple([new.get(one.id, one) for one in shelf[key]]) for key in keys & shelf.keys()}
    return {**shelf, **made}
