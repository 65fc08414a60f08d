"""How to cite: the clause, then the analysis, as sentences and as files."""

from __future__ import annotations

from dataclasses import replace

from generator.model.site import Site
from generator.sections.cite import view
from tests.builders import a_content, a_corpus, a_provision
from tests.printing import SITE

ADDRESS = "platforms/acme/terms/change-of-terms"


def test_clause_comes_first_with_operator_clause_capture_commit_and_whole_sum() -> None:
    clause = view(a_provision(), a_corpus(), SITE).entries[0]
    assert clause.label == "The clause"
    assert clause.text == (
        "Acme Inc., Terms of service, 4.20 Changes, as captured on 7 August 2026 at 10:00:00 UTC "
        f"(Open Terms Archive, commit c2, file Acme/Terms of Service.md, SHA-256 {'b' * 64}), "
        "https://github.com/OpenTermsArchive/demo-versions/blob/c2/Acme/Terms%20of%20Service.md "
        "(accessed [date])."
    )


def test_analysis_comes_second_with_its_revision_its_sum_and_its_address() -> None:
    provision = replace(a_provision(), digest="d" * 64)
    analysis = view(provision, a_corpus(), SITE).entries[1]
    assert analysis.text == (
        "Clausebook, “Acme may change its terms after thirty days' notice”, on Acme Inc., Terms of "
        f"service, 4.20 Changes, revised 20 November 2026 (record file, SHA-256 {'d' * 64}), "
        f"https://example.org/book/{ADDRESS}/ (accessed [date])."
    )


def test_latest_revision_is_cited() -> None:
    revisions = [
        {"date": "2026-12-01", "note": "second"},
        {"date": "2026-11-20", "note": "first published"},
    ]
    analysis = view(a_provision(revisions=revisions), a_corpus(), SITE).entries[1]
    assert "revised 1 December 2026" in analysis.text


def test_uncaptured_document_is_cited_as_not_captured_where_the_platform_publishes_it() -> None:
    other = a_provision(id="platforms/beta/terms/change-of-terms")
    clause = view(other, a_corpus(), SITE).entries[0].text
    assert clause.endswith("4.20 Changes, not captured, https://a.example/terms (accessed [date]).")


def test_site_without_an_address_cites_its_analysis_without_one() -> None:
    assert "http" not in view(a_provision(), a_corpus(), Site("Clausebook")).entries[1].text


def test_publisher_and_site_of_different_names_are_both_cited() -> None:
    site = replace(SITE, name="The Book")
    assert (
        "notice”, The Book, on Acme Inc." in view(a_provision(), a_corpus(), site).entries[1].text
    )


def test_files_lie_beside_the_page() -> None:
    forms = view(a_provision(), a_corpus(), SITE).forms
    assert [form.file for form in forms] == [
        f"{ADDRESS}/cite.bib",
        f"{ADDRESS}/cite.ris",
        f"{ADDRESS}/cite.json",
    ]


def test_version_is_named_by_the_sum_of_the_record_file() -> None:
    version = view(replace(a_provision(), digest="0123456789abcdef" * 4), a_corpus(), SITE).version
    assert version is not None
    assert version.file == "versions/01/0123456789abcdef.md"


def test_record_that_was_never_a_file_has_no_version() -> None:
    assert view(a_provision(), a_corpus(), SITE).version is None


def test_capture_of_a_dataset_is_named_by_its_file_and_its_address_is_called_a_history() -> None:
    archives = "content/taxonomies/archives.yml"
    corpus = a_corpus({archives: _dataset()})
    clause = view(a_provision(), corpus, SITE).citations[0]
    assert clause.pins[0].location == "file Acme/Terms of Service.md"
    assert any("every version the archive has" in note for note in clause.notes)


def _dataset() -> str:

    return a_content()["content/taxonomies/archives.yml"].replace("kind: git", "kind: dataset")
