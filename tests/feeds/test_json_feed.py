"""Every JSON feed is one by version 1.1, and says what the Atom feed says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator

from generator import feeds
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk
from tests.printing import SITE

SCHEMA = json.loads(Path(__file__).with_name("json_feed.schema.json").read_text("utf-8"))
MADE = feeds.files(a_changed_corpus(a_change(1), a_change(2, hunks=[a_hunk(after="\ufffe")])), SITE)
JSON = sorted(path for path in MADE if path.endswith(".json"))


def _feed(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(MADE[path])
    return found


@pytest.mark.parametrize("path", JSON)
def test_feed_follows_the_schema(path: str) -> None:
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(_feed(path))] == []


@pytest.mark.parametrize("path", JSON)
def test_feed_names_itself_and_its_page(path: str) -> None:
    feed = _feed(path)
    assert feed["feed_url"] == f"{SITE.url}{path}"
    assert feed["home_page_url"].startswith(SITE.url)
    assert feed["_clausebook"]["rights"].startswith("Analyses: CC BY 4.0.")


@pytest.mark.parametrize("path", JSON)
def test_both_formats_hold_the_same_entries(path: str) -> None:
    atom = feedparser.parse(MADE[path.replace(".json", ".atom")], sanitize_html=False)
    assert [(i["id"], i["url"], i["title"]) for i in _feed(path)["items"]] == [
        (entry.id, entry.link, entry.title) for entry in atom.entries
    ]
