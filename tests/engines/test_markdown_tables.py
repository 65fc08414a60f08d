"""Tables of hand-written pages."""

from __future__ import annotations

from markdown import markdown  # type: ignore[import-untyped] # comes with MkDocs, without types

from generator.engines.markdown_tables import readable_tables
from tests.markup import parsed

TABLE = "Before.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nBetween.\n\n| c |\n|---|\n| 3 |\n"


def test_table_scrolls_inside_itself_and_is_reached_by_keyboard() -> None:
    found = parsed(readable_tables(markdown(TABLE, extensions=["tables"])))
    assert found.unclosed == []
    assert [e.attributes for e in found.all("div")] == [
        {"class": "cb-scroll", "tabindex": "0", "role": "group", "aria-label": "Table"}
    ] * 2


def test_header_cells_say_that_they_head_a_column() -> None:
    found = parsed(readable_tables(markdown(TABLE, extensions=["tables"])))
    assert {cell.attributes["scope"] for cell in found.all("th")} == {"col"}


def test_table_that_stands_in_html_is_left_as_it_is() -> None:
    html = '<div class="cb-scroll"> <table><tr><th scope="row">x</th></tr></table> </div>'
    assert readable_tables(html) == html
