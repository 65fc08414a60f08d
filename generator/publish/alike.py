"""What of a site stands in its spare too: files that are one, known by their numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.publish.look import Look, is_unmoved, look, seal_of
from generator.publish.names import Below, below


@dataclass(frozen=True, slots=True)
class Likewise:
    """The spare as it was found beside its site.

    `listed` are the sums of the site's files by path, and `others` those of them that the spare
    does not hold as well. `strays` are all its other files, and `empty` folders without anything;
    `seal` and `folders` are the spare's, as of a look.
    """

    listed: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[str] = frozenset()
    strays: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    seal: tuple[int, ...] = ()
    folders: Mapping[str, int] = field(default_factory=dict)


def likewise(spare: Path, site: Look) -> Likewise:
    """Look which files of a site stand in its spare, too.

    Those that are one with the site's are: there is nothing to ask of them. Others are taken for
    something else, unless there are many: where files cannot have two names, what the manifest of
    the spare says of them counts.
    """
    seal, numbers = seal_of(spare), site.numbers
    is_one = bool(seal) and seal[:1] == site.standing.seal[:1]  # numbers are of one file system
    seen = Below()
    if seal:
        seen = below(spare, lambda path, entry: is_one and numbers.get(path) == entry.inode())
    strays = tuple(seen.strays)
    made = Likewise(
        listed=site.listed,
        others=frozenset(site.listed.keys() - seen.ours),
        strays=strays,
        empty=tuple(seen.empty),
        seal=seal,
        folders=seen.folders,
    )
    is_other = 2 * len(strays) >= len(site.listed) > 0  # it pays to read what the spare lists
    return _by_sums(made, spare) if is_other else made


def _by_sums(found: Likewise, spare: Path) -> Likewise:
    """Count as standing what is as the manifest of the spare has it, and as the site has it."""
    stands = look(spare).stands
    same = {name for name in found.strays if found.listed.get(name, "") == stands.get(name)}
    strays = tuple(name for name in found.strays if name not in same)
    return replace(found, others=found.others - same, strays=strays)


def is_still_likewise(found: Likewise, spare: Path) -> bool:
    """Whether what was found is still there."""
    return found.seal == seal_of(spare) and is_unmoved(found.folders, spare)
