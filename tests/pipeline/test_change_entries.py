"""What search and the sitemap know of change pages."""

from __future__ import annotations

from generator.pages import plan
from generator.pipeline.searchable import entry, labels
from tests.feeds.a_log import a_change, a_changed_corpus, files_of
from tests.printing import SITE, an_edition, page_at

FIRST = "changes/acme/terms/2026-01-06"


def test_change_is_found_as_a_change_of_its_platform() -> None:
    corpus = a_changed_corpus()
    found = entry(page_at(FIRST, corpus), corpus, SITE)
    assert (found.kind, found.title) == ("change", "Terms of service: 1 clause reworded")
    assert found.facets["platform"] == ("acme",)
    assert (found.names[0], found.captured) == ("Acme", "2026-01-06")
    assert labels(corpus)["kind"]["change"] == "Changes"


def test_lists_of_years_and_weeks_are_not_searched_for_what_their_pages_say() -> None:
    corpus = a_changed_corpus()
    searched = {page.address for page in plan(corpus, SITE) if page.search_text}
    assert not {"changes/2026", "changes/week/2026-W02"} & searched
    assert {"changes", "coverage", FIRST} <= searched


def test_change_pages_are_in_the_sitemap_and_their_later_list_pages_are_not() -> None:
    edition = an_edition(files_of([a_change(n) for n in range(1, 151)]))
    sitemap = edition.files["sitemap.xml"].decode()
    assert f"{SITE.url}{FIRST}/</loc><lastmod>2026-01-06</lastmod>" in sitemap
    assert f"{SITE.url}changes/2026/</loc>" in sitemap
    assert "changes/2026/2/" not in sitemap
    assert "changes/2026/2/index.html" in edition.files
