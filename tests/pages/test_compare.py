"""The compare page before a script has run."""

from __future__ import annotations

from tests.builders import a_content, a_corpus
from tests.markup import parsed
from tests.printing import article, page_at


def test_page_lists_every_platform_once_by_name() -> None:
    view = page_at("compare", a_corpus()).view
    assert [(one.id, one.link.text) for one in view.platforms] == [
        ("acme", "Acme"),
        ("beta", "Beta"),
    ]
    assert article("compare", a_corpus()).count(">Acme<") == 1


def test_page_lists_clause_types_in_their_groups() -> None:
    view = page_at("compare", a_corpus()).view
    assert [(group.heading, [one.id for one in group.choices]) for group in view.types] == [
        ("Change and ending", ["change-of-terms"]),
        ("Liability and disputes", ["liability-cap"]),
    ]


def test_every_chooser_has_its_label() -> None:
    found = parsed(article("compare", a_corpus()))
    labelled = {label.attributes["for"] for label in found.all("label")}
    assert {select.attributes["id"] for select in found.all("select")} < labelled
    assert len(found.all("select")) == 4


def test_page_grows_by_a_line_for_each_platform() -> None:
    texts = a_content()
    more: dict[str, str | bytes | None] = {
        f"content/platforms/p-{n:03}/index.md": texts["content/platforms/beta/index.md"]
        for n in range(100)
    }
    grown = len(article("compare", a_corpus(more))) - len(article("compare", a_corpus()))
    assert grown < 100 * 100
