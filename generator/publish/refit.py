"""The site before the last becomes the next one: only what differs is changed in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.publish.look import Look, look
from generator.publish.names import MANIFEST
from generator.publish.reuse import reuse


def refit(  # noqa: PLR0913, PLR0917 - three folders, and what is known of them
    spare: Path,
    site: Path,
    fresh: Path,
    sums: Mapping[str, str],
    new: Collection[str],
    found: Look | None = None,
) -> tuple[str, ...]:
    """Make the folder `spare` hold exactly the files of `sums`; return the paths that are missing.

    Those in `new` are moved in from the folder `fresh`, others that differ are linked from `site`,
    where one that was changed since it was made is none of ours. `found` is what a look at the
    spare found, where there was time for one before.
    """
    stands = _cleared(spare, sums, found or look(spare))
    made: set[str] = set()
    others: list[str] = []
    for name, total in sums.items():
        if name not in new:
            if stands.get(name) != total:
                others.append(name)
            continue
        above = name.rpartition("/")[0]
        if above not in made:
            (spare / above).mkdir(parents=True, exist_ok=True)
            made.add(above)
        os.replace(f"{fresh}/{name}", f"{spare}/{name}")  # noqa: PTH105 - strings, a million times
    return reuse(site, spare, others)


def _cleared(spare: Path, sums: Mapping[str, str], found: Look) -> Mapping[str, str]:
    """Remove what the next site has not, and return the sums of what stands as it was left.

    The manifest goes first: a folder that is being changed is nobody's site.
    """
    stands = found.stands
    away = [*found.strays, *(name for name in stands if name not in sums)]
    (spare / MANIFEST).unlink()
    for name in away:
        (spare / name).unlink(missing_ok=True)
    for name in dict.fromkeys((*found.empty, *(name.rpartition("/")[0] for name in away))):
        folder = spare / name
        while folder != spare and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    return stands
