"""What search knows of pages that are not provisions."""

from __future__ import annotations

from generator.model.site import Site
from generator.pages import plan
from generator.pipeline.searchable import entry, labels
from generator.search import Entry
from tests.builders import a_corpus


def entry_at(address: str) -> Entry:
    corpus, site = a_corpus(), Site("Test")
    page = next(page for page in plan(corpus, site) if page.address == address)
    return entry(page, corpus, site)


def test_platform_is_found_by_its_name_and_its_facet() -> None:
    found = entry_at("platforms/acme")
    assert found.names[0] == found.title
    assert found.facets == {"kind": ("platform",), "platform": ("acme",)}


def test_document_is_found_under_its_platform() -> None:
    found = entry_at("platforms/acme/terms")
    assert found.facets["platform"] == ("acme",)
    assert found.facets["document"] == ("acme/terms",)


def test_provision_is_found_under_its_document() -> None:
    assert entry_at("platforms/acme/terms/liability-cap").facets["document"] == ("acme/terms",)


def test_law_and_type_and_place_are_found_by_their_facets() -> None:
    assert entry_at("regulations/gdpr").facets["regulation"] == ("gdpr",)
    assert entry_at("types/liability-cap").facets["type"] == ("liability-cap",)
    assert entry_at("jurisdictions/eu").facets["jurisdiction"] == ("eu",)


def test_every_value_of_every_facet_has_a_label() -> None:
    corpus, site = a_corpus(), Site("Test")
    words = labels(corpus)
    for page in plan(corpus, site):
        for facet, values in entry(page, corpus, site).facets.items():
            assert set(values) <= set(words[facet]), (page.address, facet)
