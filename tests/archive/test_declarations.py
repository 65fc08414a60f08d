from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.archive import ArchiveError, Declarations

SHOP = {
    "name": "Shop",
    "terms": {
        "Terms": {"fetch": "https://shop.example/now"},
        "Combined": {
            "combine": [{"fetch": "https://shop.example/a"}, {"fetch": "https://shop.example/b"}]
        },
    },
}
HISTORY = {
    "Terms": [
        {"fetch": "https://shop.example/second", "ValidUntil": "2025-02-01T00:00:00Z"},
        {"fetch": "https://shop.example/first", "validUntil": "2025-01-01T00:00:00Z"},
    ]
}
METADATA = """\
trackingPeriods:
  - {startDate: 2024-01-01, serverLocation: "London, GB"}
  - {startDate: '2025-01-15', serverLocation: "Bremen, DE"}
"""


def _declarations(
    folder: Path, *, history: object = HISTORY, metadata: str = METADATA
) -> Declarations:
    (folder / "declarations").mkdir()
    (folder / "declarations" / "Shop.json").write_text(json.dumps(SHOP), encoding="utf-8")
    (folder / "declarations" / "Shop.history.json").write_text(
        json.dumps(history), encoding="utf-8"
    )
    (folder / "metadata.yml").write_text(metadata, encoding="utf-8")
    return Declarations(folder)


@pytest.mark.parametrize(
    ("day", "url", "vantage"),
    [
        ("2024-06-01", "https://shop.example/first", "London, GB"),
        ("2025-01-20", "https://shop.example/second", "Bremen, DE"),
        ("2025-06-01", "https://shop.example/now", "Bremen, DE"),
    ],
)
def test_the_source_is_that_of_its_time(tmp_path: Path, day: str, url: str, vantage: str) -> None:
    at = datetime.fromisoformat(day).replace(tzinfo=UTC)
    source = _declarations(tmp_path).source("Shop", "Terms", at)
    assert source is not None
    assert (source.urls, source.vantage) == ((url,), vantage)


def test_a_document_put_together_has_every_page(tmp_path: Path) -> None:
    source = _declarations(tmp_path).source("Shop", "Combined", datetime(2025, 1, 1, tzinfo=UTC))
    assert source is not None
    assert source.urls == ("https://shop.example/a", "https://shop.example/b")


@pytest.mark.parametrize("service", ["Other", "../declarations/Shop", "", "a/b"])
def test_what_is_not_declared_is_none(tmp_path: Path, service: str) -> None:
    at = datetime(2025, 1, 1, tzinfo=UTC)
    assert _declarations(tmp_path).source(service, "Terms", at) is None


def test_before_the_first_period_there_is_no_vantage(tmp_path: Path) -> None:
    assert _declarations(tmp_path).vantage(datetime(2020, 1, 1, tzinfo=UTC)) is None


@pytest.mark.parametrize("history", [[], {"Terms": [{"fetch": "x"}]}, {"Terms": 3}])
def test_a_history_of_another_shape_is_an_archive_error(tmp_path: Path, history: object) -> None:
    with pytest.raises(ArchiveError, match="declarations repository"):
        _declarations(tmp_path, history=history).source(
            "Shop", "Terms", datetime(2025, 1, 1, tzinfo=UTC)
        )


@pytest.mark.parametrize("metadata", ["trackingPeriods: 3", "- a", "a: [", "trackingPeriods: [a]"])
def test_metadata_of_another_shape_is_an_archive_error(tmp_path: Path, metadata: str) -> None:
    with pytest.raises(ArchiveError, match="it is no metadata"):
        _declarations(tmp_path, metadata=metadata).vantage(datetime(2025, 1, 1, tzinfo=UTC))
