"""Figures and blocks of hand-written pages."""

from __future__ import annotations

from generator.pages.figures import BLOCK_NAMES, Filling, blocks, figures, fill, shown
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text

PATH = "content/pages/index.md"


def some(figures: dict[str, str]) -> dict[str, Filling]:
    return {
        "figure": Filling(tuple(figures), figures.__getitem__),
        "block": Filling(BLOCK_NAMES, str.upper),
        "type": Filling(("change-of-terms", "type-2"), "[{}]".format),
    }


def test_figures_count_the_corpus() -> None:
    numbers = figures(a_corpus())
    assert (numbers["provisions"], numbers["platforms"], numbers["captures"]) == ("5", "2", "2")
    assert (numbers["verbatim"], numbers["unproven"]) == ("2", "3")
    assert numbers["last_review"] == "20 November 2026"


def test_articles_and_laws_that_nothing_maps_to_are_not_counted_as_mapped() -> None:
    gdpr = a_content()["content/regulations/gdpr.md"]
    more = '  - {id: "99", title: Last, note: Nothing maps to it.}\n---\n\nThe'
    corpus = a_corpus(
        {
            "content/regulations/gdpr.md": gdpr.replace("---\n\nThe", more),
            "content/regulations/other.md": gdpr,
        }
    )
    numbers = figures(corpus)
    assert (numbers["mapped_articles"], numbers["mapped_regulations"]) == ("2", "1")
    assert numbers["regulations"] == "2"


def test_latest_are_told_with_the_day_of_their_review() -> None:
    later = a_record_text(
        reviewed="{date: 2026-11-22, by: editors}",
        revisions="\n  - {date: 2026-11-20, note: first published}",
    )
    first = blocks(a_corpus({A_RECORD: later})).latest[0]
    assert (first.day, first.day_iso) == ("22 November 2026", "2026-11-22")
    assert first.row.link.address == "platforms/acme/terms/change-of-terms"


def test_figures_of_nothing_are_words_too() -> None:
    nothing = figures(a_corpus({path: None for path in a_content() if "/platforms/" in path}))
    assert (nothing["provisions"], nothing["last_capture"]) == ("0", "no day yet")


def test_placeholders_are_filled_wherever_they_stand() -> None:
    text = "{{figure.a}} and {{ block.types }}."
    assert fill(text, PATH, some({"a": "7"})) == ("7 and TYPES.", ())


def test_clause_type_is_linked_by_its_id() -> None:
    text = "{{ type.change-of-terms }} and {{ type.type-2 }}"
    assert fill(text, PATH, some({})) == ("[change-of-terms] and [type-2]", ())
    link = shown(a_corpus()).types["change-of-terms"]
    assert (link.text, link.address) == ("Change of terms", "types/change-of-terms")


def test_unknown_clause_type_is_a_problem() -> None:
    _, (problem,) = fill("{{ type.change-of-term }}", PATH, some({}))
    assert str(problem) == (
        "content/pages/index.md:1: type: must be a clause type that exists, got 'change-of-term'. "
        "Did you mean 'change-of-terms'? [CB046]"
    )


def test_unknown_placeholder_is_a_problem_on_its_line_and_stays() -> None:
    text = "One.\n\n{{ figure.provisons }}"
    filled, (problem,) = fill(text, PATH, some({"provisions": "5"}), 4)
    assert filled == text
    assert str(problem) == (
        "content/pages/index.md:7: figure: must be a figure that exists, got 'provisons'. "
        "Did you mean 'provisions'? [CB046]"
    )


def test_value_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    filled, problems = fill("{{ figure.a }}", PATH, some({"a": "{{ figure.b }}"}))
    assert (filled, problems) == ("{{ figure.b }}", ())


def test_other_braces_are_left_alone() -> None:
    text = "{{ page.title }} {% x %} {{ figure }}"
    assert fill(text, PATH, some({})) == (text, ())


def test_every_block_has_a_name() -> None:
    assert {"platforms", "types", "latest", "severity_counts"} <= set(BLOCK_NAMES)
