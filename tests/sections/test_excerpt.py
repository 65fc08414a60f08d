"""Excerpt: the quotation and its proof."""

from __future__ import annotations

from generator.sections.excerpt import view
from tests.builders import AN_EXCERPT, a_corpus, a_ledger_text, a_provision

ARCHIVES = "content/taxonomies/archives.yml"


def test_verified_excerpt_names_capture_sum_and_place_in_the_archive() -> None:
    shown = view(a_provision(), a_corpus())
    assert shown.paragraphs == (AN_EXCERPT,)
    assert (shown.captured, shown.captured_iso) == ("7 August 2026", "2026-08-07T10:00:00Z")
    assert shown.sha256 == "b" * 64
    assert shown.capture_url == (
        "https://github.com/OpenTermsArchive/demo-versions/blob/c2/Acme/Terms%20of%20Service.md"
    )


def test_document_in_no_archive_has_words_but_no_proof() -> None:
    shown = view(a_provision(id="platforms/beta/terms/change-of-terms"), a_corpus())
    assert shown.state == "uncaptured"
    assert (shown.captured, shown.sha256, shown.archive, shown.capture_url) == ("", "", "", "")


def test_paragraphs_are_parted_at_lines_and_empty_ones_dropped() -> None:
    provision = a_provision(excerpt="One paragraph of words.\n\n  \nAnother paragraph.")
    shown = view(provision, a_corpus())
    assert shown.paragraphs == ("One paragraph of words.", "Another paragraph.")


def test_dataset_is_linked_by_the_history_of_the_document() -> None:
    text = """\
ota:
  title: Open Terms Archive
  publisher: Open Terms Archive
  versions: https://github.com/OpenTermsArchive/demo-versions
  kind: dataset
  licence: ODC-BY 1.0
  vantage: London
"""
    ledger = "content/platforms/acme/terms/captures.yml"
    corpus = a_corpus({ARCHIVES: text, ledger: _with_dataset_paths()})
    assert view(a_provision(), corpus).capture_url == (
        "https://github.com/OpenTermsArchive/demo-versions"
        "/commits/main/Acme/Terms%20of%20Service.md"
    )


def _with_dataset_paths() -> str:
    return a_ledger_text("path: Acme/Terms of Service.md", "path: Acme/Terms of Service/c2.md")
