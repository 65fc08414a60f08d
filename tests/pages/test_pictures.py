"""Bars and maps: what they show, in words and in measures."""

from __future__ import annotations

from generator.pages.bars import bars, stack
from generator.pages.heat import heat
from tests.builders import a_content, a_corpus
from tests.markup import parsed
from tests.printing import article


def test_parts_of_a_bar_lie_beside_one_another_and_fill_it() -> None:
    made = stack("Adoption", [("a", "Recorded", 3), ("b", "Silent", 0), ("c", "Not captured", 1)])
    assert made is not None
    assert [(one.kind, one.x, one.width) for one in made.segments] == [
        ("a", "0.00%", "75.00%"),
        ("c", "75.00%", "25.00%"),
    ]
    assert made.description == "Of 4 platforms: recorded 3 and not captured 1."


def test_bar_of_nothing_is_no_picture() -> None:
    assert stack("Adoption", [("a", "Recorded", 0)]) is None
    assert bars({"Yes": 0}, 0)[0].width == "0%"


def test_map_has_a_row_for_each_type_and_a_box_for_each_severity() -> None:
    corpus = a_corpus()
    acme = corpus.provisions_of_platform["platforms/acme"]
    made = heat("Acme", acme, corpus)
    assert made is not None
    assert [(row.label, [cell.count for cell in row.cells]) for row in made.rows] == [
        ("Change of terms", ["1", "1", ""]),
        ("Limit of liability", ["", "1", ""]),
    ]
    assert {cell.shade for row in made.rows for cell in row.cells} == {"0", "1"}


def test_long_name_is_whole_where_there_is_room_and_short_on_a_phone() -> None:
    path = "content/taxonomies/clause-types.yml"
    long = "Discontinuing a service or model"
    corpus = a_corpus({path: a_content()[path].replace("title: Change of terms", f"title: {long}")})
    made = heat("Acme", corpus.provisions_of_platform["platforms/acme"], corpus)
    assert made is not None
    assert [(row.label, row.short) for row in made.rows] == [
        (long, "Discontinuing a service or…"),
        ("Limit of liability", ""),
    ]
    html = article("platforms/acme", corpus)
    assert (html.count("cb-heat__whole"), html.count("cb-heat__short")) == (1, 1)


def test_map_of_nothing_is_no_picture() -> None:
    assert heat("Acme", (), a_corpus()) is None


def test_every_picture_has_its_words() -> None:
    for address in ("platforms/acme", "types/change-of-terms"):
        html = article(address, a_corpus())
        for picture in parsed(html).all("svg"):
            is_named = {"role", "aria-labelledby"} <= picture.attributes.keys()
            inner = "aria-hidden" in picture.attributes or "overflow" in picture.attributes
            assert is_named or inner, address
