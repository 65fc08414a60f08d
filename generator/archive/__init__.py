"""Readers of archives: whatever form the captures were kept in, one way to ask for them.

`open_archives(folder, cache)` finds what is there; an `Archive` names its documents, lists the
captures of one oldest first, and reads one; `read_text` and `read_capture` turn bytes into text.
"""

from __future__ import annotations

from generator.archive.dataset import open_dataset
from generator.archive.declarations import Declarations, Source
from generator.archive.error import ArchiveError
from generator.archive.files import FileArchive
from generator.archive.git import GitArchive
from generator.archive.git_bundle import clone_bundle
from generator.archive.plain import open_plain
from generator.archive.protocol import Archive, LeftOut
from generator.archive.read import captured_texts, read_capture, read_text
from generator.archive.shelf import open_archives

__all__ = [
    "Archive",
    "ArchiveError",
    "Declarations",
    "FileArchive",
    "GitArchive",
    "LeftOut",
    "Source",
    "captured_texts",
    "clone_bundle",
    "open_archives",
    "open_dataset",
    "open_plain",
    "read_capture",
    "read_text",
]
