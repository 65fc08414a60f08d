"""A project for the time of a bundle: the same settings and theme, pages as plain files."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from generator.publish import write
from generator.record import Source

CONFIG = "mkdocs.yml"
_OWN = ("content", CONFIG)


@dataclass(frozen=True, slots=True)
class Cover:
    """The platform that a pack holds, and the public address of the whole library, or ''."""

    title: str
    site_name: str
    url: str

    @property
    def name(self) -> str:
        """Name of the pack's site."""
        return f"{self.site_name}: evidence pack, {self.title}"


def disk_project(
    root: Path,
    folder: Path,
    *,
    served: bool,
    sources: Collection[Source] | None = None,
    cover: Cover | None = None,
) -> Path:
    """Make a project in `folder` that prints for the disk; return the path of its settings.

    Everything is taken from the project in `root` by links, hidden files and the site left aside;
    with `sources`, these are the records instead of its own, and `cover` is the home page.
    `served` tells how pages lie on the public site, which they cite: with directory URLs, or not.
    """
    folder.mkdir(parents=True)
    for path in sorted(root.iterdir()):
        if path.name not in _OWN and not path.name.startswith("."):
            (folder / path.name).symlink_to(path)
    settings = {
        "INHERIT": str(root / CONFIG),
        "use_directory_urls": False,
        "extra": {"served_directory_urls": served},
    }
    if sources is None:
        (folder / "content").symlink_to(root / "content")
    else:
        write(folder, {source.path: source.data for source in sources})
        shutil.copytree(root / "content" / "pages", folder / "content" / "pages")
    if cover:
        settings["site_name"] = cover.name
        write(folder, {"content/pages/index.md": _home(cover).encode()})
    lines = (f"{key}: {json.dumps(value)}\n" for key, value in settings.items())
    (folder / CONFIG).write_text("".join(lines), encoding="utf-8")
    return folder / CONFIG


def _home(cover: Cover) -> str:
    """Write the home page of a pack: what it holds, what it leaves out."""
    where = f" The whole library is at <{cover.url}>." if cover.url else ""
    return _HOME.format(
        front=json.dumps(cover.name, ensure_ascii=False), title=_plain(cover.title), where=where
    )


_HOME = """---
template: home.html
title: {front}
---

<div class="cb-hero" markdown>

# Evidence pack: {title}

{{{{ figure.provisions }}}} provisions from {{{{ figure.documents }}}} documents, each quoted,
explained in plain language and mapped to the law. {{{{ figure.verbatim }}}} of the excerpts stand
word for word in the newest capture of their document; the {{{{ figure.unproven }}}} that do not say
so on their page. Records were last reviewed on {{{{ figure.last_review }}}}.

[Browse the provisions](registry/index.md){{ .cb-button }}

</div>

## What this pack holds

What the library records about one platform: its documents, provisions and changes, and the clause
types, regulations and jurisdictions that they name. Figures and lists count this platform alone,
and nothing here compares it with others.{where}

{{{{ block.platforms }}}}

## By question

{{{{ block.types }}}}

## Recently reviewed

{{{{ block.latest }}}}
"""


def _plain(text: str) -> str:
    """Keep the signs of Markdown, HTML and figures in a title from meaning anything."""
    return re.sub(r"[\\`*_{}\[\]<>()#+!|&~^-]", lambda found: f"&#{ord(found[0])};", text)
