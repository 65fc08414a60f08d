"""The MkDocs plugin: gives shells, asks the pipeline, hands over the site folder."""

from __future__ import annotations

import html as entities
import logging
import re
from functools import partial
from pathlib import Path
from typing import Any, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.engines.given import Given
from generator.engines.markdown_tables import readable_tables
from generator.engines.mkdocs_options import ClausebookOptions, site_of
from generator.engines.mkdocs_shells import above, add_stand_ins, home_of, tab_of
from generator.load import Reader, load_templates, survey
from generator.pages.figures import BLOCK_NAMES, Filling, fill, shown
from generator.pipeline import SHELLS, Parts, build, read
from generator.press import Shell, ShellError, ShellKey, SitemapEntry, Typeset
from generator.problem import Problem
from generator.publish import seal, write
from generator.render import Renderer
from generator.search import FORMULA, Entry
from generator.text.counts import counted
from generator.text.cut import cut_at_word

log = logging.getLogger("mkdocs.plugins.clausebook")

_UNUSED = re.compile(r"assets/javascripts/(lunr/|workers/)|\.map$|search/")
"""Files of the theme that serve its own search, which is switched off, or debugging."""

_TAGS = re.compile(r"<[^>]+>")


class ClausebookPlugin(BasePlugin[ClausebookOptions]):  # type: ignore[no-untyped-call] # MkDocs'
    """Sets shells in the site's own theme, then has every record page printed into them.

    With a `given` corpus it sets the shells of that and prints nothing: `typeset` has them then.
    """

    def __init__(self) -> None:
        self._is_serving = False
        self._tab: Page | None = None
        self.given: Given | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Remember whether this is a preview."""
        self._is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all records before anything is set."""
        root = Path(config.config_file_path).parent
        self._content = root / "content"
        overrides = config.theme.custom_dir
        if not overrides:
            message = "set theme.custom_dir to the folder of Clausebook's overrides"
            raise PluginError(message)
        self._site = site_of(config, self.config)
        self._templates = partial(load_templates, Path(overrides))
        self._draft = self.config.draft or self._is_serving
        if self.given is None:
            self._parts = self._found()
            self._corpus, found = read(self._parts)
            _report(found, draft=self._draft)
        else:
            self._corpus = self.given.corpus
        seen = self.given.shown if self.given else shown(self._corpus)
        self._shown = seen._replace(figures={**seen.figures, "search_formula": FORMULA})
        self._renderer = Renderer(self._templates(), self._corpus, self._site)
        self._shells: dict[ShellKey, Shell] = {}
        self._set_pages: list[SitemapEntry] = []
        self._entries: list[Entry] = []
        return config

    def _found(self) -> Parts:
        """Return the parts of a build that MkDocs was asked for."""
        found = survey(self._content)
        return Parts(
            names=found.names,
            read=Reader(str(self._content.parent)),
            pages=found.pages,
            site=self._site,
            templates=self._templates,
            problems=found.problems,
            draft=self._draft,
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the stand-ins, drop what the theme brings for its own search."""
        for file in list(files):
            if _UNUSED.search(file.src_uri) and not file.is_documentation_page():
                files.remove(file)
        self._stand_ins = add_stand_ins(SHELLS, files, config)
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Fill figures, blocks and links of the corpus into hand-written pages."""
        path = f"content/pages/{page.file.src_uri}"
        above = page.file.content_string.count("\n") - markdown.count("\n")  # front matter
        filled, problems = fill(markdown, path, self._fillings(_address(page)), above)
        _report(problems, draft=self._draft)
        return filled

    def _fillings(self, address: str) -> dict[str, Filling]:
        """Return what the placeholders of the page at `address` are filled with."""
        figures, blocks, types = self._shown
        return {
            "figure": Filling(tuple(figures), figures.__getitem__),
            "block": Filling(BLOCK_NAMES, lambda n: self._renderer.block(n, blocks, address)),
            "type": Filling(tuple(types), lambda n: self._renderer.link(types[n], address)),
        }

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Note a hand-written page for the sitemap and for search; mend its tables."""
        if page.file.src_uri not in self._stand_ins:
            self._set_pages.append(SitemapEntry(_path(page, self._site.directory_urls)))
            self._entries.append(_entry(page, html, self._site.directory_urls))
        return readable_tables(html)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, nav: Navigation, **_: Any
    ) -> TemplateContext:
        """Make the right tab active while a page is set, and say what it lies below.

        Name the page on the public site.
        """
        if self._site.served is not self._site:
            page.canonical_url = self._site.absolute(_public(page))
        key = self._stand_ins.get(page.file.src_uri)
        if key is not None:
            self._tab = tab_of(key, nav)
        else:
            self._tab = home_of(page, nav)
            seen = cast("dict[str, Any]", context)  # the theme's own, and what ours sees besides
            seen["above"] = above(page, self._tab)
        if self._tab is not None:
            self._tab.active = True
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Keep a shell instead of writing it."""
        key = self._stand_ins.get(page.file.src_uri)
        if self._tab is not None:
            self._tab.active = False
        if key is None:
            return output
        try:
            self._shells[key] = Shell.from_html(output)
        except ShellError as error:
            message = f"overrides/shell.html: {error}"
            raise PluginError(message) from error
        return ""

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Leave the sitemap to the press, which knows every page."""
        return "" if template_name == "sitemap.xml" else output_content

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print the record pages into the site folder, unless shells are all that is wanted."""
        if self.given is not None:
            return
        edition = build(self._parts, self._set_type)
        write(Path(config.site_dir), edition.files)
        seal(Path(config.site_dir))
        log.info("Clausebook printed %d pages", edition.pages)

    def _set_type(self, *_: object) -> Typeset:
        return self.typeset()

    def typeset(self) -> Typeset:
        """Return the shells that were set, and what the hand-written pages are found by."""
        return Typeset(self._shells, tuple(self._set_pages), tuple(self._entries))

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Give templates of the theme the operator's words, and what they were compiled to."""
        env.globals["clausebook"] = self._site
        env.bytecode_cache = self.given.compiled if self.given else None
        return env

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Watch the records too."""
        server.watch(str(self._content))
        return server


def _report(problems: tuple[Problem, ...], *, draft: bool) -> None:
    """Log every problem; stop the build when one is an error.

    A preview of drafts only notes warnings: with `--strict`, MkDocs gives up on a logged one.
    """
    warn = log.info if draft else log.warning
    for problem in problems:
        (log.error if problem.is_error else warn)("%s", problem)
    errors = sum(problem.is_error for problem in problems)
    if errors:
        message = f"{counted(errors, 'problem')} in content; nothing was printed"
        raise PluginError(message)


def _path(page: Page, directory_urls: bool) -> str:  # noqa: FBT001 - a setting, passed on
    url = str(page.file.url)
    return "" if url in (".", "./", "index.html") and directory_urls else url


def _address(page: Page) -> str:
    """Address whose file lies where this hand-written page lies: links start from there."""
    url = page.url.strip("./")
    return url.removesuffix(".html") if url.endswith(".html") else url


def _public(page: Page) -> str:
    """Address of a hand-written page: `about` for its `about/index.html`."""
    return re.sub(r"(^|/)index$", "", _address(page))


def _entry(page: Page, html: str, directory_urls: bool) -> Entry:  # noqa: FBT001
    text = " ".join(entities.unescape(_TAGS.sub(" ", html)).split())
    title = entities.unescape(str(page.title or ""))
    return Entry(
        address=_path(page, directory_urls),
        url=_path(page, directory_urls),
        kind="page",
        title=title,
        summary=cut_at_word(text, 220),
        names=(),
        quotation="",
        text=(text,),
        facets={"kind": ("page",)},
        captured="",
    )
