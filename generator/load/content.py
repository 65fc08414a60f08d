"""The content folder to sources: every file once, in the order of paths, nothing from outside."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problem import Problem, in_order
from generator.record import Source
from generator.record.read import MAX_BYTES

Found = tuple[tuple[Source, ...], tuple[str, ...], tuple[Problem, ...]]
"""Sources of records, addresses of hand-written pages, problems."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in a content folder: paths of records, addresses of pages, problems."""

    names: tuple[str, ...]
    pages: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one record of a project by its path; may be sent to another process."""

    project: str

    def __call__(self, name: str) -> Source | Problem:
        """Return the file's bytes, or what kept it from being read."""
        return _read(f"{self.project}/{name}", name)


def load_content(folder: Path) -> Found:
    """Read all records below `folder` (the `content/` folder of a project).

    Paths of sources and problems begin with `content/`, whatever the folder is called. Hidden
    files are not content. A link that leads out of the folder, and a file that cannot be read, is
    a problem; everything else is read all the same.
    """
    found = survey(folder)
    read = [_read(f"{folder}/{name.removeprefix('content/')}", name) for name in found.names]
    sources = tuple(one for one in read if isinstance(one, Source))
    problems = tuple(one for one in read if isinstance(one, Problem))
    return sources, found.pages, in_order((*found.problems, *problems))


def survey(folder: Path) -> Survey:
    """List what lies in `folder`, in the order of paths; only hand-written pages are read."""
    names: list[str] = []
    pages: list[str] = []
    problems: list[Problem] = []
    root = os.path.realpath(folder)
    for path, entry in _files(root, "content"):
        if entry is None:
            problems.append(_unreadable(path, "its folder may not be listed"))
        elif entry.is_symlink() and _leads_out(entry.path, root):
            problems.append(_outside(path))
        elif path.startswith("content/pages/"):
            if path.endswith(".md"):
                pages.append(_address(path.removeprefix("content/pages/")))
                problems.extend(_garbled(_read(entry.path, path)))
        else:
            names.append(path)
    return Survey(tuple(names), tuple(pages), tuple(problems))


def _files(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str] | None]]:
    """Yield all files that are not hidden, by path; with None a folder that cannot be listed.

    Links to folders are among the files.
    """
    try:
        with os.scandir(folder) as listed:
            inside = sorted(listed, key=lambda entry: entry.name)
    except PermissionError:
        yield name, None
        return
    for entry in inside:
        if entry.name.startswith("."):
            continue
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, path)
        else:
            yield path, entry


def _leads_out(path: str, root: str) -> bool:
    """Whether a link leads out of the content folder, or nowhere but to itself."""
    try:
        return not Path(path).resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads in a circle
        return True


def _outside(name: str) -> Problem:
    message = "is a symbolic link that leads out of the content folder"
    return Problem(name, 1, "file", "CB008", message, "Copy the file here, or remove the link.")


def _read(path: str, name: str) -> Source | Problem:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # opening a pipe would wait for ever
    except OSError as error:
        return _unreadable(name, str(error.strerror or error))
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(name, "it is a folder, a pipe or a device")
        size = status.st_size
        if size > MAX_BYTES:
            message = f"a record is at most {MAX_BYTES // 1000} kB, got {size // 1000} kB"
            return Problem(name, 1, "file", "CB009", message, "Quote the clause, not the document.")
        return Source(name, _whole(handle, size))
    except OSError as error:
        return _unreadable(name, str(error.strerror or error))
    finally:
        os.close(handle)


def _whole(handle: int, size: int) -> bytes:
    """Read a file to its end, mostly in one go."""
    data = os.read(handle, size + 1)
    if len(data) == size:
        return data
    pieces = [data]
    while piece := os.read(handle, MAX_BYTES):
        pieces.append(piece)
    return b"".join(pieces)


def _garbled(page: Source | Problem) -> Iterator[Problem]:
    """Yield what keeps the engine from reading a hand-written page; the rest is the engine's."""
    if isinstance(page, Problem):
        yield page
        return
    try:
        page.data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + page.data.count(b"\n", 0, error.start)
        message = f"the file is not UTF-8 text, got byte 0x{page.data[error.start]:02x}"
        yield Problem(page.path, line, "file", "CB007", message, "Save it as UTF-8.")


def _unreadable(name: str, why: str) -> Problem:
    message = f"the file could not be read: {why}"
    return Problem(name, 1, "file", "CB019", message, "Check its permissions, or remove it.")


def _address(name: str) -> str:
    """Address of the hand-written page `about/index.md`: `about`; of `index.md`: ''."""
    stem = name.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index")
