"""Every Atom feed holds what RFC 4287 requires, and a feed reader library reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator import feeds
from generator.model.site import Operator, Site
from tests.feeds.a_log import a_change, a_changed_corpus, a_hunk
from tests.printing import SITE

NS = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}:\S+")

HISTORY = (
    a_change(1),
    a_change(2, hunks=[a_hunk(before="a <b>bold</b> & 'odd' text", after=']]> "quoted" \u0001')]),
    a_change(3, hunks=[], unquoted=4),
)
MADE = feeds.files(a_changed_corpus(*HISTORY), SITE)
ATOM = sorted(path for path in MADE if path.endswith(".atom"))


def _root(path: str) -> ET.Element:
    return ET.fromstring(MADE[path])  # noqa: S314 - written by the code under test


def _required(parent: ET.Element, *names: str) -> Iterator[str]:
    """Yield names of elements that do not stand in `parent` exactly once with text."""
    for name in names:
        found = parent.findall(f"{NS}{name}")
        if len(found) != 1 or not (found[0].text or "").strip():
            yield name


def _links(parent: ET.Element, rel: str) -> list[dict[str, str]]:
    return [e.attrib for e in parent.findall(f"{NS}link") if e.get("rel") == rel]


@pytest.mark.parametrize("path", ATOM)
def test_reader_library_reads_the_feed_without_complaint(path: str) -> None:
    read = feedparser.parse(MADE[path])
    assert read.bozo == 0, read.get("bozo_exception")
    assert read.version == "atom10"
    assert len(read.entries) == MADE[path].count(b"<entry>")
    ids = [entry.id for entry in read.entries]
    assert len(ids) == len(set(ids))
    assert all(entry.content[0].value for entry in read.entries)


@pytest.mark.parametrize("path", ATOM)
def test_feed_has_the_elements_the_standard_requires(path: str) -> None:
    feed = _root(path)
    assert feed.tag == f"{NS}feed"
    assert list(_required(feed, "id", "title", "updated", "rights", "icon")) == []
    assert MOMENT.fullmatch(feed.findtext(f"{NS}updated", ""))
    assert TAG.fullmatch(feed.findtext(f"{NS}id", ""))
    assert feed.findtext(f"{NS}author/{NS}name") == "Clausebook"
    assert [link["href"] for link in _links(feed, "self")] == [f"{SITE.url}{path}"]
    assert len(_links(feed, "alternate")) == 1
    assert _links(feed, "license")


@pytest.mark.parametrize("path", ATOM)
def test_entries_have_the_elements_the_standard_requires(path: str) -> None:
    for entry in _root(path).findall(f"{NS}entry"):
        assert list(_required(entry, "id", "title", "updated", "published", "summary")) == []
        assert TAG.fullmatch(entry.findtext(f"{NS}id", ""))
        assert MOMENT.fullmatch(entry.findtext(f"{NS}updated", ""))
        assert entry.find(f"{NS}content").get("type") == "html"  # type: ignore[union-attr]
        (page,) = _links(entry, "alternate")
        assert page["href"].startswith(f"{SITE.url}changes/acme/terms/")


@pytest.mark.parametrize("path", ATOM)
def test_no_element_stands_where_the_standard_does_not_know_it(path: str) -> None:
    feed_level = {"id title subtitle updated author link icon rights generator entry category"}
    entry_level = {"id title updated published link category summary content author rights"}
    feed = _root(path)
    assert {e.tag.removeprefix(NS) for e in feed} <= set(feed_level.pop().split())
    allowed = set(entry_level.pop().split())
    assert {
        e.tag.removeprefix(NS) for entry in feed.findall(f"{NS}entry") for e in entry
    } <= allowed


def test_feed_is_as_new_as_its_newest_entry() -> None:
    feed = _root("feeds/all.atom")
    moments = [e.findtext(f"{NS}updated", "") for e in feed.findall(f"{NS}entry")]
    assert moments == sorted(moments, reverse=True)
    assert feed.findtext(f"{NS}updated") == moments[0] == "2026-01-08T10:00:00Z"


def test_text_of_a_platform_never_becomes_markup() -> None:
    entry = feedparser.parse(MADE["feeds/documents/acme/terms.atom"], sanitize_html=False).entries[
        1
    ]
    html = entry.content[0].value
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; " in html
    assert "]]&gt;" in html
    assert "\u0001" not in html


def test_names_that_hold_markup_are_escaped_everywhere() -> None:
    site = Site(name='A & "B" <c>', url="https://example.org/", operator=Operator(publisher="<p>&"))
    read = feedparser.parse(feeds.files(a_changed_corpus(), site)["feeds/all.atom"])
    assert read.bozo == 0
    assert read.feed.author_detail.name == "<p>&"


def test_publisher_left_empty_is_the_site_itself() -> None:
    site = Site(name="Terms", url="https://example.org/", operator=Operator(publisher=" "))
    read = feedparser.parse(feeds.files(a_changed_corpus(), site)["feeds/all.atom"])
    assert read.feed.author_detail.name == "Terms"
