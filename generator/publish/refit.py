"""The site before the last becomes the next one: only what differs is changed in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.publish.kept import link
from generator.publish.names import MANIFEST, below
from generator.publish.reuse import standing


def refit(
    spare: Path, site: Path, fresh: Path, sums: Mapping[str, str], new: Collection[str]
) -> None:
    """Make the folder `spare` hold exactly the files of `sums`.

    Those in `new` are moved in from the folder `fresh`, others that differ are linked from `site`.
    FileNotFoundError when one is nowhere.
    """
    stands = standing(spare)
    (spare / MANIFEST).unlink()
    _clear(spare, sums, stands)
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


def _clear(spare: Path, sums: Mapping[str, str], stands: Mapping[str, str]) -> None:
    """Remove what the next site has not, and the folders that are empty then."""
    files, empty = below(spare)
    away = [name for name in files if name not in sums or name not in stands]
    for name in away:
        (spare / name).unlink()
    for name in dict.fromkeys((*empty, *(name.rpartition("/")[0] for name in away))):
        folder = spare / name
        while folder != spare and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
