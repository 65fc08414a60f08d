"""The content folder to sources: every file once, in the order of paths, nothing from outside."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from generator.problem import Problem
from generator.record import Source
from generator.record.read import MAX_BYTES

Found = tuple[tuple[Source, ...], tuple[str, ...], tuple[Problem, ...]]
"""Sources of records, addresses of hand-written pages, problems."""


def load_content(folder: Path) -> Found:
    """Read all records below `folder` (the `content/` folder of a project).

    Paths of sources and problems begin with `content/`, whatever the folder is called. Hidden
    files are not content. A link that leads out of the folder, and a file that cannot be read, is
    a problem; everything else is read all the same.
    """
    sources: list[Source] = []
    pages: list[str] = []
    problems: list[Problem] = []
    root = folder.resolve()
    for path in _files(folder):
        name = f"content/{path.relative_to(folder).as_posix()}"
        if _leads_out(path, root):
            problems.append(_outside(name))
        elif path.is_dir() and not path.is_symlink():
            problems.append(_unreadable(name, "its folder may not be listed"))
        elif name.startswith("content/pages/"):
            if name.endswith(".md"):
                pages.append(_address(name.removeprefix("content/pages/")))
                problems.extend(_garbled(_read(path, name)))
        else:
            one = _read(path, name)
            if isinstance(one, Problem):
                problems.append(one)
            else:
                sources.append(one)
    return tuple(sources), tuple(pages), tuple(problems)


def _files(folder: Path) -> Iterator[Path]:
    """Yield all files that are not hidden, sorted by path.

    Links to folders are among them, and folders that may not be listed.
    """
    try:
        inside = sorted(folder.iterdir(), key=lambda p: p.name)
    except PermissionError:
        yield folder
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def _leads_out(path: Path, root: Path) -> bool:
    """Whether a link leads out of the content folder, or nowhere but to itself."""
    try:
        return not path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a link that leads in a circle
        return True


def _outside(name: str) -> Problem:
    message = "is a symbolic link that leads out of the content folder"
    return Problem(name, 1, "file", "CB008", message, "Copy the file here, or remove the link.")


def _read(path: Path, name: str) -> Source | Problem:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # reading from a pipe would wait for ever
            return _unreadable(name, "it is a folder, a pipe or a device")
        size = status.st_size
        if size > MAX_BYTES:
            message = f"a record is at most {MAX_BYTES // 1000} kB, got {size // 1000} kB"
            return Problem(name, 1, "file", "CB009", message, "Quote the clause, not the document.")
        return Source(name, path.read_bytes())
    except OSError as error:
        return _unreadable(name, str(error.strerror or error))


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
