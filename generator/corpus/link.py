"""Resolve every reference between records, and build the reverse indexes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from generator.corpus.addresses import check_addresses
from generator.corpus.answering import answering
from generator.corpus.changelogs import check_changelogs, fits
from generator.corpus.corpus import Citing, Corpus, group
from generator.corpus.editions import check_editions
from generator.corpus.examples import check_examples
from generator.corpus.ledgers import check_ledgers
from generator.corpus.notes import check_notes
from generator.corpus.references import Pointing, dangling, references
from generator.corpus.silences import check_silences
from generator.model.published import in_files
from generator.problem import Problem, in_order
from generator.validate import Library

R = TypeVar("R", bound=Pointing)


def link(
    library: Library, pages: Collection[str] = (), *, draft: bool = False, is_whole: bool = False
) -> tuple[Corpus, tuple[Problem, ...]]:
    """Link a library into a corpus.

    `pages` are the addresses of hand-written pages, which no record may take. With `draft`, an
    excerpt that was not verified is a warning. Records with a dangling reference, and what hangs on
    them, are reported and left out, so that the corpus returned is whole. `is_whole` says that the
    same facts were checked before and nothing was found: they are not checked again.
    """
    if is_whole:
        return _indexed(_shelved(library)), ()
    problems: list[Problem] = []
    regulations = {record.slug: record for record in library.regulations.values()}

    def whole(shelf: Mapping[str, R], hangs_well: Callable[[R], bool]) -> dict[str, R]:
        """Return the records whose references all lead somewhere, in the order of ids."""
        kept = {}
        for id_, record in sorted(shelf.items()):
            loose = [r for r in references(record, library, regulations) if r.dangles]
            problems.extend(dangling(record, loose, library))
            if not loose and hangs_well(record):
                kept[id_] = record
        return kept

    platforms = whole(library.platforms, lambda _: True)
    laws = whole(library.regulations, lambda _: True)
    documents = whole(library.documents, lambda document: document.platform_id in platforms)
    provisions = whole(
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
    ledgers = {id_: kept for id_, kept in sorted(library.ledgers.items()) if id_ in documents}
    logs = {
        id_: log
        for id_, log in sorted(library.changelogs.items())
        if id_ in documents and fits(log, ledgers.get(id_))
    }
    notes = {id_: kept for id_, kept in sorted(library.notes.items()) if id_ in logs}
    shelves = (platforms, documents, provisions, laws, ledgers)
    corpus = Corpus(*shelves, library.taxonomies, logs, notes)
    return _indexed(corpus), in_order(problems)


def _shelved(library: Library) -> Corpus:
    """Put all records on shelves, in the order of ids."""
    return Corpus(
        platforms=dict(sorted(library.platforms.items())),
        documents=dict(sorted(library.documents.items())),
        provisions=dict(sorted(library.provisions.items())),
        regulations=dict(sorted(library.regulations.items())),
        ledgers=dict(sorted(library.ledgers.items())),
        taxonomies=library.taxonomies,
        changelogs=dict(sorted(library.changelogs.items())),
        notes={id_: n for id_, n in sorted(library.notes.items()) if id_ in library.changelogs},
    )


def _indexed(corpus: Corpus) -> Corpus:
    """Add the reverse indexes, over published provisions."""
    published = corpus.published
    return replace(
        corpus,
        documents_of=group((d.platform_id, d) for d in corpus.documents.values()),
        provisions_of_document=group((p.document_id, p) for p in published),
        provisions_of_platform=group((p.platform_id, p) for p in published),
        provisions_of_type=group((p.facts.type, p) for p in published),
        provisions_of_jurisdiction=group(
            (place, p) for p in published for place in dict.fromkeys(p.facts.jurisdictions)
        ),
        citing=group((m.id, Citing(p, m)) for p in published for m in p.facts.regulations),
        answering=answering(published),
        lines=in_files(published),
    )
