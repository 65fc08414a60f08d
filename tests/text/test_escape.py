"""Escaping for Markdown: what was escaped reads as it was written."""

from __future__ import annotations

import html
import re

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.escape import escaped, escaped_block, quoted

MARKUP = st.text(st.sampled_from(list("ab1 .)(*_`<>[]&;#+-=~|!\\\"'/x")), max_size=40)


def words(markdown: str) -> str:
    """Visible words of Markdown, white space folded."""
    shown = re.sub(r"<[^>]*>", "", str(cmarkgfm.markdown_to_html(markdown)))
    return " ".join(html.unescape(shown).split())


@given(MARKUP)
def test_escaped_line_reads_as_it_was_written(text: str) -> None:
    assert words(f"x {escaped(text)} x") == " ".join(f"x {text} x".split())


@given(MARKUP.filter(lambda text: text.strip() != ""))
def test_escaped_block_is_one_paragraph_that_reads_as_it_was_written(text: str) -> None:
    made = escaped_block(text.strip())
    assert words(made) == " ".join(text.split())
    assert str(cmarkgfm.markdown_to_html(made)).startswith("<p>")


@pytest.mark.parametrize("text", ["Plain words.", "An omission […] stays.", "1.5% of $20 (a)"])
def test_text_without_markup_stays_as_it_is(text: str) -> None:
    assert escaped(text) == text
    assert escaped_block(text) == text


def test_every_line_of_a_quotation_is_quoted() -> None:
    assert quoted("one\n\n# two\n- three\n4. four") == (
        "> one\n>\n> \\# two\n> \\- three\n> 4\\. four"
    )


def test_line_ends_inside_a_line_become_spaces() -> None:
    assert escaped("a *b*\n# c") == r"a \*b\* # c"
