"""Lists of all platforms: cut into pages, so that no page grows with the corpus."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from generator.corpus import Corpus, link
from generator.corpus.addresses import PLATFORMS_A_PAGE
from generator.exports import platform_list
from generator.pages import Page, PageKind, plan
from generator.pages.hubs import HubEntry
from generator.pipeline import build
from generator.render import Renderer
from tests.builders import a_content, a_corpus, a_library, a_record_text
from tests.printing import SITE, article, page_at, parts, plain_engine, templates

Changes = dict[str, str | bytes | None]


def _platforms(number: int) -> Changes:
    """So many platforms more, each with a document and a provision."""
    place, paper = (
        a_content()[f"content/platforms/beta/{name}index.md"] for name in ("", "terms/")
    )
    made: Changes = {}
    for one in range(number):
        folder = f"content/platforms/one-{one:04}"
        made[f"{folder}/index.md"] = place.replace("Beta", f"{chr(65 + one % 26)} {one:04}")
        made[f"{folder}/terms/index.md"] = paper
        made[f"{folder}/terms/rule.md"] = a_record_text(
            title=f"Rule {one:04}", severity_rule=None, regulations="[]"
        )
    return made


@pytest.fixture(scope="module")
def many() -> Corpus:
    """Twice as many platforms as a page takes, and two more."""
    return a_corpus(_platforms(2 * PLATFORMS_A_PAGE))


def _largest(corpus: Corpus) -> Counter[PageKind]:
    """Size of the largest page of each kind, in characters of its article."""
    found: Counter[PageKind] = Counter()
    renderer = Renderer(templates(), corpus, SITE)
    for page in plan(corpus, SITE):
        if page.kind is not PageKind.PROVISION:
            found[page.kind] = max(found[page.kind], len(renderer.fragments(page).article))
    return found


def test_no_page_grows_with_the_number_of_platforms(many: Corpus) -> None:
    fewer = _largest(a_corpus(_platforms(PLATFORMS_A_PAGE)))
    more = _largest(many)
    grown = {kind: (fewer[kind], more[kind]) for kind in more if more[kind] > 1.05 * fewer[kind]}
    assert grown == {}


@pytest.mark.parametrize("address", ["platforms", "registry"])
def test_list_of_platforms_goes_on_where_its_pager_leads(many: Corpus, address: str) -> None:
    listed, pages = [], [page_at(address, many)]
    while after := pages[-1].view.pager.after:
        pages.append(page_at(after.address, many))
    for page in pages:
        listed += [entry.link.text for entry in _platform_entries(page)]
    assert [page.address for page in pages] == [address, f"{address}/2", f"{address}/3"]
    assert len(listed) == len(set(listed)) == len(many.platforms)
    assert listed == sorted(listed, key=str.lower)
    assert 'rel="next"' in article(address, many)
    assert [page.is_indexed for page in pages] == [True, False, False]


def _platform_entries(page: Page) -> list[HubEntry]:
    groups = page.view.groups
    return [e for g in groups for e in g.entries if e.link.address.count("platform")]


def test_further_pages_of_the_registry_hold_nothing_but_platforms(many: Corpus) -> None:
    second = page_at("registry/2", many)
    assert [group.anchor for group in second.view.groups] == ["by-platform"]
    assert "data-cb-finder" not in article("registry/2", many)
    assert "cb-finder" in article("registry", many)


def test_compare_page_leads_to_a_long_list_and_the_script_beside_it_has_it(many: Corpus) -> None:
    shown = article("compare", many)
    assert "All 402 platforms" in shown
    assert '<script src="list/platforms.js" defer>' in shown
    assert "data-cb-compare-platforms" not in shown
    path, data = platform_list(many)
    given = json.loads(data.removeprefix(b"window.__cb_compare_platforms=").rstrip(b";\n"))
    assert path == "compare/list/platforms.js"
    assert [slug for slug, _ in given].count("acme") == 1
    assert len(given) == len(many.platforms)
    assert ["beta", "Beta"] in given


def test_script_is_made_only_of_a_long_list() -> None:
    few = build(parts(a_content()), plain_engine)
    shown = article("compare", a_corpus())
    assert "compare/list/platforms.js" not in few.sums
    assert "list/platforms.js" not in shown
    assert "data-cb-compare-platforms" in shown


def test_long_list_is_made_by_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pages.compare.PLATFORMS_A_PAGE", 1)
    assert "compare/list/platforms.js" in build(parts(a_content()), plain_engine).sums


def test_platform_with_the_address_of_a_further_page_is_told() -> None:
    platform = a_content()["content/platforms/beta/index.md"]
    taken: Changes = {"content/platforms/2/index.md": platform}
    assert link(a_library(taken))[1] == ()
    _, problems = link(a_library({**_platforms(PLATFORMS_A_PAGE), **taken}))
    told = [(p.code, p.path, p.message) for p in problems if p.code == "CB040"]
    assert told == [
        (
            "CB040",
            "content/platforms/2/index.md",
            "would print /platforms/2/, which the list of platforms prints too",
        )
    ]
