"""The plan: which pages there are, and what each shows."""

from __future__ import annotations

from generator.pages import PageKind, plan
from generator.pages.plan import aliases
from tests.builders import A_RECORD, a_corpus, a_record_text
from tests.feeds.a_log import a_change, files_of
from tests.printing import SITE, page_at

RETIRED = a_record_text(status="retired", retired="{date: 2026-12-01, reason: The clause is gone.}")


def test_every_page_kind_is_planned_from_the_tiny_content() -> None:
    corpus = a_corpus({A_RECORD: RETIRED, **files_of([a_change()])})
    kinds = {page.kind for page in plan(corpus, SITE)}
    assert kinds == set(PageKind)


def test_no_two_pages_share_an_address() -> None:
    addresses = [page.address for page in plan(a_corpus(), SITE)]
    assert len(addresses) == len(set(addresses))


def test_retired_record_has_a_tombstone_and_is_in_no_list() -> None:
    corpus = a_corpus({A_RECORD: RETIRED})
    page = page_at("platforms/acme/terms/change-of-terms", corpus)
    assert page.kind is PageKind.TOMBSTONE
    assert not page.is_indexed
    assert (page.view.since, page.view.reason) == ("1 December 2026", "The clause is gone.")
    assert "change-of-terms" not in {
        row.link.address.rpartition("/")[2]
        for row in page_at("platforms/acme/terms", corpus).view.rows
    }


def test_former_addresses_of_every_kind_lead_to_the_present_ones() -> None:
    changes: dict[str, str | bytes | None] = {
        A_RECORD: a_record_text(aliases="[platforms/acme/terms/old-name]")
    }
    assert list(aliases(a_corpus(changes))) == [
        ("platforms/acme/terms/old-name", "platforms/acme/terms/change-of-terms")
    ]
