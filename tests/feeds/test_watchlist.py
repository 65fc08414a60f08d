"""What the watchlist reads, and the OPML of all platforms."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from generator import feeds
from tests.builders import a_content
from tests.feeds.a_log import a_change, a_changed_corpus
from tests.printing import SITE, page_at

MADE = feeds.files(a_changed_corpus(a_change(1), a_change(2)), SITE)


def _platform(slug: str) -> dict[str, Any]:
    script = MADE[f"watchlist/{slug}.js"].decode("ascii")
    start, end = f'__cb_watchlist("platforms/{slug}",', ");\n"
    assert script.startswith(start)
    assert script.endswith(end)
    found: dict[str, Any] = json.loads(script.removeprefix(start).removesuffix(end))
    return found


def test_script_of_a_platform_names_every_document_with_its_changes() -> None:
    documents = {document["id"]: document for document in _platform("acme")["documents"]}
    assert sorted(documents) == ["privacy", "terms"]
    assert documents["privacy"]["changes"] == []
    assert [change["day"] for change in documents["terms"]["changes"]] == [
        "7 January 2026",
        "6 January 2026",
    ]


def test_paths_lead_from_the_root_of_the_site() -> None:
    acme = _platform("acme")
    assert (acme["page"], acme["feed"]) == ("platforms/acme/", "feeds/platforms/acme")
    terms = acme["documents"][1]
    assert terms["changes"][0]["page"] == "changes/acme/terms/2026-01-07/"


def test_follow_button_knows_what_the_script_calls_newest() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(2))
    follow = page_at("platforms/acme", corpus).follow
    assert follow
    newest = {
        d["id"]: d["changes"][0]["time"] if d["changes"] else ""
        for d in _platform("acme")["documents"]
    }
    assert json.loads(follow.known) == newest


def test_opml_lists_the_feed_of_every_platform() -> None:
    root = ET.fromstring(MADE["feeds/platforms.opml"])  # noqa: S314 - written by the code under test
    outlines = [outline.attrib for outline in root.iter("outline")]
    assert root.get("version") == "2.0"
    assert root.findtext("head/title")
    assert {outline["type"] for outline in outlines} == {"rss"}
    assert [outline["xmlUrl"] for outline in outlines] == [
        f"{SITE.url}feeds/platforms/{name}.atom" for name in ("acme", "beta")
    ]


def test_names_of_platforms_are_escaped() -> None:
    path = "content/platforms/beta/index.md"
    title = a_content()[path].replace("title: Beta", "title: 'B \"&\" <T>'")
    opml = feeds.files(a_changed_corpus(more={path: title}), SITE)["feeds/platforms.opml"]
    names = [o.get("text") for o in ET.fromstring(opml).iter("outline")]  # noqa: S314
    assert 'Clausebook: B "&" <T>' in names
