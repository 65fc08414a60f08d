from __future__ import annotations

import pytest

from generator.corpus import link
from generator.model.evidence import EvidenceState
from tests.builders import A_RECORD, a_content, a_corpus, a_library, a_record_text, problems_of

ID = "platforms/acme/terms/change-of-terms"


def test_tiny_content_is_whole() -> None:
    assert problems_of(a_content()) == ()


def test_reverse_indexes_hold_published_provisions() -> None:
    retired = a_record_text(status="retired", retired="{date: 2026-11-20, reason: replaced}")
    corpus = a_corpus({A_RECORD: retired})
    assert [provision.id for provision in corpus.retired] == [ID]
    assert ID not in [provision.id for provision in corpus.published]
    for index in (
        corpus.provisions_of_type["change-of-terms"],
        corpus.provisions_of_platform["platforms/acme"],
        corpus.provisions_of_document["platforms/acme/terms"],
        corpus.provisions_of_jurisdiction["EU"],
        [citing.provision for citing in corpus.citing["gdpr"]],
    ):
        assert index
        assert ID not in [provision.id for provision in index]


def test_look_ups_lead_from_a_provision_to_all_it_hangs_on() -> None:
    corpus = a_corpus()
    provision = corpus.provisions[ID]
    assert corpus.platform_of(provision).facts.title == "Acme"
    assert corpus.document_of(provision).facts.title == "Terms of service"
    assert corpus.type_of(provision).title == "Change of terms"
    assert corpus.regulation("gdpr").facts.short == "GDPR"
    assert corpus.jurisdiction("US-CA").within == "US"


def test_evidence_names_the_newest_capture_that_holds_the_excerpt() -> None:
    corpus = a_corpus()
    evidence = corpus.evidence(corpus.provisions[ID])
    assert evidence.state is EvidenceState.EXACT
    assert evidence.capture is not None
    assert evidence.capture.id == "c2"


def test_document_without_an_archive_is_uncaptured() -> None:
    corpus = a_corpus()
    provision = corpus.provisions["platforms/beta/terms/change-of-terms"]
    assert corpus.evidence(provision).state is EvidenceState.UNCAPTURED


def test_draft_that_was_never_verified_has_no_state() -> None:
    corpus = a_corpus({"content/platforms/acme/terms/captures.yml": None})
    assert corpus.evidence(corpus.provisions[ID]).state is None


def test_unverified_excerpt_is_a_warning_in_a_draft() -> None:
    library = a_library({"content/platforms/acme/terms/captures.yml": None})
    _, problems = link(library, draft=True)
    assert {(problem.code, problem.is_error) for problem in problems} == {("CB051", False)}


def test_records_stand_in_the_order_of_their_ids() -> None:
    """`terms-x.md` sorts before `terms.md` as a path, and after it as an id."""
    content = a_content()
    content["content/platforms/beta-max/index.md"] = content["content/platforms/beta/index.md"]
    content["content/platforms/beta/terms/change-of-terms-again.md"] = content[
        "content/platforms/beta/terms/change-of-terms.md"
    ]
    corpus = a_corpus(content)
    assert list(corpus.platforms) == sorted(corpus.platforms)
    assert list(corpus.provisions) == sorted(corpus.provisions)
    ids = [provision.id for provision in corpus.provisions_of_type["change-of-terms"]]
    assert ids == sorted(ids)


DANGLING = {
    "a platform's country": ("content/platforms/acme/index.md", "country: EU", "country: XX"),
    "a document's archive": ("content/platforms/acme/terms/index.md", "on: ota", "on: none"),
    "a regulation's place": ("content/regulations/gdpr.md", "tion: EU", "tion: XX"),
}


@pytest.mark.parametrize("what", DANGLING)
def test_what_hangs_on_a_dangling_record_is_left_out_and_not_told_again(what: str) -> None:
    path, old, new = DANGLING[what]
    text = a_content()[path]
    assert text.count(old) == 1
    changes = {path: text.replace(old, new)}
    assert len(problems_of({**a_content(), **changes})) == 1
    corpus = a_corpus(changes)
    assert ID not in corpus.provisions
    for provision in corpus.published:
        corpus.evidence(provision)
        assert corpus.platform_of(provision).facts.country in corpus.taxonomies.jurisdictions
        assert all(corpus.regulation(mapping.id) for mapping in provision.facts.regulations)


def test_missing_taxonomy_is_told_once() -> None:
    content = a_content()
    del content["content/taxonomies/jurisdictions.yml"]
    assert [(problem.path, problem.code) for problem in problems_of(content)] == [
        ("content/taxonomies/jurisdictions.yml", "CB018")
    ]
