"""Builders of search entries: small, whole, and different where a test says so."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.search import Entry, index

OVERRIDES = Path(__file__).parents[2] / "overrides"
LABELS = {
    "kind": {"provision": "Provisions", "page": "Pages"},
    "platform": {"mistral-ai": "Mistral AI", "acme": "Acme"},
    "severity": {"high": "High", "medium": "Medium", "low": "Low"},
}

_AN_ENTRY = Entry(
    address="platforms/acme/terms/arbitration",
    url="platforms/acme/terms/arbitration.html",
    kind="provision",
    title="Disputes go to an arbitrator",
    summary="Claims are settled by arbitration, one claimant at a time.",
    names=("Acme", "Terms of Service", "Arbitration and class waiver"),
    quotation="You and Acme agree to resolve disputes through binding arbitration.",
    text=("A class action is waived. Section 4.2.1 applies and/or § 5.",),
    facets={"platform": ("acme",), "severity": ("high",), "regulation": ("faa", "rome-i")},
    captured="2026-05-11",
)

WORDS = """
pay delay survey buy data personal retention arbitration arbitrator waiver class action notice
termination account consent children privacy liability training output licence governing law
California deletion opt-out users' Customer's 4.2.1 § 12(a) 1,000 protégé naïve 隐私政策 个人信息
한국어 👍 𐐷𐐲 and/or e.g. may not the of service services terms about
""".split()  # noqa: SIM905 - a list would be a page long
"""Words to make texts of, hard ones among them."""


def an_entry(address: str = "", **changes: object) -> Entry:
    """Make an entry, by default a provision about arbitration."""
    if address:
        changes |= {"address": address, "url": f"{address}.html"}
    return replace(_AN_ENTRY, **changes)  # type: ignore[arg-type]


def a_page(address: str, text: str, title: str = "A page") -> Entry:
    """Make an entry of which only the text is told."""
    return Entry(address, f"{address}.html", "page", title, "", text=(text,))


def a_corpus(size: int, seed: int = 1) -> list[Entry]:
    """Make entries of random words; the same seed gives the same."""
    chance = random.Random(seed)  # noqa: S311 - a corpus to test with

    def some(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    return [
        Entry(
            address=f"platforms/p{number // 8}/d/x{number}",
            url=f"platforms/p{number // 8}/d/x{number}.html",
            kind=chance.choice(("provision", "page")),
            title=some(3),
            summary=some(9),
            names=(f"Platform {number // 8}", "Terms of Service"),
            quotation=some(12),
            text=(some(25), some(chance.randint(0, 60))),
            facets={
                "platform": (f"p{number // 8}",),
                "severity": chance.choice(((), ("high",), ("low",), ("medium",))),
                "regulation": chance.choice(((), ("gdpr",), ("dsa", "gdpr"))),
            },
            captured=chance.choice(("", "2026-01-02", "2026-05-11")),
        )
        for number in range(size)
    ]


def a_site_folder(folder: Path, entries: list[Entry], body: str = "") -> Path:
    """Write a tiny site with the dialog, the registry's form and a page for each entry."""
    for path, content in index(entries, LABELS).items():
        _write(folder / path, content)
    for asset in ("javascripts/search.js", "stylesheets/search.css"):
        _write(folder / Path(asset).name, (OVERRIDES / "assets" / asset).read_bytes())
    for entry in entries:
        text = "".join(f"<p>{part}</p>" for part in (entry.summary, entry.quotation, *entry.text))
        _write(folder / entry.url, _page(entry.url, "A page", text))
    finder = _partial("finder.html", "search/", "")
    lists = "<section id='lists'><h2>By platform</h2><p>Static lists.</p></section>"
    _write(folder / "registry.html", _page("registry.html", "Registry", finder + lists))
    _write(folder / "index.html", _page("index.html", "Home", body))
    return folder


def _page(path: str, title: str, body: str) -> bytes:
    up = "../" * path.count("/")
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="Content-Security-Policy" content="{policy}"><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="{up}search.css">
</head><body><header>{_partial("search.html", f"{up}search/", up)}</header>
<main><article><h1>{title}</h1>{body}</article></main>
<script src="{up}search.js" defer></script></body></html>""".encode()


def _partial(name: str, search_root: str, site_root: str) -> str:
    environment = Environment(loader=FileSystemLoader(OVERRIDES / "partials"), autoescape=True)
    return environment.get_template(name).render(search_root=search_root, site_root=site_root)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
