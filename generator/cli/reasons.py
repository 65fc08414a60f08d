"""Why a page was printed again, or was not, in words."""

from __future__ import annotations

from generator.pages.plan import Unit
from generator.pipeline import Edition, Reason

_MOST = 20
_KINDS = {
    "prose": "the text of {}",
    "provisions": "the facts or the summary of {}",
    "platforms": "the record of {}",
    "documents": "the record of {}",
    "regulations": "the record of {}",
    "ledgers": "the captures of {}",
    "changelogs": "the change log of {}",
    "notes": "our notes on {}",
    "provisions_of_type": "a provision of the type {}",
    "provisions_of_platform": "a provision of {}",
    "provisions_of_document": "a provision of {}",
    "provisions_of_jurisdiction": "a provision that names {}",
    "documents_of": "a document of {}",
    "citing": "a provision that maps to {}",
    "answering": "the answers to {}",
    "lines": "a provision of the data file {}",
    "withdrawn": "the withdrawn record {}",
    "captured": "whether a capture of {} can be read",
    "former": "the former addresses of {}",
    "archives": "the archive {}",
    "counts": "how many provisions there are of {}",
    "ids": "which provisions there are under {}",
    "peers": "the peers chosen for {}",
    "edits": "what we did to a record of {}",
    "taxonomies.groups": "the group of clause types {}",
    "taxonomies.types": "the clause type {}",
    "taxonomies.severities": "the severity {}",
    "taxonomies.jurisdictions": "the jurisdiction {}",
    "taxonomies.audiences": "the audience {}",
    "taxonomies.archives": "the archive {}",
    "template": "a template of the page kind {}",
    "shell": "the theme's page around {}",
    "site": "the site's settings",
    "sqlite": "the version of SQLite",
    "laws": "the names of the regulations",
}
"""What each kind of ingredient is in words."""


def explanation(page: str, edition: Edition, url: str = "") -> str:
    """Say why the page at an address, or a file of the site, was printed again or was not.

    The address may be copied from a browser, with that of the site at `url` before it. Nothing is
    said of a page that is not there.
    """
    there = _found(page.removeprefix(url), edition)
    for unit in edition.memory.printed.holding({there}):
        return _told(there, unit, edition.reasons[unit])
    what = "was made again" if there in edition.fresh else "was not made again"
    return f"{there} {what}: {_BY_THE_THEME}" if there else ""


_BY_THE_THEME = (
    "it is set by the theme, or made for the whole site. The theme sets type again when a "
    "hand-written page, the overrides, the settings or a figure that such a page shows has changed."
)


def _found(page: str, edition: Edition) -> str:
    """Return the path of the file that is meant; empty when there is none."""
    plain = page.partition("#")[0].partition("?")[0]
    wanted = plain.strip("/").removesuffix("index.html").strip("/")
    return next((path for path in edition.sums if wanted in {path, _address(path)}), "")


def _address(path: str) -> str:
    """Address of a page by its path; that of the home page is empty."""
    return path.removesuffix("index.html").removesuffix("/").removesuffix(".html")


def _told(path: str, unit: Unit, reason: Reason) -> str:
    what = "was printed again" if reason.is_stale else "was not printed again"
    lines = [f"{path} {what} ({unit}): {reason.words}."]
    shown = [f"  {_named(name)}" for name in reason.names[:_MOST]]
    left = len(reason.names) - len(shown)
    if shown and not reason.is_stale:
        lines.append("It was held against:")
    return "\n".join((*lines, *shown, *([f"  and {left} more"] if left > 0 else [])))


def _named(name: str) -> str:
    kind, _, key = name.partition(":")
    if key == "*":
        return f"all of: {kind.removeprefix('taxonomies.').replace('_', ' ')}"
    return _KINDS[kind].format(key)
