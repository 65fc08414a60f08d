"""The manifest of a site: the SHA-256 sum of every file, in the form that `sha256sum` checks."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.digest import Sums
from generator.publish.difference import Difference
from generator.publish.names import MANIFEST, names_below

_LINE = re.compile(rb"(\\?)([0-9a-f]{64}) [ *](.+)")
_PLAIN = re.compile(rb"(?:[0-9a-f]{64} [ *][^/\n\\][^\n\\]*+\n)++")
_UNUSUAL = re.compile(r"[\\\r]")
_DIGITS = 64
LINE_TO_NAME = _DIGITS + 2
"""Characters of a line before the name: the sum in digits, and two blanks."""

_MOST_REVISED = 1_000
_AT_ONCE = 10_000
_ESCAPES = ((b"\\", b"\\\\"), (b"\n", b"\\n"), (b"\r", b"\\r"))


class ManifestError(ValueError):
    """There is no manifest, or it is not one."""


@dataclass(frozen=True, slots=True)
class SiteDifferences:
    """Paths of files that are not as the manifest says, sorted; `files` is how many it lists."""

    files: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changed or self.missing or self.extra)


def write_manifest(
    folder: Path, known: Mapping[str, str] | None = None, names: Iterable[str] | None = None
) -> None:
    """List the sums of all files below `folder` in its manifest.

    Sums in `known` are taken as they are, so that what was not written anew is not read again;
    `names` are the files, when it is known which there are. Links that lead to no file are not
    listed.
    """
    if known and names is known:
        put_manifest(folder, _lines(known))
        return
    taken = known or {}
    found = names_below(folder) if names is None else names
    there = (name for name in found if name in taken or (folder / name).is_file())
    sums = {name: taken.get(name) or sum_of(folder / name) for name in there}
    put_manifest(folder, _lines(sums))


def manifest_of(folder: Path) -> bytes:
    """Return the bytes of a folder's manifest; nothing when there is none that can be read."""
    try:
        return (folder / MANIFEST).read_bytes()
    except OSError:
        return b""


def put_manifest(folder: Path, pieces: Iterable[bytes]) -> None:
    """Write a manifest's bytes."""
    target = folder / MANIFEST
    target.unlink(missing_ok=True)  # it may be linked to the one of the old site
    with target.open("wb") as file:
        file.writelines(pieces)


def read_manifest(
    folder: Path, data: bytes | None = None, *, is_own: bool = False
) -> dict[str, str]:
    """Return the sums that the manifest of `folder` lists, by path; ManifestError without one.

    `data` are its bytes, where they were read already; those that `is_own` are known to be what a
    build wrote, to the letter, and need not be looked through.
    """
    try:
        data = (folder / MANIFEST).read_bytes() if data is None else data
    except FileNotFoundError as error:
        message = f"{folder} holds no {MANIFEST}"
        raise ManifestError(message) from error
    is_plain = b"\\" not in data if is_own else _PLAIN.fullmatch(data) and b".." not in data
    if is_plain:  # as all are that a build writes
        listed = os.fsdecode(data).split("\n")
        listed.pop()
        return {line[LINE_TO_NAME:]: line[:_DIGITS] for line in listed}
    lines = data.split(b"\n")
    if lines.pop() or not lines:
        message = f"{folder / MANIFEST} is cut off: its last line has no end"
        raise ManifestError(message)
    return dict(_parsed(line, number, folder) for number, line in enumerate(lines, start=1))


def listed_in(site: Path, data: bytes | None = None, *, is_own: bool = False) -> dict[str, str]:
    """Return the sums of a site's manifest by path; none when it cannot be read.

    `data` are its bytes, where they were read already, `is_own` when a build is known to have
    written them.
    """
    try:
        return read_manifest(site, data, is_own=is_own)
    except (ManifestError, OSError):
        return {}


