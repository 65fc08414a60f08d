"""The brief of a platform: what stands in it, and where its links lead."""

from __future__ import annotations

import pytest

from generator.bundle import imprint
from generator.bundle.brief import brief, brief_html
from generator.bundle.chromium import ChromiumError, find_chromium, print_pdf
from generator.bundle.pdf_pages import pages_by_anchor
from generator.model.site import Site
from tests.builders import a_corpus
from tests.markup import Markup, parsed
from tests.printing import SITE, templates


def a_brief(site: Site = SITE, pages: dict[str, int] | None = None) -> Markup:
    corpus = a_corpus()
    made = imprint(corpus, site, "acme")
    return parsed(brief_html(brief(made, corpus, pages), templates(), corpus, site))


def test_every_provision_of_the_platform_stands_in_it_once_and_no_other() -> None:
    corpus = a_corpus()
    mine = corpus.provisions_of_platform["platforms/acme"]
    assert [e.text for e in a_brief().all("h3")] == [p.facts.title for p in mine]


def test_capture_and_sum_stand_beside_the_excerpt() -> None:
    corpus = a_corpus()
    sums = {e.capture.sha256 for p in corpus.published if (e := corpus.evidence(p)).capture}
    printed = {e.text for e in a_brief().all("code")}
    assert sums
    assert sums <= printed


@pytest.mark.parametrize("site", [SITE, Site("Book")])
def test_every_link_inside_the_brief_has_its_anchor(site: Site) -> None:
    found = a_brief(site)
    assert found.unclosed == []
    inside = {href[1:] for href in found.values("href") if href.startswith("#")}
    assert inside
    assert inside <= set(found.values("id"))
    assert all(h.startswith(("#", "https://")) for h in found.values("href")), "a relative link"


def test_page_numbers_stand_in_the_contents_where_they_are_known() -> None:
    pages = [e.text for e in a_brief(pages={"acme.terms.change-of-terms": 7}).all("span")]
    assert pages.count("7") == 1
    assert not any(e.text.isdecimal() for e in a_brief().all("span"))


def test_brief_allows_itself_neither_scripts_nor_requests() -> None:
    policy = [e for e in a_brief().all("meta") if "http-equiv" in e.attributes]
    assert policy[0].attributes["content"].startswith("default-src 'none'")


def test_machine_without_chromium_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ChromiumError, match="none is on the path; install it"):
        find_chromium()


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/chromium"])
def test_chromium_that_prints_nothing_is_told_plainly(program: str) -> None:
    with pytest.raises(ChromiumError, match=program):
        print_pdf(program, "<p>x</p>", None)


@pytest.mark.parametrize("pdf", [b"", b"%PDF-2.0\nnot as expected", b"/Type /Catalog /Pages 1 0 R"])
def test_pdf_of_another_make_gives_no_page_numbers(pdf: bytes) -> None:
    assert pages_by_anchor(pdf) == {}


def test_pages_are_numbered_in_the_order_of_the_tree() -> None:
    pdf = (
        b"%PDF\n1 0 obj\n<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type /Pages\n/Kids [4 0 R 5 0 R]>>\nendobj\n"
        b"3 0 obj\n<</a.b [6 0 R /XYZ 0 9 0]\n/c [5 0 R /XYZ 0 9 0]>>\nendobj\n"
        b"4 0 obj\n<</Type /Pages\n/Kids [7 0 R 6 0 R]>>\nendobj\n"
        b"5 0 obj\n<</Type /Page>>\nendobj\n6 0 obj\n<</Type /Page>>\nendobj\n"
    )
    assert pages_by_anchor(pdf) == {"a.b": 2, "c": 3}
