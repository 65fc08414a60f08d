"""CSL-JSON: its fields, and what a citation processor makes of them."""

from __future__ import annotations

import json

from generator.metadata.citations.csl import csl_json
from tests.metadata.citations.cases import HOSTILE, PLAIN
from tests.metadata.citations.processor import formatted


def test_item_keeps_who_what_when_and_where() -> None:
    (item,) = json.loads(csl_json([PLAIN]))
    assert item["type"] == "webpage"
    assert item["author"] == [{"literal": "Acme Inc."}]
    assert (item["title"], item["container-title"]) == ("9 Liability", "Terms of service")
    assert item["issued"] == {"date-parts": [[2026, 8, 7]]}
    assert (item["archive"], item["archive_location"]) == ("The Archive", "commit c2, file T.md")
    assert "b" * 64 in item["note"]


def test_day_of_access_is_left_to_the_reader() -> None:
    assert "accessed" not in json.loads(csl_json([PLAIN]))[0]


def test_processor_prints_author_year_title_and_address() -> None:
    (text,) = formatted(csl_json([PLAIN]))
    assert "Acme Inc." in text
    assert "2026" in text
    assert "9 Liability" in text
    assert "archive.example" in text


def test_hostile_title_is_one_line_of_one_item() -> None:
    hostile, plain = json.loads(csl_json([HOSTILE, PLAIN]))
    assert "\n" not in hostile["title"]
    assert hostile["title"].startswith("50 % of {fees}")
    assert plain["id"] == PLAIN.key
