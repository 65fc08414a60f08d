"""The same records as projects of other generators: Markdown with front matter, and a theme."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.corpus import files

_THEMES = Path(__file__).parent / "peers"
_LINE = re.compile(r"(?m)^(title|type|severity|clause): (.*)$")
_LAW = re.compile(r"- \{id: (law-\d+)")
_PLACES = re.compile(r"(?m)^jurisdictions: \[(.*)\]$")
_EXCERPT = re.compile(r"(?m)^excerpt: >-\n {2}(.*)$")
SAME_DOCUMENT, SAME_TYPE = 5, 3
Lists = dict[str, list[tuple[str, str]]]
"""Pages and their titles, by what they are listed under."""


def hugo(folder: Path, provisions: int) -> None:
    """Write a project of Hugo that prints plain pages of the records, and nothing else."""
    _hugo(folder, provisions, "hugo")


def fuller_hugo(folder: Path, provisions: int) -> None:
    """Write a project of Hugo that prints what Hugo can of all that the site has.

    Ledgers and change logs lie beside their documents, taxonomies are data, and each change is a
    page of its own.
    """
    _hugo(folder, provisions, "fuller-hugo")
    for name, text in files(provisions):
        if name.startswith("taxonomies/"):
            _put(folder / "data" / name, text)
        elif name.endswith(("/captures.yml", "/changes.yml")):
            _put(folder / "content" / name, text)
        if name.endswith("/changes.yml"):
            home = name.removesuffix("/changes.yml")
            pages = folder / "content" / home.replace("platforms/", "changes/", 1)
            for change in yaml.safe_load(text)["history"]:
                day = change["time"].date().isoformat()
                _put(pages / f"{day}.md", _change(home, day, change))


def _hugo(folder: Path, provisions: int, theme: str) -> None:
    """Write sections for platforms and documents, terms for types and laws."""
    shutil.copytree(_THEMES / theme, folder)
    for name, text in _records(provisions):
        if name.startswith("regulations/"):
            law = name.removesuffix(".md").replace("regulations", "laws")
            _put(folder / "content" / law / "_index.md", text)
        else:
            _put(folder / "content" / name.replace("index.md", "_index.md"), _with_terms(text))


def _change(home: str, day: str, change: dict[str, Any]) -> str:
    """Write a change as the front matter of a page of Hugo, which may be JSON."""
    title = f"{home.rpartition('/')[2]}: {change['reworded']} clauses reworded"
    params = {"title": f"{title}, {day}", "document": home, **change}
    return f"{json.dumps(params, indent=1, default=_moment)}\n"


def _moment(value: Any) -> str:
    return f"{value:%Y-%m-%dT%H:%M:%SZ}"


def eleventy(folder: Path, provisions: int) -> None:
    """Write a project of Eleventy: one layout, collections by document and type."""
    shutil.copytree(_THEMES / "eleventy", folder)
    (folder / "content").mkdir()
    shutil.move(folder / "type.njk", folder / "content" / "type.njk")
    for name, text in _records(provisions):
        home = (
            name.removesuffix("/index.md") if name.endswith("index.md") else str(Path(name).parent)
        )
        more = f"layout: page.njk\nhome: {home}\n"
        if "/provision-" in name:
            more += "tags: [provision]\n"
        _put(folder / "content" / name, _with_terms(text, more))


def mkdocs(folder: Path, provisions: int) -> None:
    """Write a project of MkDocs: facts, excerpt and related pages stand in the Markdown."""
    shutil.copytree(_THEMES / "mkdocs", folder)
    homes, kinds = _lists(provisions)
    _put(folder / "docs" / "index.md", "# Home\n")
    for name, text in _records(provisions):
        written = text
        if "/provision-" in name:
            written = _spelled(name, text, homes, kinds)
        elif name.count("/") == 3:  # noqa: PLR2004 - platforms/<platform>/<document>/index.md
            written = f"{text}\n{_links(name, homes[name.removesuffix('/index.md')])}"
        _put(folder / "docs" / name, written)
    for kind, pages in kinds.items():
        name = f"types/{kind}.md"
        _put(folder / "docs" / name, f"---\ntitle: {kind}\n---\n\n{_links(name, pages)}")


def _records(provisions: int) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in files(provisions) if name.endswith(".md"))


def _with_terms(text: str, more: str = "") -> str:
    """Say types, laws and places once more, as lists that other generators group pages by."""
    head, body = text[4:].split("\n---\n", 1)
    facts = dict(_LINE.findall(head))
    if "type" in facts and _EXCERPT.search(head):
        head = head.replace(f"type: {facts['type']}\n", "")
        places = _PLACES.search(head)
        more += f"clausetypes: [{facts['type']}]\nlaws: [{', '.join(_LAW.findall(head))}]\n"
        more += f"places: [{places[1] if places else ''}]\n"
    return f"---\n{head}\n{more}---\n{body}"


def _lists(provisions: int) -> tuple[Lists, Lists]:
    """List pages and titles by document and by clause type."""
    homes: Lists = {}
    kinds: Lists = {}
    for name, text in _records(provisions):
        if name.count("/") == 3 and name.endswith("index.md"):  # noqa: PLR2004 - as above
            homes[name.removesuffix("/index.md")] = []
        if "/provision-" in name:
            facts = dict(_LINE.findall(text.split("\n---\n", 1)[0]))
            row = (name, facts["title"])
            homes[name.rpartition("/")[0]].append(row)
            kinds.setdefault(facts["type"], []).append(row)
    return homes, kinds


def _spelled(
    name: str,
    text: str,
    homes: Lists,
    kinds: Lists,
) -> str:
    head, body = text.split("\n---\n", 1)
    facts, excerpt, home = dict(_LINE.findall(head)), _EXCERPT.search(head), name.rpartition("/")[0]
    rows = (
        f"| Severity | Clause | Type |\n|---|---|---|\n| {facts['severity']} | {facts['clause']} |"
    )
    beside = [row for row in homes[home] if row[0] != name][:SAME_DOCUMENT]
    pages = kinds[facts["type"]]
    others: list[tuple[str, str]] = []
    for row in pages:
        if not row[0].startswith(home) and len(others) < SAME_TYPE:
            others.append(row)
    laws = "".join(f"- {law}\n" for law in _LAW.findall(head))
    return (
        f"{head}\n---\n\n{rows} {facts['type']} |\n\n> {excerpt[1] if excerpt else ''}\n{body}\n"
        f"## Mapped law\n\n{laws}\n## In the same document\n\n{_links(name, beside)}\n"
        f"## Same clause type elsewhere\n\n{_links(name, others)}"
    )


def _links(page: str, rows: list[tuple[str, str]]) -> str:
    up = "../" * page.count("/")
    return "".join(f"- [{title}]({up}{name})\n" for name, title in rows)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
