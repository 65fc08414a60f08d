"""Files of a zip, read one at a time and never unpacked to disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from generator.archive.error import ArchiveError
from generator.archive.protocol import MAX_BYTES

MAX_FILES = 500_000
MAX_RATIO = 200
"""Text packs five to ten times smaller; what packs better than this is not text."""

_REPAIR = "Download the dataset again; `unzip -t` says what is damaged."
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError)


class ZipFiles:
    """Files of a zip. Implements `Files`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def place(self) -> str:
        """The zip's path."""
        return str(self._path)

    def names(self) -> Iterator[str]:
        """Yield the paths of the files inside."""
        yield from self._members

    def refusal(self, name: str) -> str | None:
        """Refuse what is not inside, encrypted, too large, or packed as no text can be."""
        member = self._members.get(name)
        if member is None:
            return "it is not in the zip"
        if member.flag_bits & _ENCRYPTED:
            return "it is encrypted"
        if member.file_size > MAX_BYTES:
            return f"it holds {member.file_size} bytes, more than {MAX_BYTES}"
        if member.file_size > MAX_RATIO * max(member.compress_size, 1):
            return f"it unpacks to more than {MAX_RATIO} times its packed size"
        return None

    def read(self, name: str) -> bytes:
        """Return the file's bytes, never more than the zip's directory announced."""
        try:
            with self._zip.open(self._members[name]) as file:
                return file.read(MAX_BYTES)
        except _DAMAGE as error:
            place = f"{self._path} {name}"
            raise ArchiveError(place, f"it is damaged: {error}", _REPAIR) from error

    def close(self) -> None:
        """Close the zip; it opens again when asked again."""
        if "_zip" in self.__dict__:
            self._zip.close()
            del self.__dict__["_zip"]

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self._path)
        except _DAMAGE as error:
            raise ArchiveError(str(self._path), f"it is no zip: {error}", _REPAIR) from error

    @cached_property
    def _members(self) -> dict[str, zipfile.ZipInfo]:
        members = self._zip.infolist()
        if len(members) > MAX_FILES:
            found = f"it holds {len(members)} files, more than {MAX_FILES}"
            raise ArchiveError(str(self._path), found, "Split the dataset by service.")
        return {_name(member): member for member in members if not member.is_dir()}


def _name(member: zipfile.ZipInfo) -> str:
    """Return a member's name; one packed without the UTF-8 flag is often UTF-8 all the same."""
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename
