"""The records of one platform, and those of all others that they need."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from generator.record import Source
from generator.record.cut import cut_entries, cut_facts
from generator.validate import Library, validate

_PLATFORM = re.compile(r"content/platforms/([^/]+)/")
_PROVISION = re.compile(r"content/platforms/[^/]+/[^/]+/(?!index\.md)[^/]+\.md")
_LAW = re.compile(r"content/regulations/([^/]+)\.md")


@dataclass(frozen=True, slots=True)
class Needed:
    """Ids of what the provisions of a platform name: regulations, clause types, jurisdictions."""

    laws: frozenset[str]
    types: frozenset[str]
    places: frozenset[str]


def of_platform(sources: Collection[Source], slug: str) -> tuple[Source, ...]:
    """Return the sources of the platform `slug`, whole, and what they need of the others.

    Other platforms, and regulations that no provision of this one maps to, are left out; clause
    types and jurisdictions are cut to those that are named. Peers are other platforms': a record
    no longer pins them, and definitions have no examples. `sources` have no error, and the platform
    has at least one provision.
    """
    library, _ = validate(sources)
    needed = _needed(library, f"platforms/{slug}")
    return tuple(_chosen(sources, slug, needed))


def _chosen(sources: Collection[Source], slug: str, needed: Needed) -> Iterator[Source]:
    for source in sources:
        platform, law = _PLATFORM.match(source.path), _LAW.fullmatch(source.path)
        if (platform and platform[1] != slug) or (law and law[1] not in needed.laws):
            continue
        yield _cut(source, needed)


def _cut(source: Source, needed: Needed) -> Source:
    """Take out of a file what names records that are left out: peers, examples, other entries."""
    text = source.data.decode()
    if _PROVISION.fullmatch(source.path):
        text = cut_facts(text, lambda path: path == ("peers",))
    elif _LAW.fullmatch(source.path):
        text = cut_facts(text, _is_example)
    elif source.path == "content/taxonomies/clause-types.yml":
        text = cut_entries(
            text, lambda path: _is_example(path) or _is_other(path, ("types",), needed.types)
        )
    elif source.path == "content/taxonomies/jurisdictions.yml":
        text = cut_entries(text, lambda p: _is_example(p) or _is_other(p, (), needed.places))
    elif source.path.startswith("content/taxonomies/"):
        text = cut_entries(text, _is_example)
    else:
        return source
    return replace(source, data=text.encode())


def _is_example(path: tuple[str, ...]) -> bool:
    return path[-1] == "examples"


def _is_other(path: tuple[str, ...], above: tuple[str, ...], kept: Collection[str]) -> bool:
    return bool(kept) and path[:-1] == above and path[-1] not in kept


def _needed(library: Library, platform_id: str) -> Needed:
    mine = [p for p in library.provisions.values() if p.platform_id == platform_id]
    laws = {mapping.id for p in mine for mapping in p.facts.regulations}
    places = {place for p in mine for place in p.facts.jurisdictions}
    places |= {library.regulations[f"regulations/{law}"].facts.jurisdiction for law in laws}
    places |= {library.platforms[platform_id].facts.country or ""}
    known = library.taxonomies.jurisdictions
    within = {place: known[place].within for place in known}
    for place in tuple(places):
        above = within.get(place)
        while above and above not in places:
            places.add(above)
            above = within.get(above)
    silent = (silence.type for silence in library.platforms[platform_id].facts.silences)
    types = frozenset((*(p.facts.type for p in mine), *silent))
    return Needed(frozenset(laws), types, frozenset(places & known.keys()))
