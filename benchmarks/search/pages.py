"""The pages both engines index: printed by the real build, and what else an engine needs of them.

Ours needs nothing but the pages. Pagefind gets copies of the pages that our index knows, with our
facets as its filters. MkDocs Material gets the same texts as Markdown.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.search import memory
from benchmarks.search.laying_out import ROOT
from generator.search import Entry

ARTICLE: Final = "<article"
FACETS: Final = ("platform", "severity", "type", "regulation")
PEER: Final = """\
site_name: Peer
theme: {name: material, font: false}
plugins: [search]
use_directory_urls: false
not_in_nav: '*'
"""


def build(project: Path, site: Path) -> memory.Cost:
    """Build the site with `clausebook build`; records not verified are printed as drafts."""
    command = [sys.executable, "-m", "generator", "build", "--draft", "--site", str(site)]
    return memory.run(command, project, {"PYTHONPATH": str(ROOT)})


def with_filters(entries: Iterable[Entry], site: Path, folder: Path) -> None:
    """Copy the pages of the entries, each with its facets."""
    for entry in entries:
        text = (site / entry.url).read_text("utf-8")
        at = text.index(">", text.index(ARTICLE)) + 1
        target = folder / entry.url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text[:at] + _filters(entry) + text[at:], "utf-8")


def _filters(entry: Entry) -> str:
    values = ((name, value) for name in FACETS for value in entry.facets.get(name, ()))
    return "".join(
        f'<span hidden data-pagefind-filter="{name}:{html.escape(value)}"></span>'
        for name, value in values
    )


def as_markdown(entries: Iterable[Entry], peer: Path) -> None:
    """Lay out a MkDocs project of the same texts, without a navigation."""
    for entry in entries:
        parts = (f"# {entry.title}", ", ".join(entry.names), entry.summary, entry.quotation)
        path = peer / "docs" / f"{entry.url.removesuffix('.html')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join((*parts, *entry.text)), "utf-8")
    (peer / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (peer / "mkdocs.yml").write_text(PEER, "utf-8")
