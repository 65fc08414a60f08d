from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from generator.archive import Archive, Declarations, open_archives, read_text


@pytest.fixture(name="shelf", scope="module")
def _shelf() -> Path:
    place = os.environ.get("CLAUSEBOOK_ARCHIVE")
    if not place:
        pytest.skip("CLAUSEBOOK_ARCHIVE is not set: the folder of archives to test against")
    return Path(place)


@pytest.fixture(name="archives", scope="module")
def _archives(
    shelf: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, Archive]]:
    archives = open_archives(shelf, tmp_path_factory.mktemp("cache"))
    yield archives
    for archive in archives.values():
        archive.close()


@pytest.mark.parametrize(
    ("collection", "documents", "captures"), [("genai-contrib", 159, 4226), ("genai-eu", 48, 266)]
)
def test_every_capture_of_the_public_archives_is_found(
    archives: Mapping[str, Archive], collection: str, documents: int, captures: int
) -> None:
    archive = archives[collection]
    found = [list(archive.captures(*document)) for document in archive.documents()]
    assert (len(found), sum(map(len, found))) == (documents, captures)
    assert archive.left_out == ()
    assert all(one.time <= other.time for refs in found for one, other in pairwise(refs))


def test_a_name_with_a_middle_dot_is_read(archives: Mapping[str, Archive]) -> None:
    archive = archives["genai-contrib"]
    ref = next(archive.captures("DALL·E", "Terms of Service"))
    assert read_text(archive, ref).startswith("Terms of use")


def test_a_source_is_told_from_the_real_declarations(shelf: Path) -> None:
    declarations = Declarations(shelf / "declarations" / "genai-contrib")
    source = declarations.source("Le Chat", "Terms of Service", datetime(2024, 1, 1, tzinfo=UTC))
    assert source is not None
    assert source.urls == ("https://mistral.ai/terms-of-use/",)
    assert source.vantage == "London, GB"
