"""How to cite."""

from __future__ import annotations

from generator.model.site import Site
from generator.sections.cite import view
from tests.builders import a_corpus, a_provision
from tests.printing import SITE


def test_citation_names_operator_clause_capture_sum_and_address() -> None:
    text = view(a_provision(), a_corpus(), SITE).text
    assert text.startswith("Acme Inc., Terms of service, 4.20 Changes (captured 7 August 2026, ")
    assert "SHA-256 bbbbbbbbbbbbbbbb…" in text
    assert "https://example.org/book/platforms/acme/terms/change-of-terms/" in text


def test_latest_revision_is_cited() -> None:
    revisions = [
        {"date": "2026-12-01", "note": "second"},
        {"date": "2026-11-20", "note": "first published"},
    ]
    text = view(a_provision(revisions=revisions), a_corpus(), SITE).text
    assert "revised 1 December 2026" in text


def test_uncaptured_document_is_cited_as_not_captured() -> None:
    other = a_provision(id="platforms/beta/terms/change-of-terms")
    assert "(not captured)" in view(other, a_corpus(), SITE).text


def test_site_without_an_address_cites_none() -> None:
    assert "http" not in view(a_provision(), a_corpus(), Site("Clausebook")).text
