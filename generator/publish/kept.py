"""Files of a site's folder that no build made: they come along into the next site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.publish.look import Look
from generator.publish.manifest import sum_of
from generator.publish.names import MARK, NEW_MARK

_MARK_TEXT = "This folder is replaced whole by every build.\n"
_KEPT_TEXT = "Files in it that no build made, and that are kept:\n"


def mark(folder: Path, kept: Iterable[str] = ()) -> None:
    """Mark a site's folder as made here, so that a later build may replace it.

    `kept` are the paths of files in it that were not made here: each is noted in the mark.
    """
    listed = "".join(f"{_quoted(name)}\n" for name in kept)
    text = f"{_MARK_TEXT}{_KEPT_TEXT}{listed}" if listed else _MARK_TEXT
    beside = folder / NEW_MARK  # at no moment is a marked folder without its mark
    beside.write_text(text, encoding="utf-8")
    beside.replace(folder / MARK)


def keep(site: Path, built: Path, found: Look) -> tuple[str, ...]:
    """Bring what no build of ours made from `site` into `built`; return the paths, sorted.

    Those that are there already, as in a folder that was the site before, are among them. `found`
    is what a look at `site` found.
    FileExistsError when such a file stands where the new site has another of its own: neither is
    thrown away unasked.
    """
    foreign = _foreign(site, found)
    taken = [name for name in foreign if _is_taken(name, site, built)]
    if taken:
        message = (
            f"{site / taken[0]} was not made here, and the new site has a file in its place; "
            "move it away"
        )
        raise FileExistsError(message)
    for name in foreign:
        if not os.path.lexists(built / name):
            (built / name).parent.mkdir(parents=True, exist_ok=True)
            link(site / name, built / name)
    for name in found.empty:
        if not os.path.lexists(built / name):
            (built / name).mkdir(parents=True)
    return foreign


def link(source: str | Path, target: str | Path) -> None:
    """Give a file a second name, which may be another's no more; a copy where that cannot be."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        Path(target).unlink()
        link(source, target)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _foreign(site: Path, found: Look) -> tuple[str, ...]:
    """Return what no build made; of a site without a manifest, nothing can be told apart."""
    noted = {name for name in _noted(site) if os.path.lexists(site / name)}
    strange = (name for name in found.strays if name not in found.listed)
    return tuple(sorted({*strange, *noted} if found.listed else (), key=os.fsencode))


def _noted(site: Path) -> set[str]:
    """Return the paths that the mark of `site` notes as kept."""
    try:
        _, _, listed = (site / MARK).read_text("utf-8").partition(_KEPT_TEXT)
        return {_unquoted(line) for line in listed.splitlines()}
    except (FileNotFoundError, UnicodeError):
        return set()


def _is_taken(name: str, site: Path, built: Path) -> bool:
    """Whether the new site has something else at a path, or a file where a folder must be."""
    new, old = built / name, site / name
    above = any((built / part).is_file() for part in Path(name).parents)
    if not os.path.lexists(new):
        return above
    is_same = new.is_file() and old.is_file() and sum_of(new) == sum_of(old)
    return not is_same


def _quoted(name: str) -> str:
    return os.fsencode(name).decode("latin-1").encode("unicode_escape").decode("ascii")


def _unquoted(line: str) -> str:
    return os.fsdecode(line.encode("ascii").decode("unicode_escape").encode("latin-1"))
