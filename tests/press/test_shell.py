"""Shells: the theme's page, cut at its slots."""

from __future__ import annotations

import pytest

from generator.model.site import Site
from generator.press import SLOTS, Press, Shell, ShellError, ShellKey, shell_key, slot
from generator.render import Renderer
from tests.builders import a_corpus, a_record_text
from tests.printing import SITE, a_shell, page_at, templates

FILL = {name: f"[{name}]" for name in SLOTS}


def test_contents_stand_where_the_slots_stood() -> None:
    html = "a" + "b".join(slot(name) for name in SLOTS) + "c"
    assert Shell.from_html(html).fill(FILL) == "a[head]b[breadcrumb]b[toc]b[article]c"


@pytest.mark.parametrize("name", SLOTS)
def test_missing_slot_is_an_error_that_names_the_slots(name: str) -> None:
    with pytest.raises(ShellError, match="head, breadcrumb, toc, article once each"):
        Shell.from_html(a_shell().replace(slot(name), ""))


@pytest.mark.parametrize("name", SLOTS)
def test_slot_that_stands_twice_is_an_error(name: str) -> None:
    with pytest.raises(ShellError):
        Shell.from_html(a_shell().replace(slot(name), slot(name) * 2))


def test_slots_in_another_order_are_an_error() -> None:
    html = a_shell().replace(slot("head"), "-").replace(slot("toc"), slot("head"))
    with pytest.raises(ShellError):
        Shell.from_html(html.replace("-", slot("toc")))


def test_unknown_slot_is_an_error() -> None:
    with pytest.raises(ShellError):
        Shell.from_html(a_shell() + slot("footer"))


def test_page_the_theme_did_not_mark_is_an_error() -> None:
    with pytest.raises(ShellError):
        Shell.from_html("<html></html>")


def test_content_that_contains_a_slot_mark_stays_text() -> None:
    shell = Shell.from_html(a_shell())
    filled = shell.fill({**FILL, "head": slot("article"), "article": slot("head")})
    assert filled.count(slot("article")) == 1
    assert filled.count(slot("head")) == 1


def test_record_that_quotes_a_slot_mark_keeps_it_escaped() -> None:
    text = a_record_text(
        excerpt=f"'{slot('article')} is what this excerpt quotes, at some length.'"
    )
    corpus = a_corpus({"content/platforms/acme/terms/change-of-terms.md": text})
    page = page_at("platforms/acme/terms/change-of-terms", corpus)
    shells = {shell_key(page.address): Shell.from_html(a_shell())}
    _, data = Press(shells, Renderer(templates(), corpus, SITE), corpus, SITE).print(page)
    html = data.decode()
    assert slot("article") not in html
    assert "&lt;!--clausebook:slot article--&gt;" in html


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("registry", ShellKey("registry", 1)),
        ("types/change-of-terms", ShellKey("types", 2)),
        ("platforms/acme/terms/x", ShellKey("platforms", 4)),
    ],
)
def test_shell_is_chosen_by_part_of_the_site_and_depth(address: str, key: ShellKey) -> None:
    assert shell_key(address) == key


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize(
    "address", ["registry", "types/x", "platforms/a", "platforms/a/b/c", "registry/type/x/2"]
)
def test_stand_in_lies_as_deep_as_the_pages_printed_in_its_shell(
    address: str,
    directory_urls: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    site = Site("Clausebook", directory_urls=directory_urls)
    stand_in = shell_key(address).address
    assert site.file(stand_in).count("/") == site.file(address).count("/")
    assert site.href(stand_in, "") == site.href(address, "")
