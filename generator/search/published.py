"""The files of an index that are published, and those that are to replace them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from generator.search.codec import HASH_LENGTH, content_hash, named, read, renamed, slot_path

MANIFEST = "search/manifest.js"


class StaleError(Exception):
    """The published files are not those that were kept, or an edit is no edit of them."""


@dataclass(slots=True)
class Published:
    """An index as published. What is written here is gathered in `files`; `gone` is what it ends.

    `manifest` is its manifest as a value, to be changed.
    """

    load: Callable[[str], bytes]
    manifest: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    @classmethod
    def open(cls, load: Callable[[str], bytes], mark: str) -> Self:
        """Open the index whose manifest has this hash."""
        file = load(MANIFEST)
        if content_hash(file) != mark:
            raise StaleError
        return cls(load, read(file))

    def file(self, slot: str, mark: str) -> bytes:
        """Give a file, which has to be the one with this hash."""
        file = self.load(slot_path(slot, mark))
        if content_hash(file) != mark:
            raise StaleError
        return file

    def value(self, slot: str, mark: str) -> Any:
        """Give the value a file hands over."""
        return read(self.file(slot, mark))

    def replace(self, slot: str, before: str, value: Any) -> str:
        """Write a file anew in its slot, in place of the one with the hash `before`, if any."""
        path, file, mark = named(slot, value)
        self._write(path, file, is_same=mark == before)
        if before and mark != before:
            self.drop(slot, before)
        return mark

    def drop(self, slot: str, mark: str) -> None:
        """End a file."""
        self.gone.add(slot_path(slot, mark))

    def reshelve(self, shelf: str, marks: str, parts: Sequence[int | dict[str, Any]]) -> str:
        """Write a shelf anew: old files, given by number, and new values. Gives their hashes.

        An old file that gets another number is the same but for the number.
        """
        before = [slot_path(f"{shelf}/{at}", mark) for at, mark in enumerate(split(marks))]
        after: list[str] = []
        made: list[str] = []
        for at, part in enumerate(parts):
            if part == at:
                path, mark = before[at], mark_at(marks, at)
            elif isinstance(part, int):
                file = self.file(f"{shelf}/{part}", mark_at(marks, part))
                path, file, mark = renamed(file, f"{shelf}/{part}", f"{shelf}/{at}")
                self._write(path, file, is_same=path in before)
            else:
                path, file, mark = named(f"{shelf}/{at}", part)
                self._write(path, file, is_same=path in before)
            after.append(path)
            made.append(mark)
        self.gone |= set(before) - set(after)
        return "".join(made)

    def _write(self, path: str, file: bytes, *, is_same: bool) -> None:
        """Keep a file to be written, unless the same is there."""
        if not is_same or self.load(path) != file:
            self.files[path] = file


def split(marks: str) -> list[str]:
    """Part hashes that stand one after the other."""
    return [marks[at : at + HASH_LENGTH] for at in range(0, len(marks), HASH_LENGTH)]


def mark_at(marks: str, number: int) -> str:
    """Give the hash of a numbered file."""
    return marks[number * HASH_LENGTH :][:HASH_LENGTH]
