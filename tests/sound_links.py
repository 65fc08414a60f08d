"""Every link of a folder of pages, followed: what leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

from tests.markup import Element, parsed

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_REFRESH = re.compile(r"\d+; *url=(.+)")


def dead_links(folder: Path) -> list[str]:
    """Say which href, src and forwarding of which page leads to no file, or to no such anchor.

    A link that leads to a folder is dead too: opened from the disk it shows a list of files.
    """
    ids = {}
    pages = {path: parsed(path.read_text("utf-8")) for path in folder.rglob("*.html")}
    for path, markup in pages.items():
        elements = markup.elements
        ids[path] = {e.attributes["id"] for e in elements if e.attributes.get("id")} | {
            e.attributes["name"] for e in elements if e.tag == "a" and e.attributes.get("name")
        }
    found = []
    for path, markup in sorted(pages.items()):
        for link in _links(markup.elements):
            target, fragment = urldefrag(link)
            there = (path.parent / unquote(target.partition("?")[0])).resolve() if target else path
            name = path.relative_to(folder).as_posix()
            if not there.is_file() or not there.is_relative_to(folder.resolve()):
                found.append(f"{name}: {link}")
            elif fragment and there in ids and unquote(fragment) not in ids[there]:
                found.append(f"{name}: {link} (no such anchor)")
    return found


def _links(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        attributes = element.attributes
        values = [attributes.get("href"), attributes.get("src")]
        if attributes.get("http-equiv") == "refresh":
            values.append(_REFRESH.sub(r"\1", attributes["content"]))
        for value in values:
            if value and not _ELSEWHERE.match(value) and value != "#":
                yield value
