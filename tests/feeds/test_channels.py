"""Which feeds there are, and which changes each holds."""

from __future__ import annotations

import json
from typing import Any

from generator import feeds
from generator.corpus import Corpus
from generator.model.site import Site
from generator.pages import plan
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.feeds.a_log import a_change, a_changed_corpus
from tests.printing import SITE


def _items(name: str, corpus: Corpus, site: Site = SITE) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(feeds.files(corpus, site)[f"feeds/{name}.json"])[
        "items"
    ]
    return items


def test_everything_that_can_be_followed_has_both_feeds_though_nothing_changed() -> None:
    made = feeds.files(a_corpus(), SITE)
    kinds = ("all", "corrections", *(f"platforms/{name}" for name in ("acme", "beta")))
    documents = ("acme/terms", "acme/privacy", "beta/terms")
    types = ("types/change-of-terms", "types/liability-cap", "regulations/gdpr")
    names = (*kinds, *(f"documents/{id_}" for id_ in documents), *types)
    expected = {f"feeds/{name}.{ending}" for name in names for ending in ("atom", "json")}
    assert {path for path in made if path.endswith((".atom", ".json"))} == expected
    assert all(not _items(name, a_corpus()) for name in names)


def test_every_page_that_names_a_feed_has_it() -> None:
    corpus = a_changed_corpus()
    made = feeds.files(corpus, SITE)
    named = [page.follow.feed for page in plan(corpus, SITE) if page.follow]
    assert len(named) >= 8
    assert [name for name in named if not {f"{name}.atom", f"{name}.json"} <= set(made)] == []


def test_change_stands_in_the_feeds_of_its_platform_and_document_only() -> None:
    corpus = a_changed_corpus()
    assert len(_items("all", corpus)) == 1
    assert len(_items("platforms/acme", corpus)) == 1
    assert len(_items("documents/acme/terms", corpus)) == 1
    assert _items("platforms/beta", corpus) == _items("documents/acme/privacy", corpus) == []


def test_change_stands_in_the_feeds_of_types_and_regulations_whose_provisions_it_touches() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(2, provisions=["liability-cap"]))
    assert [item["date_published"][:10] for item in _items("types/change-of-terms", corpus)] == [
        "2026-01-06"
    ]
    assert [item["date_published"][:10] for item in _items("types/liability-cap", corpus)] == [
        "2026-01-07"
    ]
    assert len(_items("regulations/gdpr", corpus)) == 1


def test_change_of_an_unknown_provision_is_told_without_it() -> None:
    corpus = a_changed_corpus(a_change(1, provisions=["never-recorded"]))
    assert len(_items("all", corpus)) == 1
    assert _items("types/change-of-terms", corpus) == []


def test_withdrawn_record_keeps_its_changes_in_the_feed_of_its_type() -> None:
    retired = a_record_text(status="retired", retired="{date: 2026-12-01, reason: Gone.}")
    corpus = a_changed_corpus(more={A_RECORD: retired})
    assert len(_items("types/change-of-terms", corpus)) == 1


def test_only_the_fifty_newest_entries_are_kept() -> None:
    items = _items("all", a_changed_corpus(*(a_change(number) for number in range(1, 61))))
    assert len(items) == 50
    assert items[0]["date_published"] > items[-1]["date_published"] == "2026-01-16T10:00:00Z"


def test_second_change_of_a_day_has_an_id_of_its_own() -> None:
    early, late = "2026-03-01T08:00:00Z", "2026-03-01T20:00:00Z"
    corpus = a_changed_corpus(
        a_change(1, time=early), a_change(2, since=early, time=late, hunks=[])
    )
    assert [item["id"] for item in _items("all", corpus)] == [
        "tag:example.org,2026:book/changes/acme/terms/2026-03-01-2",
        "tag:example.org,2026:book/changes/acme/terms/2026-03-01",
    ]


def test_later_change_leaves_the_ids_of_earlier_ones_as_they_are() -> None:
    before = [item["id"] for item in _items("all", a_changed_corpus(a_change(1)))]
    after = [item["id"] for item in _items("all", a_changed_corpus(a_change(1), a_change(2)))]
    assert after[1:] == before


def test_ids_do_not_depend_on_how_pages_are_filed() -> None:
    flat = Site(name="Clausebook", url=SITE.url, directory_urls=False)
    corpus = a_changed_corpus()
    (one,), (other,) = _items("all", corpus), _items("all", corpus, flat)
    assert one["id"] == other["id"]
    assert (one["url"][-11:], other["url"][-15:]) == ("2026-01-06/", "2026-01-06.html")


def test_empty_feed_is_as_new_as_the_newest_capture_it_watches() -> None:
    made = feeds.files(a_corpus(), SITE)
    updated = {
        name: json.loads(made[f"feeds/{name}.json"])["_clausebook"]["updated"]
        for name in ("all", "platforms/acme", "platforms/beta", "types/liability-cap")
    }
    assert updated == {
        "all": "2026-08-07T10:00:00Z",
        "platforms/acme": "2026-08-07T10:00:00Z",
        "platforms/beta": "1970-01-01T00:00:00Z",
        "types/liability-cap": "2026-08-07T10:00:00Z",
    }


def test_site_without_an_address_has_no_feeds_but_a_watchlist() -> None:
    made = feeds.files(a_changed_corpus(), Site(name="Clausebook"))
    assert sorted(made) == ["watchlist/acme.js", "watchlist/beta.js"]


def test_corpus_without_records_has_feeds_all_the_same() -> None:
    corpus = a_corpus({path: None for path in a_content() if "/taxonomies/" not in path})
    made = feeds.files(corpus, SITE)
    assert b"<updated>1970-01-01T00:00:00Z</updated>" in made["feeds/all.atom"]
    assert b"<updated>1970-01-01T00:00:00Z</updated>" in made["feeds/corrections.atom"]


def test_same_corpus_gives_the_same_bytes() -> None:
    assert feeds.files(a_changed_corpus(), SITE) == feeds.files(a_changed_corpus(), SITE)


def test_feeds_of_the_site_and_of_each_platform_are_all_feeds() -> None:
    corpus = a_changed_corpus(a_change(1), a_change(2))
    site, platforms = feeds.site_files(corpus, SITE), dict[str, bytes]()
    own = feeds.correction_files(corpus, SITE)
    assert sorted(own) == ["feeds/corrections.atom", "feeds/corrections.json"]
    assert site.keys().isdisjoint(own)
    for id_ in corpus.platforms:
        made = feeds.platform_files(id_, corpus, SITE)
        assert f"watchlist/{id_.partition('/')[2]}.js" in made
        assert platforms.keys().isdisjoint(made)
        platforms |= made
    assert {*site, *own}.isdisjoint(platforms)
    assert feeds.files(corpus, SITE) == {**site, **own, **platforms}
