"""Resolve every reference between records, and build the reverse indexes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from generator.corpus.addresses import check_addresses
from generator.corpus.changelogs import check_changelogs, fits
from generator.corpus.corpus import Corpus
from generator.corpus.editions import check_editions
from generator.corpus.examples import check_examples
from generator.corpus.indexes import indexed, indexes_of
from generator.corpus.ledgers import check_ledgers
from generator.corpus.notes import check_notes
from generator.corpus.references import Pointing, dangling, references
from generator.corpus.silences import check_silences
from generator.corpus.some import Some
from generator.problem import Problem, in_order
from generator.validate import Library

R = TypeVar("R", bound=Pointing)


def link(
    library: Library, pages: Collection[str] = (), *, draft: bool = False
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Link a library into a corpus: what is whole of it, with its reverse indexes."""
    corpus, problems = whole(library, pages, draft=draft)
    return indexed(corpus, indexes_of(corpus)), problems


def whole(
    library: Library, pages: Collection[str] = (), *, draft: bool = False
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Check all that records say of each other; return those that hang together, not indexed yet.

    `pages` are the addresses of hand-written pages, which no record may take. With `draft`, an
    excerpt that was not verified is a warning. Records with a dangling reference, and what hangs on
    them, are reported and left out, so that the corpus returned is whole.
    """
    problems: list[Problem] = []
    regulations = {record.slug: record for record in library.regulations.values()}

    def held(shelf: Mapping[str, R], hangs_well: Callable[[R], bool]) -> dict[str, R]:
        """Return the records whose references all lead somewhere, in the order of ids."""
        kept = {}
        for id_, record in sorted(shelf.items()):
            loose = [r for r in references(record, library, regulations) if r.dangles]
            problems.extend(dangling(record, loose, library))
            if not loose and hangs_well(record):
                kept[id_] = record
        return kept

    platforms = held(library.platforms, lambda _: True)
    laws = held(library.regulations, lambda _: True)
    documents = held(library.documents, lambda document: document.platform_id in platforms)
    provisions = held(
        library.provisions,
        lambda provision: (
            provision.document_id in documents
            and all(f"regulations/{mapping.id}" in laws for mapping in provision.facts.regulations)
        ),
    )
    for broken in library.partial.values():
        loose = [r for r in references(broken, library, regulations) if r.dangles]
        problems += dangling(broken, loose, library)
    problems += check_addresses(library, pages)
    problems += check_ledgers(library, provisions, draft=draft)
    problems += check_changelogs(library)
    problems += check_silences(library)
    problems += check_editions(library)
    problems += check_notes(library)
    problems += check_examples(library)
    ledgers = Some(library.ledgers, (id_ for id_ in sorted(library.ledgers) if id_ in documents))
    fitting = (
        id_
        for id_ in sorted(library.changelogs)
        if id_ in documents and fits(library.changelogs[id_], ledgers.get(id_))
    )
    logs = Some(library.changelogs, fitting)
    notes = {id_: kept for id_, kept in sorted(library.notes.items()) if id_ in logs}
    shelves = (platforms, documents, provisions, laws, ledgers)
    corpus = Corpus(*shelves, library.taxonomies, logs, notes)
    return corpus, in_order(problems)
