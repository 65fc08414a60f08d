"""The finished site: every link leads somewhere, nothing is loaded from elsewhere."""

from __future__ import annotations

import itertools
import posixpath
from collections import Counter
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.markup import Markup, parsed

SUB_PATH = "/clausebook/"
LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}
NOT_LOADED = {"canonical", "alternate", "next", "prev", "license", "author", "edit"}


@pytest.fixture(params=["built_site", "built_site_file"])
def site(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the site, in both modes of URLs."""
    folder = request.getfixturevalue(request.param)
    assert isinstance(folder, Path)
    return folder


@cache
def page(path: Path) -> Markup:
    """Parse a page, once for all tests."""
    return parsed(path.read_text("utf-8"))


def pages(site: Path) -> dict[str, Markup]:
    """Every page of a site by its path below it."""
    found = sorted(site.rglob("*.html"))
    assert len(found) > 200
    return {path.relative_to(site).as_posix(): page(path) for path in found}


def titles(markup: Markup) -> list[str]:
    """Titles of a page; those of its drawings are not among them."""
    head = [element.tag for element in markup.elements].index("body")
    return [e.text.strip() for e in markup.elements[:head] if e.tag == "title"]


def is_redirect(markup: Markup) -> bool:
    return "refresh" in markup.values("http-equiv")


def target(origin: str, href: str) -> tuple[str, str] | None:
    """File (below the site) and fragment a link leads to, None when it leads out of the site.

    A path that begins with a slash is one of the page of unknown addresses, which is served at any
    depth and so names the sub-path of the site.
    """
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return origin, fragment
    if path.startswith(SUB_PATH):
        file = path.removeprefix(SUB_PATH)
    else:
        file = posixpath.join(posixpath.dirname(origin), path)
    if not file or path.endswith(("/", "/.", "..")) or path == ".":
        file = posixpath.join(file, "index.html")
    return posixpath.normpath(file), fragment


@cache
def files(site: Path) -> frozenset[str]:
    """Every file of a site by its path below it."""
    return frozenset(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())


@cache
def ids(path: Path) -> frozenset[str]:
    """Ids of the elements of a page."""
    return frozenset(page(path).values("id"))


def test_every_internal_link_and_fragment_leads_somewhere(site: Path) -> None:
    broken = {
        (origin, href)
        for origin, markup in pages(site).items()
        for href in {link.attributes.get("href", "") for link in markup.all("a", "link")}
        if not _leads_somewhere(site, origin, href)
    }
    assert sorted(broken)[:20] == []


def _leads_somewhere(site: Path, origin: str, href: str) -> bool:
    to = target(origin, href)
    if to is None:
        return True
    file, fragment = to
    return file in files(site) and (not fragment or fragment in ids(site / file))


def test_every_file_a_page_loads_is_part_of_the_site(site: Path) -> None:
    missing = set()
    for origin, markup in pages(site).items():
        for tag, attribute in LOADED.items():
            for element in markup.all(tag):
                href = element.attributes.get(attribute, "")
                if not href or NOT_LOADED & set(element.attributes.get("rel", "").split()):
                    continue
                to = target(origin, href)
                if to is None or to[0] not in files(site):
                    missing.add((origin, href))
    assert sorted(missing)[:20] == []


def test_no_style_sheet_or_script_names_another_host(site: Path) -> None:
    for path in sorted(site.rglob("*.css")):
        text = path.read_text("utf-8")
        assert "@import" not in text, path.name
        assert "url(http" not in text.replace('"', "").replace("'", ""), path.name
        assert "url(//" not in text.replace('"', "").replace("'", ""), path.name


def test_every_page_has_one_first_level_heading(site: Path) -> None:
    counts = {name: len(markup.all("h1")) for name, markup in pages(site).items()}
    assert {name: count for name, count in counts.items() if count != 1} == {}


def test_headings_leave_no_level_out(site: Path) -> None:
    gaps = {}
    for name, markup in pages(site).items():
        levels = [int(h.tag[1]) for h in markup.all("h1", "h2", "h3", "h4", "h5", "h6")]
        steps = [after - before for before, after in itertools.pairwise(levels)]
        if levels[0] != 1 or max(steps, default=0) > 1:
            gaps[name] = levels
    assert gaps == {}


def test_every_page_has_a_title_and_a_description(site: Path) -> None:
    lacking = []
    for name, markup in pages(site).items():
        named = titles(markup)
        described = [
            meta.attributes.get("content", "").strip()
            for meta in markup.all("meta")
            if meta.attributes.get("name") == "description"
        ]
        bare = name == "404.html" or is_redirect(markup)
        if (
            len(named) != 1
            or not named[0]
            or (not bare and (len(described) != 1 or not all(described)))
        ):
            lacking.append((name, named, described))
    assert lacking == []


def test_no_two_indexed_pages_share_a_title(site: Path) -> None:
    counts = Counter(
        titles(markup)[0]
        for markup in pages(site).values()
        if "noindex" not in markup.values("content")
    )
    assert [title for title, count in counts.items() if count > 1] == []


def test_ids_are_unique_on_every_page(site: Path) -> None:
    twice = {
        name: [id_ for id_, count in Counter(markup.values("id")).items() if count > 1]
        for name, markup in pages(site).items()
    }
    assert {name: found for name, found in twice.items() if found} == {}


def test_labels_point_to_ids_of_their_page(site: Path) -> None:
    loose = []
    for name, markup in pages(site).items():
        known = set(markup.values("id"))
        for attribute in ("aria-labelledby", "aria-controls", "aria-describedby", "for"):
            named = (id_ for value in markup.values(attribute) for id_ in value.split())
            loose += [(name, attribute, id_) for id_ in named if id_ not in known]
    assert loose[:20] == []


def test_every_page_is_closed_html(site: Path) -> None:
    unclosed = {name: markup.unclosed for name, markup in pages(site).items() if markup.unclosed}
    assert unclosed == {}


def test_tables_and_pictures_say_what_they_are(site: Path) -> None:
    for name, markup in pages(site).items():
        assert all("alt" in picture.attributes for picture in markup.all("img")), name
        assert all("scope" in cell.attributes for cell in markup.all("th")), name


def test_pages_are_in_the_language_of_the_site(site: Path) -> None:
    assert {markup.one("html").attributes.get("lang") for markup in pages(site).values()} == {"en"}


def test_no_placeholder_and_no_slot_is_left(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        assert "clausebook:slot" not in text, path
        assert "{{" not in text, path


def test_sitemap_names_every_indexed_page_and_no_other(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    named = {part.partition("</loc>")[0] for part in text.split("<loc>")[1:]}
    indexed = {
        link.attributes["href"]
        for name, markup in pages(site).items()
        if name != "404.html" and "noindex" not in markup.values("content")
        for link in markup.all("link")
        if link.attributes.get("rel") == "canonical"
    }
    assert named == indexed


def test_page_of_unknown_addresses_finds_its_way_from_any_depth(site: Path) -> None:
    markup = pages(site)["404.html"]
    links = [a.attributes["href"] for a in markup.all("a") if "hidden" not in a.attributes]
    inside = [href for href in links if not urlsplit(href).scheme and not href.startswith("#")]
    assert inside
    assert [href for href in inside if not href.startswith("/")] == []
