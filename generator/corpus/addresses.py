"""No two pages share an address; aliases lead from addresses that are free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from generator.model.site import SECTION_ROOTS
from generator.problem import Problem, quoted
from generator.validate import Library, Location, dotted

FIXED = ("", "404", "index", *sorted(SECTION_ROOTS))
"""Addresses of index pages that every site has."""

MADE = frozenset(("changes", "compare", "coverage", "data", "registry", "watchlist"))
"""Parts of the site whose pages are made from the records of others: no alias lies there."""

PLATFORMS_A_PAGE = 200
"""Platforms on one page of a list of them all; the second page is `platforms/2`."""

TYPES = "content/taxonomies/clause-types.yml"
JURISDICTIONS = "content/taxonomies/jurisdictions.yml"


def jurisdiction_address(id_: str) -> str:
    """Address of a jurisdiction's page (`US-CA` has `jurisdictions/us-ca`)."""
    return f"jurisdictions/{id_.lower()}"


def type_address(id_: str) -> str:
    """Address of a clause type's page."""
    return f"types/{id_}"


def check_addresses(library: Library, pages: Collection[str]) -> Iterator[Problem]:
    """Yield pages that collide with records, and aliases that collide with anything."""
    taken = dict.fromkeys(_further_pages(library), "the list of platforms")
    for address, source, location in _addresses(library):
        if address in taken:
            message = f"would print /{address}/, which {taken[address]} prints too"
            hint = "Rename one of the two."
            line = library.line(source, *location) if location else 1
            yield Problem(source, line, "address", "CB040", message, hint)
        taken.setdefault(address, source)
    for page, count in sorted(Counter(pages).items()):
        source = f"content/pages/{page}.md"
        if count > 1:
            message = f"would print /{page}/, which another written page prints too"
            hint = f"Keep {page}.md or {page}/index.md, not both."
            yield Problem(source, 1, "address", "CB040", message, hint)
        if page in taken or _under_records(page):
            owner = taken.get(page, "the folder of records")
            message = f"would print /{page}/, which belongs to {owner}"
            yield Problem(source, 1, "address", "CB040", message, "Rename the page.")
        taken.setdefault(page, source)
    yield from _aliases(library, taken)


def _under_records(page: str) -> bool:
    return page.partition("/")[0] in SECTION_ROOTS


def _further_pages(library: Library) -> Iterator[str]:
    """Yield the addresses of the second and later pages of the list of platforms."""
    last = -(-len(library.platforms) // PLATFORMS_A_PAGE)
    return (f"platforms/{number}" for number in range(2, last + 1))


def _addresses(library: Library) -> Iterator[tuple[str, str, Location]]:
    """Yield the address of every record and taxonomy entry, with its file and its place there."""
    for id_, platform in library.platforms.items():
        yield f"{id_}/due-diligence", platform.source, ()
    for shelf in (library.platforms, library.documents, library.provisions, library.regulations):
        for id_, record in shelf.items():
            yield id_, record.source, ()
    for id_ in library.taxonomies.clause_types.types:
        yield type_address(id_), TYPES, ("types", id_)
    for id_ in library.taxonomies.jurisdictions:
        yield jurisdiction_address(id_), JURISDICTIONS, (id_,)


def _aliases(library: Library, taken: dict[str, str]) -> Iterator[Problem]:
    claimed: dict[str, str] = {}
    fixed = dict.fromkeys(FIXED, "the site itself")
    for alias, source, location in _all_aliases(library):
        made = "the site itself" if alias.partition("/")[0] in MADE else None
        owner = taken.get(alias) or fixed.get(alias) or made or claimed.get(alias)
        if owner:
            message = f"must be an address no page has, got {quoted(alias)}, which {owner} has"
            hint = "Drop the alias, or rename the other."
            line = library.line(source, *location)
            yield Problem(source, line, dotted(location), "CB041", message, hint)
        claimed.setdefault(alias, source)


def _all_aliases(library: Library) -> Iterator[tuple[str, str, Location]]:
    """Yield every alias with its file and its place there."""
    for shelf in (library.platforms, library.documents, library.provisions, library.regulations):
        for record in shelf.values():
            for index, alias in enumerate(record.facts.aliases):
                yield alias, record.source, ("aliases", index)
    for id_, clause_type in library.taxonomies.clause_types.types.items():
        for index, alias in enumerate(clause_type.aliases):
            yield alias, TYPES, ("types", id_, "aliases", index)
