"""Files that are no pages: of the whole site, of a platform, of a clause type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator import feeds
from generator.corpus import Corpus
from generator.exports import (
    TABLES_PART,
    Kept,
    comparison,
    data_files,
    data_parts,
    matrix_csv,
    platform_list,
)
from generator.model.site import Site
from generator.pages.compare import has_long_list
from generator.pages.plan import Unit, aliases
from generator.press import redirect

Files = Iterable[tuple[str, bytes | Iterable[bytes] | None]]
"""Paths, and their bytes whole or in pieces; None for a file that stands as it was."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """How files of a kind are made, and from which keys: one for the whole site, or many."""

    make: Callable[[str, Corpus, Site, Kept | None], Files]
    keys: Callable[[Corpus], Iterable[str]] = lambda _: ("",)


def _schemas() -> Iterable[tuple[str, bytes]]:
    from generator.exports.schema import schemas  # noqa: PLC0415 - its models take long to make

    return schemas().items()


_KINDS: dict[str, FileKind] = {
    "data": FileKind(data_files, data_parts),
    "feeds": FileKind(lambda _, corpus, site, __: feeds.site_files(corpus, site).items()),
    "corrections": FileKind(
        lambda _, corpus, site, __: feeds.correction_files(corpus, site).items()
    ),
    "following": FileKind(
        lambda id_, corpus, site, _: feeds.platform_files(id_, corpus, site).items(),
        lambda corpus: corpus.platforms,
    ),
    "redirects": FileKind(
        lambda _, corpus, site, __: (redirect(*pair, site) for pair in aliases(corpus))
    ),
    "schemas": FileKind(lambda *_: _schemas()),
    "comparisons": FileKind(
        lambda id_, corpus, site, _: (comparison(corpus.platforms[id_], corpus, site),),
        lambda corpus: corpus.platforms,
    ),
    "chooser": FileKind(
        lambda _, corpus, *__: (platform_list(corpus),),
        lambda corpus: ("",) if has_long_list(corpus) else (),
    ),
    "matrix": FileKind(
        lambda id_, corpus, site, _: (matrix_csv(id_, corpus, site),),
        lambda corpus: corpus.taxonomies.clause_types.types,
    ),
}


TABLES = Unit("data", TABLES_PART)

WHOLE = frozenset((TABLES, Unit("feeds", "")))
"""Units that look at the whole corpus and take their time."""


def file_units(corpus: Corpus) -> Iterator[Unit]:
    """Yield the units that give files and no pages, the costliest first."""
    yield from (Unit(name, key) for name, kind in _KINDS.items() for key in kind.keys(corpus))


def is_file_unit(unit: Unit) -> bool:
    """Whether a unit gives files and no pages."""
    return unit.kind in _KINDS


def files_of(unit: Unit, corpus: Corpus, site: Site, kept: Kept | None = None) -> Files:
    """Return the files of a unit, one at a time: together they may not fit into memory.

    `kept` gives the parts of which some are put together, where they were made before.
    """
    return _KINDS[unit.kind].make(unit.key, corpus, site, kept)
