"""The Jinja2 environment, and the fragments of one page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.corpus import Corpus
from generator.model.site import Site
from generator.pages import Page
from generator.pages.twins import twins_of
from generator.render.compiled import COMPILED
from generator.render.prose import Prose, law_names
from generator.sections.link import Link


@dataclass(frozen=True, slots=True)
class Fragments:
    """The HTML that fills a shell's slots, apart from the head."""

    breadcrumb: str
    toc: str
    article: str


def environment(loader: BaseLoader) -> Environment:
    """Make the environment of all templates: autoescaped, strict about undefined names."""
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )


class Renderer:
    """Renders pages of one corpus: templates are loaded once, links are made per page."""

    def __init__(self, templates: Environment, corpus: Corpus, site: Site) -> None:
        self._templates = templates
        self._site = site
        laws, addresses = law_names(corpus)
        self._prose = Prose(laws, addresses, lambda address: address)

    def fragments(self, page: Page) -> Fragments:
        """Render breadcrumb, table of contents and article of a page."""
        context = self._context(page)
        return Fragments(
            breadcrumb=self._template("partials/breadcrumb.html", context),
            toc=self._template("partials/contents.html", context),
            article=self._template(f"pages/{page.kind}.html", context),
        )

    def block(self, name: str, blocks: Any, address: str) -> str:
        """Render a block of a hand-written page at `address`; HTML on one line for Markdown."""
        context = {"block": getattr(blocks, name), **self._links(address)}
        html = self._template(f"blocks/{name}.html", context)
        return " ".join(line.strip() for line in html.splitlines() if line.strip())

    def link(self, link: Link, address: str) -> str:
        """Return a link of a hand-written page at `address`, as HTML that Markdown leaves alone."""
        return Markup('<a href="{}">{}</a>').format(
            self._site.hrefs(address)(link.address), link.text
        )

    def _template(self, name: str, context: dict[str, Any]) -> str:
        return self._templates.get_template(name).render(context)

    def _context(self, page: Page) -> dict[str, Any]:
        """Everything templates see: the page, its view, and the link-makers."""
        return {
            "page": page,
            "view": page.view,
            "twins": twins_of(page, self._site),
            **self._links(page.address),
        }

    def _links(self, address: str) -> dict[str, Any]:
        """Return the link-makers of the page at `address`."""
        href = self._site.hrefs(address)
        return {
            "site": self._site,
            "href": href,
            "asset": lambda file: self._site.asset(address, file),
            "prose": replace(self._prose, href=href, here=address),
            "breakable": breakable,
        }


_BREAKS = re.compile(r"([/_.?&=-]+)")


def breakable(text: str) -> Markup:
    """Escape a long address or sum, with places where a narrow screen may break it."""
    pieces = (str(Markup.escape(piece)) for piece in _BREAKS.split(text))
    return Markup("<wbr>".join(p for p in pieces if p))  # noqa: S704 - every piece was escaped
