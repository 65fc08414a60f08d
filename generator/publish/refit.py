"""The site before the last becomes the next one: only what differs is changed in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.publish.kept import link
from generator.publish.names import MANIFEST, entries_below
from generator.publish.reuse import is_as_sealed, listed_in


def refit(
    spare: Path, site: Path, fresh: Path, sums: Mapping[str, str], new: Collection[str]
) -> None:
    """Make the folder `spare` hold exactly the files of `sums`.

    Those in `new` are moved in from the folder `fresh`, others that differ are linked from `site`.
    FileNotFoundError when one is nowhere.
    """
    stands = _cleared(spare, sums)
    made: set[str] = set()
    for name, total in sums.items():
        if name not in new and stands.get(name) == total:
            continue
        above = name.rpartition("/")[0]
        if above not in made:
            (spare / above).mkdir(parents=True, exist_ok=True)
            made.add(above)
        if name in new:
            os.replace(f"{fresh}/{name}", f"{spare}/{name}")  # noqa: PTH105 - strings, a million times
        else:
            link(f"{site}/{name}", f"{spare}/{name}")


def _cleared(spare: Path, sums: Mapping[str, str]) -> dict[str, str]:
    """Remove what the next site has not, and return the sums of what stands as it was left.

    The manifest goes first: a folder that is being changed is nobody's site.
    """
    listed, sealed = listed_in(spare), (spare / MANIFEST).stat().st_mtime_ns
    stands: dict[str, str] = {}
    away: list[str] = []
    empty: list[str] = []
    for name, entry in entries_below(spare):
        if entry is None:
            empty.append(name)
        elif (
            name in sums
            and name in listed
            and is_as_sealed(entry.stat(follow_symlinks=False), sealed)
        ):
            stands[name] = listed[name]
        else:
            away.append(name)
    (spare / MANIFEST).unlink()
    for name in away:
        (spare / name).unlink()
    for name in dict.fromkeys((*empty, *(name.rpartition("/")[0] for name in away))):
        folder = spare / name
        while folder != spare and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    return stands
