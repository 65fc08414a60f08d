"""Small archives for tests of `verify`: documents as they were captured, one commit each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generator.archive import GitArchive
from generator.model.capture import CaptureKind, CaptureRef
from generator.model.place import Document, DocumentFacts
from generator.verify import Finding, verify_document
from tests.archive.a_repository import Repository

START = datetime(2025, 1, 1, 12, tzinfo=UTC)
CLAUSE = "We keep the data of clause {} for as long as the account of the customer is open."
FRENCH = "Nous gardons les données de la clause {} tant que le compte du client est ouvert."
UPGRADE = "Apply technical or declaration upgrade on Shop Terms of Service"
CHANGE = "Record new changes of Shop Terms of Service"
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

Capture = tuple[float, str] | tuple[float, str, str]
"""Days after `START`, text, and the subject of the commit if it is not that of a change."""


def a_text(*added: str, title: str = "Terms of Service", clause: str = CLAUSE) -> str:
    """Ten clauses under a title, and what is added to them as clauses of their own."""
    clauses = [f"## {at}. Clause {word}\n\n{clause.format(word)}" for at, word in _numbered()]
    more = [
        f"## {at}. {' '.join(text.split()[:4])}\n\n{text}"
        for at, text in enumerate(added, start=11)
    ]
    return "\n\n".join([f"# {title}", *clauses, *more]) + "\n"


def _numbered() -> Iterable[tuple[int, str]]:
    return enumerate(NUMBERS, start=1)


def an_archive(folder: Path, captures: Sequence[Capture], name: str = "Terms of Service") -> Path:
    """Folder of one versions repository with the captures of the service Shop."""
    repository = Repository(folder / "shops-versions")
    for days, text, *subject in captures:
        moment = (START + timedelta(days=days)).isoformat()
        repository.record(f"Shop/{name}.md", text, subject[0] if subject else CHANGE, moment)
    return folder


def a_document() -> Document:
    """Record of the document that `an_archive` holds."""
    facts = {
        "title": "Terms of service",
        "terms_type": "Terms of Service",
        "source_url": "https://shop.example/terms",
        "archive": {
            "collection": "shops",
            "service": "Shop",
            "terms_type": "Terms of Service",
        },
        "reviewed": {"date": "2026-11-20", "by": "editors"},
    }
    return Document(
        "platforms/shop/terms", "content/…", DocumentFacts.model_validate(facts), "What binds."
    )


def verified(
    folder: Path, captures: Sequence[Capture], excerpts: Mapping[str, str] | None = None
) -> Finding:
    """Verify a document that was captured so."""
    archive = GitArchive("shops", an_archive(folder, captures) / "shops-versions")
    try:
        finding = verify_document(a_document(), excerpts or {}, archive)
    finally:
        archive.close()
    assert finding is not None
    return finding


def a_ref(days: float = 0, kind: CaptureKind = CaptureKind.CHANGE) -> CaptureRef:
    """Reference of a capture, some days after `START`."""
    id_ = f"{int(days * 1000):040x}"
    return CaptureRef("shops", id_, START + timedelta(days=days), kind, "Shop/Terms.md")
