"""Text fragments: links to quoted words on the live page."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from generator.model.ledger import Selector
from generator.sections.fragment import fragment_url

URL = "https://a.example/terms"
LONG = (
    "We may change these terms at any time by posting the new version on this page, and will tell "
    "you thirty days before a change that matters. You may leave before it takes effect."
)


def link(
    exact: str, url: str = URL, *, prefix: str = "", suffix: str = "", unique: bool = True
) -> str:
    return fragment_url(url, Selector(exact=exact, prefix=prefix, suffix=suffix), is_unique=unique)


def test_short_quotation_stands_in_the_link_as_a_whole() -> None:
    assert link("We owe nothing.") == f"{URL}#:~:text=We%20owe%20nothing."


def test_marks_of_the_syntax_are_encoded() -> None:
    assert link("opt-out, free & easy") == f"{URL}#:~:text=opt%2Dout%2C%20free%20%26%20easy"


def test_every_other_sign_is_encoded_too() -> None:
    made = link("50% “off” #1? </script>")
    assert made.endswith("text=50%25%20%E2%80%9Coff%E2%80%9D%20%231%3F%20%3C%2Fscript%3E")


def test_long_quotation_is_given_by_its_two_ends() -> None:
    first, last = unquote(link(LONG).partition("text=")[2]).split(",", 1)
    assert LONG.startswith(first)
    assert LONG.endswith(last)
    assert max(len(first), len(last)) <= 56


def test_end_of_a_long_quotation_does_not_cross_a_sentence() -> None:
    assert link(LONG).endswith(",You%20may%20leave%20before%20it%20takes%20effect.")


def test_quotation_that_stands_twice_carries_its_surroundings() -> None:
    made = link("We owe nothing.", prefix="all the words be-fore", suffix="and after", unique=False)
    assert made == f"{URL}#:~:text=all%20the%20words%20be%2Dfore-,We%20owe%20nothing.,-and%20after"


def test_surroundings_that_are_missing_are_left_out() -> None:
    assert link("We owe nothing.", unique=False) == f"{URL}#:~:text=We%20owe%20nothing."


def test_mark_of_a_list_is_not_looked_for() -> None:
    assert link("(a) through its account") == f"{URL}#:~:text=through%20its%20account"


def test_address_with_a_fragment_keeps_it() -> None:
    assert link("We owe nothing.", f"{URL}#s9") == f"{URL}#s9:~:text=We%20owe%20nothing."


def test_script_without_spaces_is_cut_inside() -> None:
    made = unquote(link("字" * 300).partition("text=")[2])
    assert made == ",".join(["字" * 56] * 2)


@pytest.mark.parametrize(("exact", "url"), [("", URL), (" \n", URL), ("Words.", f"{URL}.pdf")])
def test_no_link_where_none_can_work(exact: str, url: str) -> None:
    assert link(exact, url) == ""
