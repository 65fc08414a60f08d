"""Why a page was printed again, or was not, in words."""

from __future__ import annotations

from generator.pages.plan import Unit
from generator.pipeline import Edition, Reason

_MOST = 20
_KINDS = {
    "prose": "the text of {}",
    "provisions": "the facts or the summary of {}",
    "provisions_of_type": "a provision of the type {}",
    "provisions_of_platform": "a provision of {}",
    "provisions_of_document": "a provision of {}",
    "edits": "what we did to a record of {}",
    "ids": "which provisions there are under {}",
    "counts": "how many provisions there are of {}",
    "peers": "the peers chosen for {}",
    "provisions_of_jurisdiction": "a provision that names {}",
    "citing": "a provision that maps to {}",
    "documents_of": "a document of {}",
    "captured": "whether a capture of {} can be read",
    "template": "a template of the page kind {}",
    "shell": "the theme's page around {}",
    "site": "the site's settings",
    "sqlite": "the version of SQLite",
    "laws": "the names of the regulations",
}


def explanation(page: str, edition: Edition) -> str:
    """Say why the page at an address, or a file of the site, was printed again or was not."""
    wanted = page.strip("/").removesuffix("index.html").strip("/")
    there = next((path for path in edition.sums if wanted in {path, _address(path)}), "")
    for unit in edition.memory.printed.holding({there}):
        return _told(there, unit, edition.reasons[unit])
    if wanted in edition.sums or f"{wanted}/index.html" in edition.sums:
        return f"{page}: set by the theme or made for the whole site; it is made at every change."
    return f"{page}: there is no such page."


def _address(path: str) -> str:
    return path.removesuffix("/index.html").removesuffix(".html")


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
    return _KINDS.get(kind, "the record of {}" if key else "{}").format(key or kind)
