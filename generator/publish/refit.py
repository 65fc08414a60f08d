"""The site before the last becomes the next one: only what differs is changed in it."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from generator.publish.alike import Likewise, likewise
from generator.publish.difference import Difference, difference
from generator.publish.look import look
from generator.publish.names import MANIFEST, Folders
from generator.publish.reuse import reuse


def refit(  # noqa: PLR0913, PLR0917 - three folders, and what is known of them
    spare: Path,
    site: Path,
    fresh: Path,
    sums: Mapping[str, str],
    new: Collection[str],
    found: Likewise | None = None,
    differs: Difference | None = None,
) -> tuple[str, ...]:
    """Make the folder `spare` hold exactly the files of `sums`; return the paths that are missing.

    Those in `new` are moved in from the folder `fresh`, others that the spare has not are linked
    from `site`, where one that was changed since it was made is none of ours. `found` is what a
    look at the spare found, where there was time for one before, and `differs` how the next site
    differs from `site`, where that is known and `site` holds nothing but what builds made.
    """
    found = found or likewise(spare, look(site))
    others = (
        found.others.difference(differs.gone)
        if differs
        else {name for name in found.others if name in sums}
    )
    differs = differs or difference(sums, found.listed)
    _clear(spare, differs, found)
    folders = Folders(spare)
    for name in new:
        folders.make_above(name)
        os.replace(f"{fresh}/{name}", f"{spare}/{name}")  # noqa: PTH105 - strings, a million times
    lacking = dict.fromkeys((*differs.new, *sorted(others)))
    return reuse(site, spare, [name for name in lacking if name not in new])


def _clear(spare: Path, differs: Difference, found: Likewise) -> None:
    """Remove what the next site has not.

    The manifest goes first: a folder that is being changed is nobody's site.
    """
    (spare / MANIFEST).unlink()
    away = [*found.strays, *(name for name in differs.gone if name not in found.others)]
    for name in away:
        (spare / name).unlink(missing_ok=True)
    for name in dict.fromkeys((*found.empty, *(name.rpartition("/")[0] for name in away))):
        folder = spare / name
        while folder != spare and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
