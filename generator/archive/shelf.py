"""A folder of archives: which collections it holds and in which form each is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.archive.dataset import open_dataset
from generator.archive.error import ArchiveError
from generator.archive.git import GitArchive
from generator.archive.git_bundle import clone_bundle
from generator.archive.plain import open_plain
from generator.archive.protocol import Archive

_FORMS = ("-versions.bundle", "-versions", "-dataset.zip", "-dataset")
_NO_ARCHIVES = frozenset({"declarations"})
_KNOWN = (
    "Put there <collection>-versions (a git repository), <collection>-versions.bundle, "
    "<collection>-dataset.zip, <collection>-dataset or a folder <collection> of dated files."
)


def open_archives(folder: Path, cache: Path) -> dict[str, Archive]:
    """Open every archive of a folder, by collection, sorted; bundles are cloned below `cache`.

    Names decide the form: `<collection>-versions` is a git repository, with `.bundle` one in a
    file, `<collection>-dataset` and `…-dataset.zip` are datasets, any other folder is one of dated
    files (`declarations` and hidden folders are none). ArchiveError when the folder is missing or
    holds no archive, or two of one collection.
    """
    archives: dict[str, Archive] = {}
    for path in _entries(folder):
        collection, form = _named(path)
        if collection in archives:
            found = f"it holds the collection {collection} twice, one of them as {path.name}"
            raise ArchiveError(str(folder), found, "Keep one; a versions repository tells most.")
        archives[collection] = _opened(collection, form, path, cache)
    if not archives:
        raise ArchiveError(str(folder), "it holds no archive", _KNOWN)
    return dict(sorted(archives.items()))


def _entries(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise ArchiveError(str(folder), f"it cannot be read: {error.strerror}", _KNOWN) from error
    for path in paths:
        if path.name.startswith(".") or path.name in _NO_ARCHIVES:
            continue
        if path.is_dir() or _named(path)[1]:
            yield path


def _named(path: Path) -> tuple[str, str]:
    """Return collection and form of an entry; the form is empty for a plain name."""
    for form in _FORMS:
        if path.name.endswith(form) and path.name != form:
            return path.name.removesuffix(form), form
    return path.name, ""


def _opened(collection: str, form: str, path: Path, cache: Path) -> Archive:
    if form == "-versions.bundle":
        return GitArchive(collection, clone_bundle(path, cache))
    if form == "-versions":
        return GitArchive(collection, path)
    if form:
        return open_dataset(collection, path)
    return open_plain(collection, path)
