"""Printing without MkDocs: the real templates, shells as plain as can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment

from generator.corpus import Corpus
from generator.load import load_templates
from generator.model.site import Site
from generator.pages import Page, plan
from generator.pipeline import AtHand, Edition, Parts, build
from generator.press import Shell, ShellKey, SitemapEntry, Typeset, slot
from generator.record import Source
from generator.render import Renderer
from generator.sections.breadcrumb import BreadcrumbView
from tests.builders import a_content, sources
from tests.projects import ROOT

SITE = Site(
    name="Clausebook",
    url="https://example.org/book/",
    description="What the terms say.",
)


@cache
def templates() -> Environment:
    """Templates of the project."""
    return load_templates(ROOT / "overrides")


def a_shell(key: ShellKey = ShellKey("platforms", 4)) -> str:  # noqa: B008 - a frozen value
    """HTML of a shell that holds nothing but the slots and its own name."""
    return (
        f"<!doctype html>\n<html><head>{slot('head')}</head><body data-shell='{key.address}'>"
        f"{slot('breadcrumb')}{slot('toc')}<article>{slot('article')}</article></body></html>\n"
    )


def plain_engine(_: Corpus, keys: tuple[ShellKey, ...], __: bytes) -> Typeset:
    """Set every shell, and one hand-written page."""
    shells = {key: Shell.from_html(a_shell(key)) for key in keys}
    return Typeset(shells, (SitemapEntry(""),))


def parts(content: Iterable[Source] | Mapping[str, str | bytes], **settings: Any) -> Parts:
    """Parts of a build of this content."""
    found = sources(content) if isinstance(content, Mapping) else content
    given: dict[str, Any] = {"pages": (), "site": SITE, "templates": templates, **settings}
    shelf = AtHand.of(found)
    return Parts(names=tuple(shelf.sources), read=shelf, **given)


def an_edition(changes: Mapping[str, str | bytes | None] | None = None, **settings: Any) -> Edition:
    """Build the tiny content set with the `changes` (None takes a file away)."""
    merged: dict[str, str | bytes | None] = {**a_content(), **(changes or {})}
    content = {path: text for path, text in merged.items() if text is not None}
    return build(parts(content, **settings), plain_engine)


def page_at(address: str, corpus: Corpus, site: Site = SITE) -> Page:
    """Return the planned page at an address."""
    return next(page for page in plan(corpus, site) if page.address == address)


def article(address: str, corpus: Corpus, site: Site = SITE) -> str:
    """HTML of a planned page's article."""
    return Renderer(templates(), corpus, site).fragments(page_at(address, corpus, site)).article


def section_html(section: str, view: object, address: str, corpus: Corpus) -> str:
    """HTML of one section on the page at an address."""
    renderer = Renderer(templates(), corpus, SITE)
    links = renderer._links(address)
    if isinstance(view, BreadcrumbView):  # stands outside the article, in a slot of its own
        page = SimpleNamespace(breadcrumb=view.above)
        return renderer._template("partials/breadcrumb.html", {"page": page, **links})
    context = {"view": SimpleNamespace(**{section: view}), **links}
    return renderer._template(f"sections/{section}.html", context)
