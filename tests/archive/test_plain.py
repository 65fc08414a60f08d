from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.archive import open_plain, read_text
from generator.archive.stamps import date_in_name


def _folder(path: Path, *names: str) -> Path:
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(f"<h1>{name}</h1>", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("Shop/Terms/2025-01-31.md", ("Shop", "Terms")),
        ("Shop/Terms-2025-01-31.html", ("Shop", "Terms")),
        ("terms-2025-01-31.html", ("acme", "terms")),
        ("2025-01-31.md", ("acme", "acme")),
        ("a/b/Shop/Terms/2025-01-31T10-30.md", ("Shop", "Terms")),
    ],
)
def test_folders_and_names_tell_the_document(
    tmp_path: Path, name: str, document: tuple[str, str]
) -> None:
    archive = open_plain("acme", _folder(tmp_path / "acme", name))
    assert list(archive.documents()) == [document]


def test_files_without_a_real_date_or_of_another_kind_are_no_captures(tmp_path: Path) -> None:
    folder = _folder(tmp_path / "acme", "notes.md", "2025-02-31.md", "2025-01-31.pdf", ".a.md")
    assert list(open_plain("acme", folder).documents()) == []


def test_html_becomes_text(tmp_path: Path) -> None:
    archive = open_plain("acme", _folder(tmp_path / "acme", "terms-2025-01-31.html"))
    assert read_text(archive, next(archive.captures("acme", "terms"))) == (
        "# terms-2025-01-31.html\n"
    )


@pytest.mark.parametrize(
    ("stem", "time"),
    [
        ("2025-01-31", datetime(2025, 1, 31, tzinfo=UTC)),
        ("terms_2025-01-31_08-05", datetime(2025, 1, 31, 8, 5, tzinfo=UTC)),
        ("2025-01-31T08-05-09Z", datetime(2025, 1, 31, 8, 5, 9, tzinfo=UTC)),
    ],
)
def test_a_date_in_a_name_is_utc(stem: str, time: datetime) -> None:
    stamp = date_in_name(stem)
    assert stamp is not None
    assert stamp.time == time


@pytest.mark.parametrize(
    "stem", ["12025-01-31", "2025-13-01", "version-3", "2025-01-31-2024-01-01"]
)
def test_a_number_that_is_no_date_is_none(stem: str) -> None:
    assert date_in_name(stem) is None
