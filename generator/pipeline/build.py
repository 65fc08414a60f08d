"""`build`: the whole way from sources to the files of a site, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator import feeds, search
from generator.corpus import Corpus, link
from generator.exports import schemas
from generator.model.site import Site
from generator.pages import Page, plan
from generator.pages.plan import aliases
from generator.pipeline.parts import Parts
from generator.pipeline.searchable import entry, labels
from generator.press import (
    Press,
    ShellKey,
    SitemapEntry,
    Typeset,
    redirect,
    robots,
    shell_keys,
    sitemap,
)
from generator.problem import Problem, finished
from generator.render import Renderer
from generator.validate import validate

SetType = Callable[[Corpus, tuple[ShellKey, ...]], Typeset]
"""The engine: given the corpus and the shells that are needed, it sets them."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The printed site: files by path, how many pages were printed, and all problems."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def is_blocked(self) -> bool:
        """Whether an error kept the site from being printed."""
        return any(problem.is_error for problem in self.problems)


def read(parts: Parts) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read records into a linked corpus, with the problems of every stage."""
    library, found = validate(parts.sources)
    corpus, dangling = link(library, parts.pages, draft=parts.draft)
    return corpus, finished((*parts.problems, *found, *dangling), draft=parts.draft)


def build(parts: Parts, set_type: SetType) -> Edition:
    """Build the site: read, check, set shells, print, index.

    Nothing is printed when a problem is an error. The same parts and shells give the same bytes.
    """
    corpus, problems = read(parts)
    if any(problem.is_error for problem in problems):
        return Edition(problems=problems)
    pages = tuple(plan(corpus, parts.site))
    typeset = set_type(corpus, shell_keys(page.address for page in pages))
    press = Press(typeset.shells, Renderer(parts.templates, corpus, parts.site), corpus, parts.site)
    files = dict(typeset.files)
    files.update(press.print(page) for page in pages)
    files.update(redirect(old, new, parts.site) for old, new in aliases(corpus))
    entries = (*typeset.entries, *_entries(pages, corpus, parts.site))
    files.update(search.index(entries, labels(corpus)))
    files.update(sitemap((*typeset.pages, *_in_sitemap(pages, parts.site)), parts.site))
    files["robots.txt"] = robots(parts.site)
    files.update(schemas())
    files.update(feeds.files(corpus, parts.site))
    printed = sum(path.endswith(".html") for path in files)
    return Edition(dict(sorted(files.items())), printed, problems)


def _entries(pages: tuple[Page, ...], corpus: Corpus, site: Site) -> Iterator[search.Entry]:
    return (entry(page, corpus, site) for page in pages if page.search_text)


def _in_sitemap(pages: tuple[Page, ...], site: Site) -> Iterator[SitemapEntry]:
    for page in pages:
        if page.is_indexed:
            yield SitemapEntry(site.path(page.address), page.modified)
