"""An Open Terms Archive versions repository, bare or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from generator.archive.error import ArchiveError
from generator.archive.git_blobs import Blobs
from generator.archive.git_command import answer, stream
from generator.archive.git_log import LOG, Recording, recordings
from generator.archive.names import UNSAFE, safe_parts, version_names
from generator.archive.protocol import LeftOut
from generator.model.capture import CaptureKind, CaptureRef

_BRANCHES = ("refs/heads/main", "refs/heads/master", "refs/remotes/origin/HEAD")
_ORIGINS = ("refs/remotes/origin/main", "refs/remotes/origin/master")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A capture in the index: what a reference needs, some 200 bytes."""

    time: datetime
    commit: bytes
    kind: CaptureKind
    path: str


@dataclass(frozen=True, slots=True)
class _Index:
    entries: dict[tuple[str, str], list[_Entry]]
    left_out: tuple[LeftOut, ...]


class GitArchive:
    """Captures kept as commits; a capture's id is the commit that recorded it.

    The first question walks the history once and keeps an index of its captures (8 MB for 42,000);
    texts are read one at a time. Implements `Archive`.
    """

    def __init__(self, collection: str, repository: Path) -> None:
        self._collection = collection
        self._git_dir = find_git_dir(repository)
        self._blobs: Blobs | None = None

    @property
    def collection(self) -> str:
        """Id of the collection."""
        return self._collection

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Files whose path or date cannot be used."""
        return self._index.left_out

    def documents(self) -> Iterator[tuple[str, str]]:
        """Yield (service, terms type) of every document, from the paths, sorted."""
        yield from sorted(self._index.entries)

    def captures(self, service: str, terms_type: str) -> Iterator[CaptureRef]:
        """Yield the document's captures, oldest first, those of one second as committed."""
        for entry in self._index.entries.get((service, terms_type), ()):
            commit = entry.commit.hex()
            yield CaptureRef(self._collection, commit, entry.time, entry.kind, entry.path)

    def read(self, ref: CaptureRef) -> bytes:
        """Return the file as the commit left it."""
        if not safe_parts(ref.path) or not ref.id.isalnum():
            place = f"{ref.id}:{ref.path}"
            raise ArchiveError(place, UNSAFE, "Take references from captures().")
        if self._blobs is None:
            self._blobs = Blobs(self._git_dir)
        return self._blobs.read(ref.id, ref.path)

    def close(self) -> None:
        """End the process that reads files."""
        if self._blobs is not None:
            self._blobs.close()
            self._blobs = None

    @cached_property
    def _index(self) -> _Index:
        head = find_head(self._git_dir)
        with stream(self._git_dir, *LOG, head, "--") as output:
            return _indexed(recordings(output))


def _indexed(found: Iterator[Recording]) -> _Index:
    entries: dict[tuple[str, str], list[_Entry]] = {}
    left_out: list[LeftOut] = []
    paths: dict[bytes, str] = {}
    for recording in found:
        path = paths.setdefault(recording.path, recording.path.decode("utf-8", "replace"))
        names = version_names(tuple(path.split("/")))
        if reason := _unusable(recording, path):
            left_out.append(LeftOut(path, reason))
        elif names and recording.time:
            commit = bytes.fromhex(recording.commit)
            entries.setdefault(names, []).append(
                _Entry(recording.time, commit, recording.kind, path)
            )
    for document in entries.values():
        document.sort(key=lambda entry: entry.time)  # stable: a second's captures keep their order
    return _Index(entries, tuple(left_out))


def _unusable(recording: Recording, path: str) -> str | None:
    """Say why a file cannot be a capture although it may look like one."""
    if safe_parts(path) is None:
        return UNSAFE
    if "\ufffd" in path:
        return "its path is not UTF-8"
    if recording.time is None:
        return f"the date of commit {recording.commit} cannot be read"
    return None


def find_git_dir(repository: Path) -> Path:
    """Return the git directory of a repository, bare or with a working tree."""
    inside = repository / ".git"
    if inside.exists():
        return inside
    if (repository / "HEAD").is_file() and (repository / "objects").is_dir():
        return repository
    raise ArchiveError(
        str(repository),
        "it is not a git repository (neither `.git` nor `HEAD` and `objects` in it)",
        "Clone the versions repository there, or name a folder of dated files without `-versions`.",
    )


def find_head(git_dir: Path) -> str:
    """Return the commit to read from: HEAD, or the main branch when HEAD points nowhere.

    A bare clone of a bundle that holds no HEAD has one that points at a branch it does not have.
    """
    for name in ("HEAD", *_BRANCHES, *_ORIGINS):
        commit = answer(
            git_dir, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^0"
        )
        if commit:
            return commit
    heads = answer(git_dir, "for-each-ref", "--format=%(objectname)", "refs/heads/") or ""
    if heads and "\n" not in heads:
        return heads
    found = f"{len(heads.splitlines())} branches and none of them is main or master"
    raise ArchiveError(
        str(git_dir), found if heads else "it has no commits", "Set HEAD to the branch of versions."
    )
