"""The clause type's page: adoption, the matrix, silences, and its size."""

from __future__ import annotations

from generator.pages.clause_type import PER_PAGE, pages
from generator.pages.type_matrix import adoption
from tests.builders import a_content, a_corpus, a_record_text
from tests.compare.test_matrix import ACME, INDEMNITY, READ, TYPES, with_indemnity
from tests.markup import parsed
from tests.printing import article, page_at

BETA = "content/platforms/beta"


def many(count: int) -> dict[str, str | bytes | None]:
    """`count` further platforms, each with a provision on changes of terms."""
    content, files = a_content(), {}
    for number in range(count):
        home = f"content/platforms/platform-{number:03}"
        files[f"{home}/index.md"] = content[f"{BETA}/index.md"].replace("Beta", f"P{number:03}")
        files[f"{home}/terms/index.md"] = content[f"{BETA}/terms/index.md"]
        files[f"{home}/terms/change-of-terms.md"] = a_record_text(regulations="[]")
    return dict(files)


def test_adoption_names_what_is_silent_unread_and_not_captured() -> None:
    assert adoption(with_indemnity(READ % "2026-08-07")) == (
        "0 of 1 platform captured have a recorded provision of this type. 1 is silent on it. "
        "Of 1 further platform no document is captured."
    )
    assert "1 has not been read for it yet." in adoption(with_indemnity())


def test_answer_leads_to_its_excerpt() -> None:
    page = page_at("types/change-of-terms", a_corpus())
    cell = page.view.matrix[0].cells[1]
    assert (cell.question, cell.word) == ("What counts as agreement?", "")
    assert cell.answers[0].link.address == "platforms/acme/terms/change-of-terms#excerpt"


def test_platform_with_several_documents_names_the_source_of_each_answer() -> None:
    rows = page_at("types/change-of-terms", a_corpus()).view.matrix
    assert [answer.source for answer in rows[0].cells[0].answers] == [
        "Privacy policy",
        "Terms of service",
    ]
    assert [answer.source for answer in rows[1].cells[0].answers] == [
        "Terms of use, 4.20 Changes",
        "Terms of use, 4.20 Changes",
    ]


def test_type_without_questions_shows_its_provisions_in_one_column() -> None:
    content = a_content()
    before, _, after = content[TYPES].partition("    attributes:\n      cap:")
    corpus = a_corpus(
        {
            TYPES: before,
            "content/platforms/acme/terms/liability-cap.md": content[
                "content/platforms/acme/terms/liability-cap.md"
            ].replace("attributes: {cap: fees}\n", ""),
        }
    )
    assert after
    view = page_at("types/liability-cap", corpus).view
    assert view.questions == ("Recorded",)
    assert [row.cells[0].word for row in view.matrix] == ["", "Not captured"]


def test_silent_platform_leads_to_what_was_read_for_it() -> None:
    content = a_content()
    corpus = a_corpus(
        {
            ACME: content[ACME].replace("country: EU\n", f"country: EU\n{READ % '2026-01-05'}"),
            TYPES: content[TYPES].replace("types:\n", INDEMNITY),
        }
    )
    html = article("types/indemnity", corpus)
    assert '<a href="#silent-acme">Silent</a>' in html
    assert "read as captured on 5 January 2026; a later capture of 7 August 2026" in html
    assert 'id="silent-indemnity"' in article("platforms/acme", corpus)


def test_matrix_is_a_table_with_headings_of_rows_and_columns() -> None:
    found = parsed(article("types/change-of-terms", a_corpus()))
    heads = [e.attributes["scope"] for e in found.all("th") if "scope" in e.attributes]
    assert heads == ["col", "col", "col", "row", "row"]
    labels = {e.attributes.get("data-label") for e in found.all("td")}
    assert labels == {"Is notice given before a change?", "What counts as agreement?"}


def test_page_does_not_grow_with_the_number_of_platforms() -> None:
    corpus = a_corpus(many(350))
    clause_type = corpus.taxonomies.clause_types.types["change-of-terms"]
    made = list(pages("change-of-terms", clause_type, corpus))
    assert [len(page.view.matrix) for page in made] == [PER_PAGE] * 5 + [52]
    assert max(len(article(page.address, corpus)) for page in made[:2]) < 110_000
    assert [page.is_indexed for page in made] == [True, *[False] * 5]
