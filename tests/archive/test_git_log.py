from __future__ import annotations

from io import BytesIO

from generator.archive.git_log import recordings
from generator.model.capture import CaptureKind

COMMIT = b"\x01" + b"ab" * 20
BLOBS = b"0" * 40 + b" " + b"1" * 40


def _paths(*fields: bytes) -> list[bytes]:
    return [found.path for found in recordings(BytesIO(b"\x00".join(fields) + b"\x00"))]


def test_a_subject_that_looks_like_a_file_is_a_subject() -> None:
    change = b"\n:100644 100644 " + BLOBS + b" M"
    subject = b":100644 100644 " + BLOBS + b" M"
    fields = (COMMIT, b"2025-01-01T00:00:00Z", subject, change, b"Shop/Terms.md")
    assert _paths(*fields) == [b"Shop/Terms.md"]


def test_a_path_that_looks_like_a_commit_is_a_path() -> None:
    change = b"\n:100644 100644 " + BLOBS + b" M"
    fields = (COMMIT, b"2025-01-01T00:00:00Z", b"Update x", change, COMMIT)
    assert _paths(*fields) == [COMMIT]


def test_a_merge_without_files_records_nothing() -> None:
    assert _paths(COMMIT, b"2025-01-01T00:00:00Z", b"Merge") == []


def test_a_date_that_cannot_be_read_is_none() -> None:
    change = b"\n:000000 100644 " + BLOBS + b" A"
    fields = (COMMIT, b"", b"Import", change, b"Shop/Terms.md")
    (found,) = recordings(BytesIO(b"\x00".join(fields)))
    assert (found.time, found.kind) == (None, CaptureKind.FIRST)


def test_output_longer_than_a_chunk_is_read_whole() -> None:
    change = b"\n:100644 100644 " + BLOBS + b" M"
    fields = (COMMIT, b"2025-01-01T00:00:00Z", b"Update x", change, b"Shop/Terms.md")
    assert len(_paths(*(fields * 2_000))) == 2_000
