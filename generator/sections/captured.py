"""Where a public archive shows a capture."""

from __future__ import annotations

from urllib.parse import quote

from generator.corpus import Evidence
from generator.model.taxonomy import ArchiveInfo


def capture_label(archive: ArchiveInfo | None) -> str:
    """Say what the link to the archive shows: the captured text itself, or the file's history."""
    if archive is None or archive.kind == "git":
        return "The captured text in the public archive"
    return "The history of the document in the public archive"


def capture_url(evidence: Evidence) -> str:
    """Address of the capture in the public archive: the version in git, else the history of it."""
    archive, capture = evidence.archive, evidence.capture
    if archive is None or capture is None:
        return ""
    if archive.kind == "git":
        return f"{archive.versions}/blob/{capture.id}/{quote(evidence.path)}"
    if archive.kind != "dataset":
        return ""
    service_and_type = evidence.path.split("/")[-3:-1]  # a dataset may lie in a folder of its own
    return f"{archive.versions}/commits/main/{quote('/'.join(service_and_type))}.md"
