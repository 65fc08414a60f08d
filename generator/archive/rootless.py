"""A dataset's paths without the folder it was packed in, so that a capture keeps its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from generator.archive.files import Files
from generator.archive.names import MARKDOWN, safe_parts

_PACKED = 4
"""Parts of `<root>/<service>/<terms type>/<moment>.md`."""


class Rootless:
    """Files of a dataset seen from inside its one root folder, where it has one.

    A release is packed in a folder named after itself, and unpacked without or with it: the id of
    a capture must not depend on that. Implements `Files`.
    """

    def __init__(self, files: Files) -> None:
        self._files = files

    @property
    def place(self) -> str:
        """What to call it in messages."""
        return self._files.place

    def names(self) -> Iterator[str]:
        """Yield the paths inside the root, and unsafe ones as they are, to be named as such."""
        for name in self._files.names():
            if safe_parts(name) is None:
                yield name
            elif name.startswith(self._root):
                yield name.removeprefix(self._root)

    def refusal(self, name: str) -> str | None:
        """Say why this file is not to be read, if so."""
        return self._files.refusal(self._root + name)

    def read(self, name: str) -> bytes:
        """Return the file's bytes."""
        return self._files.read(self._root + name)

    def close(self) -> None:
        """Let go of open files."""
        self._files.close()

    @cached_property
    def _root(self) -> str:
        """The root with its slash; empty when captures lie at the top or under several folders."""
        safe = (safe_parts(name) for name in self._files.names() if name.endswith(MARKDOWN))
        deep = [parts for parts in safe if parts and len(parts) >= _PACKED - 1]
        roots = {parts[0] for parts in deep}
        packed = bool(deep) and all(len(parts) == _PACKED for parts in deep) and len(roots) == 1
        return f"{roots.pop()}/" if packed else ""
