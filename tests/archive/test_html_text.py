from __future__ import annotations

from generator.archive.html_text import html_to_text
from generator.archive.read import text_of


def test_headings_paragraphs_and_items_become_markdown() -> None:
    html = "<h2>Use</h2><p>You   <b>must</b><ul><li>pay<li>leave</ul><ol><li>a</li><li>b</li></ol>"
    assert html_to_text(html) == "## Use\n\nYou must\n\n* pay\n\n* leave\n\n1. a\n\n2. b\n"


def test_scripts_navigation_and_the_head_are_left_out() -> None:
    html = "<head><title>T</title><body><nav>Home</nav><script>x()</script><p>Text</p>"
    assert html_to_text(html) == "Text\n"


def test_cells_are_parted_and_entities_decoded() -> None:
    assert html_to_text("<table><tr><td>A &amp; B<td>2</table>") == "A & B | 2\n"


def test_unbalanced_tags_lose_no_words() -> None:
    assert html_to_text("</li></ol><li>One</p><h1>Two") == "* One\n\n# Two\n"


def test_a_page_is_read_in_the_charset_it_declares() -> None:
    page = "<meta charset='windows-1252'><p>Caf\xe9".encode("cp1252")
    assert text_of(page, "terms.html") == "Café\n"


def test_a_charset_that_is_none_is_taken_for_utf8() -> None:
    assert text_of("<meta charset=hex><p>Café".encode(), "terms.html") == "Café\n"


def test_a_byte_order_mark_is_no_text() -> None:
    assert text_of("\ufeffTerms".encode(), "terms.md") == "Terms"
    assert text_of("Terms".encode("utf-16"), "terms.md") == "Terms"
