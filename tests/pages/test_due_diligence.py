"""The due diligence sheet of a platform."""

from __future__ import annotations

from generator.pages import PageKind, plan
from generator.pages.due_diligence import PER_PAGE
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text, problems_of
from tests.markup import parsed
from tests.printing import SITE, article, page_at

SHEET = "platforms/acme/due-diligence"
MANY: dict[str, str | bytes | None] = {
    f"content/platforms/beta/terms/rule-{number:03}.md": a_record_text(
        title=f"Rule {number:03} of Beta",
        excerpt=f"Beta rule {number:03} has words that bind everyone who uses the service.",
        severity="low" if number % 2 else "high",
        severity_rule=None,
        regulations="[]",
    )
    for number in range(PER_PAGE)
}


def test_rows_stand_by_severity_then_by_clause_type() -> None:
    rows = page_at(SHEET, a_corpus()).view.rows
    assert [(row.severity_label, row.type.text) for row in rows] == [
        ("High", "Change of terms"),
        ("Medium", "Change of terms"),
        ("Medium", "Limit of liability"),
    ]


def test_row_states_one_sentence_and_asks_what_the_record_says() -> None:
    body = a_record_text().partition("---\n\n")[2]
    body = body.replace("Acme may replace", "One sentence, e.g. this. Acme may replace")
    rows = page_at(SHEET, a_corpus({A_RECORD: a_record_text(body=body)})).view.rows
    row = next(row for row in rows if row.link.address.endswith("terms/change-of-terms"))
    assert row.states == "One sentence, e.g. this."
    assert row.asks.consider == ("Who reads the announcements.",)
    assert row.asks.contract == "A negotiated agreement may fix the version."


def test_heading_names_documents_with_the_newest_capture_that_is_believed() -> None:
    documents = {one.link.text: one for one in page_at(SHEET, a_corpus()).view.documents}
    terms = documents["Terms of service"]
    assert (terms.captured, terms.sha256) == ("7 August 2026", "b" * 64)
    assert documents["Privacy policy"].captured == ""
    assert "Not captured" in article(SHEET, a_corpus())


def test_sheet_says_it_is_no_advice_and_has_room_for_the_reader() -> None:
    html = article(SHEET, a_corpus())
    assert "not legal advice" in html
    for words in ("Filled in by", "Date", "Done", "Notes"):
        assert f">{words}<" in html
    assert html.count("cb-diligence__box") == 3


def test_long_sheet_is_cut_into_pages_and_the_file_is_named_on_the_first() -> None:
    corpus = a_corpus(MANY)
    first = page_at("platforms/beta/due-diligence", corpus)
    second = page_at("platforms/beta/due-diligence/2", corpus)
    assert (len(first.view.rows), len(second.view.rows)) == (PER_PAGE, 2)
    assert (first.is_indexed, second.is_indexed) == (True, False)
    html = article("platforms/beta/due-diligence/2", corpus)
    assert "due-diligence.csv" not in html
    assert "Page 2 of 2; the CSV file has all rows." in html


def test_sheet_links_its_file_and_the_platform_page_links_both() -> None:
    corpus = a_corpus()
    links = parsed(article(SHEET, corpus)).values("href")
    assert "../due-diligence.csv" in links
    above = parsed(article("platforms/acme", corpus)).values("href")
    assert {"due-diligence/", "../../compare/?p=acme"} <= set(above)


def test_platform_without_provisions_has_no_sheet_and_no_link_to_one() -> None:
    gone = {p: None for p in a_content() if p.startswith("content/platforms/beta/terms/change")}
    corpus = a_corpus({**gone})
    sheets = [p.address for p in plan(corpus, SITE) if p.kind is PageKind.DUE_DILIGENCE]
    assert sheets == [SHEET]
    assert "due-diligence" not in article("platforms/beta", corpus)


def test_document_may_not_stand_where_the_sheet_stands() -> None:
    texts = a_content()
    texts["content/platforms/acme/due-diligence/index.md"] = texts[
        "content/platforms/acme/privacy/index.md"
    ]
    found = [(p.code, p.path) for p in problems_of(texts)]
    assert found == [("CB040", "content/platforms/acme/due-diligence/index.md")]