def verify_site(folder: Path) -> SiteDifferences:
    """Hold every file below `folder` against its manifest; ManifestError without one."""
    listed = read_manifest(folder)
    found = set(names_below(folder))
    there = [name for name in listed if name in found and (folder / name).is_file()]
    return SiteDifferences(
        files=len(listed),
        changed=tuple(name for name in there if sum_of(folder / name) != listed[name]),
        missing=_in_order(listed.keys() - set(there)),
        extra=_in_order(name for name in found - listed.keys() if (folder / name).is_file()),
    )


def manifest_bytes(sums: Mapping[str, str]) -> bytes:
    """Return the manifest of these sums: a line each, sorted by the bytes of the path."""
    return b"".join(_lines(sums))


def _lines(sums: Mapping[str, str]) -> Iterator[bytes]:
    """Yield the lines of a manifest, many at once."""
    in_order = isinstance(sums, Sums)
    ordered = (
        sums.items() if in_order else sorted(sums.items(), key=lambda one: os.fsencode(one[0]))
    )
    found = iter(ordered)
    while some := [*islice(found, _AT_ONCE)]:
        plain = "".join([f"{total}  {name}\n" for name, total in some])
        if plain.isascii() and not _UNUSUAL.search(plain) and plain.count("\n") == len(some):
            yield plain.encode("ascii")
        else:
            yield b"".join([_line(name, total) for name, total in some])


def revised(data: bytes, lines: int, sums: Mapping[str, str], differs: Difference) -> bytes | None:
    """Return the manifest of `sums`, made of another of so many `lines`: only those that differ.

    None when that is not worth it, or not plain to see: `data` lists more, or unusual names.
    """
    if len(differs.new) > _MOST_REVISED:
        return None
    touched = sorted({*differs.new, *differs.gone})
    is_whole = data.count(b"\n") == lines and data[-1:] in {b"\n", b""}
    if not is_whole or b"\\" in data or not all(map(_is_plain, touched)):
        return None
    pieces, done = [], 0
    for name in touched:
        start, end = _place(data, name)
        pieces.append(data[done:start])
        if name in sums:
            pieces.append(f"{sums[name]}  {name}\n".encode("ascii"))
        done = end
    return b"".join((*pieces, data[done:]))


def _is_plain(name: str) -> bool:
    return name.isascii() and name.isprintable() and "\\" not in name


def _place(data: bytes, name: str) -> tuple[int, int]:
    """Return where the line of a name begins and ends, or would: lines are in order of names."""
    wanted, low, high = name.encode("ascii"), 0, len(data)
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = data.index(b"\n", start) + 1
        found = data[start + LINE_TO_NAME : end - 1]
        if found == wanted:
            return start, end
        low, high = (end, high) if found < wanted else (low, start)
    return low, low


def sum_of(path: Path) -> str:
    """SHA-256 sum of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _in_order(names: Iterable[str] | Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=os.fsencode))


def _line(name: str, digits: str) -> bytes:
    """One line; like `sha256sum`, a backslash in front says that the name is escaped."""
    plain = escaped = os.fsencode(name)
    for sign, written in _ESCAPES:
        escaped = escaped.replace(sign, written)
    mark = b"\\" if escaped != plain else b""
    return mark + digits.encode() + b"  " + escaped + b"\n"


def _parsed(line: bytes, number: int, folder: Path) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    name = os.fsdecode(_unescaped(found[3]) if found and found[1] else found[3] if found else b"")
    if not found or name.startswith("/") or ".." in name.split("/"):
        message = f"{folder / MANIFEST}:{number}: must be a SHA-256 sum and a path inside the site"
        raise ManifestError(message)
    return name, found[2].decode()


def _unescaped(name: bytes) -> bytes:
    signs = {b"\\\\": b"\\", b"\\n": b"\n", b"\\r": b"\r"}
    return re.sub(rb"\\[\\nr]", lambda found: signs[found[0]], name)
