"""The excerpt's link to the live page: only where the newest usable capture holds the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.ledger import Selector
from generator.sections.excerpt import view
from tests.builders import AN_EXCERPT, a_corpus, a_provision
from tests.printing import article, section_html

TERMS = "platforms/acme/terms"
RECORD = f"{TERMS}/change-of-terms"


def live_url(state: str, occurrences: int = 1, *, selected: bool = True) -> str:
    corpus = a_corpus()
    ledger = corpus.ledgers[TERMS]
    selector = Selector(exact=AN_EXCERPT, prefix="words before", suffix="words after")
    entry = ledger.provisions["change-of-terms"].model_copy(
        update={
            "state": type(ledger.provisions["change-of-terms"].state)(state),
            "occurrences": occurrences,
            "selector": selector if selected else None,
        }
    )
    changed = ledger.model_copy(
        update={"provisions": {**ledger.provisions, "change-of-terms": entry}}
    )
    return view(a_provision(), replace(corpus, ledgers={TERMS: changed})).live_url


@pytest.mark.parametrize("state", ["exact", "normalised"])
def test_words_of_the_newest_capture_are_linked_on_the_live_page(state: str) -> None:
    assert live_url(state).startswith("https://a.example/terms#:~:text=We%20may%20change")


@pytest.mark.parametrize("state", ["earlier", "absent", "uncaptured"])
def test_words_the_newest_capture_lacks_are_not_looked_for(state: str) -> None:
    assert live_url(state) == ""


def test_words_that_stand_several_times_carry_their_surroundings() -> None:
    assert "text=words%20before-," in live_url("several", 2)


def test_ledger_without_a_selector_gives_no_link() -> None:
    assert live_url("exact", selected=False) == ""


def test_page_says_that_the_live_page_may_have_changed() -> None:
    corpus = a_corpus()
    shown = view(corpus.provisions[RECORD], corpus)._replace(
        live_url="https://a.example/#:~:text=x"
    )
    html = section_html("excerpt", shown, RECORD, corpus)
    assert 'href="https://a.example/#:~:text=x"' in html
    assert "which may have changed since the capture" in html
    assert "on the live page" not in article(RECORD, corpus)


def test_dataset_in_a_folder_of_its_own_is_linked_by_service_and_type() -> None:
    archive = """\
ota:
  title: Open Terms Archive
  publisher: Open Terms Archive
  versions: https://github.com/OpenTermsArchive/demo-versions
  kind: dataset
  licence: ODC-BY 1.0
  vantage: London
"""
    corpus = a_corpus({"content/taxonomies/archives.yml": archive})
    path = "demo-dataset/Acme/Terms of Service/2026-08-07T10-00-00Z.md"
    ledger = corpus.ledgers[TERMS].model_copy(update={"path": path})
    shown = view(a_provision(), replace(corpus, ledgers={TERMS: ledger}))
    assert shown.capture_url == (
        "https://github.com/OpenTermsArchive/demo-versions"
        "/commits/main/Acme/Terms%20of%20Service.md"
    )
