"""Reading files out of a git history through one process that stays."""

from __future__ import annotations

import subprocess
import weakref
from pathlib import Path
from typing import IO

from generator.archive.error import ArchiveError
from generator.archive.git_command import open_process
from generator.archive.protocol import MAX_BYTES

_INCOMPLETE = "Clone the repository anew, whole: neither shallow nor partial."
_ANSWER_PARTS = 3
_CHUNK = 1 << 20


class Blobs:
    """Files by `<commit>:<path>`, through one `git cat-file --batch`."""

    def __init__(self, git_dir: Path) -> None:
        self._git_dir = git_dir
        self._process = open_process(git_dir, "cat-file", "--batch", feed=True)
        # Whoever forgets to close leaves no process behind.
        self._end = weakref.finalize(self, _end, self._process)

    def read(self, commit: str, path: str) -> bytes:
        """Return the file's bytes; ArchiveError when it is not there or larger than `MAX_BYTES`."""
        to_git, from_git = self._pipes()
        name = f"{commit}:{path}"
        try:
            to_git.write(name.encode("utf-8") + b"\n")
            to_git.flush()
        except OSError as error:
            raise self._refusal(name, "git stopped answering") from error
        header = from_git.readline().split()
        if len(header) != _ANSWER_PARTS or not header[2].isdigit():
            raise self._refusal(name, "it is not in the repository")
        return self._body(name, kind=header[1], size=int(header[2]))

    def _body(self, name: str, *, kind: bytes, size: int) -> bytes:
        _, from_git = self._pipes()
        if kind != b"blob" or size > MAX_BYTES:
            _skip(from_git, size + 1)
            raise self._refusal(name, f"it is a {kind.decode('ascii', 'replace')} of {size} bytes")
        body = from_git.read(size)
        if len(body) != size or from_git.read(1) != b"\n":
            raise self._refusal(name, "git stopped answering")
        return body

    def close(self) -> None:
        """End the process."""
        self._end()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process.stdin is None or self._process.stdout is None:  # pragma: no cover
            raise self._refusal("pipes", "git gave none")  # noqa: EM101 - no message, a place
        return self._process.stdin, self._process.stdout

    def _refusal(self, name: str, found: str) -> ArchiveError:
        return ArchiveError(f"{self._git_dir} {name}", found, _INCOMPLETE)


def _skip(pipe: IO[bytes], size: int) -> None:
    while size > 0:
        chunk = pipe.read(min(size, _CHUNK))
        if not chunk:
            return
        size -= len(chunk)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    process.wait()
