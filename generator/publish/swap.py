"""A site is built beside the old one and takes its place whole."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generator.digest import digest_of
from generator.publish.difference import Difference, difference
from generator.publish.discard import discard, refuse_foreign
from generator.publish.exchange import exchange
from generator.publish.flush import flush_folder, flush_tree
from generator.publish.kept import keep, mark
from generator.publish.lock import locked
from generator.publish.look import Look, is_still, look
from generator.publish.manifest import (
    ManifestError,
    manifest_of,
    put_manifest,
    read_manifest,
    revised,
    write_manifest,
)
from generator.publish.names import MANIFEST, MARK, beside, names_below
from generator.publish.twin import seal_twin


@contextmanager
def staging(site: Path) -> Iterator[Path]:
    """Give a folder beside `site` to build in; what is left of it afterwards is removed.

    The folder is empty but for our mark, and the site is locked while it stands. What a killed
    build left behind is put in order first. FileExistsError when `site` may not be replaced,
    BlockingIOError when another process builds it: both are told before anything is built.
    """
    site = site.resolve()
    refuse_foreign(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    with locked(site):
        _recover(site)
        refuse_foreign(site)
        folder = beside(site, "new")
        discard(folder)
        discard(beside(site, "twin"))
        folder.mkdir()
        mark(folder)
        try:
            yield folder
        finally:
            discard(folder)


def spare(site: Path) -> Path | None:
    """Return the spare of `site`: the folder that was the site before, to be made the next one.

    None when there is none. It has no manifest any more from now on: a build that is killed while
    it changes the folder leaves one that nobody takes for a site.
    """
    folder = beside(site.resolve(), "spare")
    return folder if (folder / MANIFEST).is_file() and (folder / MARK).is_file() else None


def swap(  # noqa: PLR0913, PLR0917 - two folders, and what is known of them
    built: Path,
    site: Path,
    known: Mapping[str, str] | None = None,
    found: Look | None = None,
    last: Callable[[], Path | None] = lambda: None,
    differs: Difference | None = None,
) -> tuple[str, ...]:
    """Put the folder `built` in the place of `site`; return what was kept of it, folders with `/`.

    `known` are the sums of all its files, by path, where they need not be worked out again, and
    `found` is what was found in `site`, where there was time to look into it before; `differs` says
    how the new site differs from what is listed there. `last` is called when all is on the disk,
    before the folders change places; it gives the twin of `built`, where that is to be the spare
    and not the site that is replaced.

    What no build made comes along, the manifest is completed, and everything is on the disk before
    the folders change places. FileExistsError when `site` holds files that no build of ours made,
    or one that stands in the way of a new one.
    """
    site = site.resolve()
    refuse_foreign(site)
    sums = known or _listed(built)
    if known:
        _seal(built, known, site, found, differs)
    else:
        seal(built, sums)
    own = set(names_below(built)) if known is None else known
    with ThreadPoolExecutor(1) as hand:  # a disk takes as long as to ask for the folders of a site
        flushed = hand.submit(flush_tree, built)
        standing = _still(found, site)
        kept = tuple(name for name in keep(site, built, standing) if name not in own)
        flushed.result()
    if kept:
        seal(built, sums, kept, None if known is None else (*known, *kept))
        flush_tree(built)
    second = last()
    _change_places(built, site)
    if second is not None:
        seal_twin(second, site)
    else:
        _spare(built, site)
    flush_folder(site.parent)
    return (*kept, *(f"{name}/" for name in standing.empty))


def _seal(
    built: Path,
    sums: Mapping[str, str],
    site: Path,
    found: Look | None,
    differs: Difference | None,
) -> None:
    """Seal the new site; where the manifest of the old one was looked at, its lines are used."""
    data = manifest_of(site) if found else b""
    made = None
    if found and data and digest_of(data) == found.standing.digest:
        differs = differs or difference(sums, found.listed)
        made = revised(data, len(found.listed), sums, differs)
    if made is None:
        seal(built, sums, names=sums)
    else:
        mark(built)
        put_manifest(built, (made,))


def _still(found: Look | None, site: Path) -> Look:
    """Return what was found in `site` if it is still there, and otherwise what is there now."""
    return found if found and is_still(found, site) else look(site)


def _spare(old: Path, site: Path) -> None:
    """Put the site that was replaced aside: the next build changes it instead of making all anew.

    Its files are mostly one with the new site's, so that it costs little more than its folders.
    """
    folder = beside(site, "spare")
    if (old / MANIFEST).is_file() and old != folder:
        discard(folder)
        old.rename(folder)


def seal(
    folder: Path,
    known: Mapping[str, str] | None = None,
    kept: tuple[str, ...] = (),
    names: Iterable[str] | None = None,
) -> None:
    """Mark a site's folder as made here and write its manifest, to which `known` and `names` go."""
    mark(folder, kept)
    write_manifest(folder, known, names)


def _change_places(built: Path, site: Path) -> None:
    """Make `built` the site; the old one is then where the new one was built."""
    try:
        if not site.exists():
            built.rename(site)
        elif not exchange(built, site):
            old = beside(site, "old")  # for a moment there is no site: `_recover` knows
            discard(old)
            site.rename(old)
            built.rename(site)
            old.rename(built)
    except OSError as error:
        if error.errno not in (errno.EBUSY, errno.EXDEV):
            raise
        message = f"{site} is a file system of its own and cannot be replaced; name a folder in it"
        raise OSError(message) from error


def _recover(site: Path) -> None:
    """Put the old site back when a build was killed between two renames; remove it after them."""
    old = beside(site, "old")
    if (old / MARK).is_file() and not site.exists():
        old.rename(site)
    discard(old)


def _listed(built: Path) -> dict[str, str]:
    """Return the sums of files that were not written since the manifest was."""
    try:
        sums = read_manifest(built)
    except ManifestError:
        return {}
    sealed = (built / MANIFEST).stat().st_mtime_ns
    return {name: total for name, total in sums.items() if _written(built / name) < sealed}


def _written(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 for one that is not there."""
    return path.stat().st_mtime_ns if path.is_file() else 0
