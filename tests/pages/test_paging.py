"""Paging of long lists."""

from __future__ import annotations

from generator.pages.paging import leaves


def test_empty_list_has_one_page_without_a_pager() -> None:
    nothing: list[str] = []
    (leaf,) = leaves(nothing, "changes/editorial")
    assert (leaf.address, leaf.entries, leaf.pager.position) == ("changes/editorial", (), "")


def test_pages_lead_to_each_other_and_hold_every_entry_once() -> None:
    pages = list(leaves(range(250), "x", 100))
    assert [page.address for page in pages] == ["x", "x/2", "x/3"]
    assert [len(page.entries) for page in pages] == [100, 100, 50]
    assert pages[1].pager.before is not None
    assert pages[1].pager.after is not None
    assert (pages[1].pager.before.address, pages[1].pager.after.address) == ("x", "x/3")
    assert [entry for page in pages for entry in page.entries] == list(range(250))


def test_pages_after_the_first_say_their_number_in_the_title() -> None:
    first, second = leaves(range(2), "x", 1)
    assert (first.numbered("List"), second.numbered("List")) == ("List", "List, page 2")
