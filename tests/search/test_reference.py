from __future__ import annotations

from collections.abc import Mapping

from generator.search import Entry
from generator.search.reference import Reference
from tests.search.builders import LABELS, a_page, an_entry

PAGES = [
    a_page("a", "arbitration is binding", title="Disputes"),
    a_page("b", "claims and other words", title="Arbitration"),
    a_page("c", "class action waiver and arbitration of claims", title="Waiver"),
    a_page("d", "action in class and a survey to pay", title="Schools"),
]


def found(query: str, *, pages: list[Entry] | None = None, sort: str = "relevance") -> list[str]:
    reference = Reference(pages or PAGES, LABELS)
    return [reference.entries[page].address for page in reference.search(query, sort=sort).pages]


def facets_of(query: str, chosen: Mapping[str, tuple[str, ...]]) -> tuple[list[str], object]:
    pages = [
        an_entry("p/1", facets={"platform": ("acme",), "severity": ("high",)}, captured=""),
        an_entry("p/2", facets={"platform": ("acme",), "severity": ("low",)}),
        an_entry("p/3", facets={"platform": ("mistral-ai",)}, captured="2026-09-09"),
    ]
    reference = Reference(pages, LABELS)
    result = reference.search(query, chosen)
    return [reference.entries[page].address for page in result.pages], result.counts


def test_page_with_the_word_in_its_title_comes_first() -> None:
    assert found("arbitration ")[0] == "b"


def test_words_stemmers_disagree_on_are_found() -> None:
    assert found("pay ") == found("surveys ") == ["d"]


def test_few_pages_with_all_words_are_followed_by_pages_with_some() -> None:
    assert found("claims waiver ")[0] == "c"
    assert found("claims waiver ")[1:] == ["b"]


def test_phrase_is_found_where_its_words_are_neighbours_in_order() -> None:
    assert found('"class action"') == ["c"]
    assert found('"action class"') == ["d"]
    assert found('"class waiver"') == []


def test_word_half_typed_finds_what_it_begins() -> None:
    assert found("arbitr") == found("arbitratio")
    assert set(found("surv")) == {"d"}


def test_typing_error_is_corrected_and_told() -> None:
    reference = Reference(PAGES, LABELS)
    result = reference.search("arbitrtion ")
    assert len(result.pages) == 3
    assert result.corrected == {"arbitrtion": ("arbitration",)}


def test_nearest_spelling_is_offered_for_worse_errors() -> None:
    reference = Reference(PAGES, LABELS)
    assert reference.search("rbtrtion ").pages == ()
    assert reference.nearest("rbtrtion") == "arbitration"


def test_title_of_stop_words_is_found() -> None:
    assert found("about", pages=[a_page("a", "about"), a_page("b", "x", title="About")]) == ["b"]


def test_title_that_is_the_query_is_shown_first() -> None:
    pages = [a_page("a", "x", title="Acme AI terms"), a_page("b", "more words", title="Acme AI")]
    reference = Reference(pages, {})
    result = reference.search("acme ai")
    first = reference.shown(result, "acme ai")[0]
    assert reference.entries[first].address == "b"


def test_facets_narrow_and_their_counts_leave_out_their_own_choice() -> None:
    pages, counts = facets_of("arbitration ", {"severity": ("high",)})
    assert pages == ["p/1"]
    assert counts == {
        "kind": {"provision": 1},
        "platform": {"acme": 1},
        "severity": {"high": 1, "low": 1},
    }


def test_facets_are_typed_by_id_or_by_its_beginning() -> None:
    assert facets_of("platform:mistral-ai", {})[0] == ["p/3"]
    assert facets_of("platform:Mis", {})[0] == ["p/3"]
    assert facets_of("platform:nobody", {})[0] == []
    assert facets_of("captured:2026-09", {})[0] == ["p/3"]


def test_values_of_one_facet_are_alternatives() -> None:
    assert facets_of("severity:high,low", {})[0] == ["p/1", "p/2"]
    assert facets_of("severity:high severity:low platform:acme", {})[0] == ["p/1", "p/2"]


def test_pages_are_sorted_by_severity_or_capture() -> None:
    pages = [
        an_entry("p/1", facets={}, captured=""),
        an_entry("p/2", facets={"severity": ("low",)}, captured="2026-01-01"),
        an_entry("p/3", facets={"severity": ("high",)}, captured="2025-01-01"),
    ]
    assert found("arbitration ", pages=pages, sort="severity") == ["p/3", "p/2", "p/1"]
    assert found("arbitration ", pages=pages, sort="captured") == ["p/2", "p/3", "p/1"]


def test_no_words_find_every_page() -> None:
    assert found("") == ["a", "b", "c", "d"]
