"""A seeded maker of content: as many valid records as asked for, of 900 words each.

The shape is that of 13,250 provisions of 350 platforms in 820 documents, of 60 clause types, with
a ledger and a change log for each document. The same seed and size give the same bytes. Files are
given one after another: a corpus of any size needs the memory of one document.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus_evidence import evidence
from benchmarks.corpus_shared import (
    ANSWERS,
    ARCHIVE,
    ARTICLES,
    AUDIENCES,
    LAWS,
    LEVELS,
    PLACES,
    TYPES,
    shared,
)
from benchmarks.words import Maker

__all__ = ["Maker", "files", "make"]

WHOLE, PLATFORMS, DOCUMENTS = 13_250, 350, 820
SECTIONS = ("Why it matters", "What it means for you")
PARTS = (
    "Regulatory landscape",
    "Governance exposure",
    "Jurisdiction flags",
    "Contract and vendor implications",
    "Compliance considerations",
)
NAMES = ("Terms of Service", "Privacy Policy", "Developer Terms", "Commercial Terms")
QUESTIONS = 2
# Words of a record's prose: 60 + 30 + 2 x 90 + 5 x 110 + 2 x 40 = 900.
EXCERPT, SUMMARY, SECTION, PART, ANSWER = 60, 30, 90, 110, 40


def make(folder: Path, provisions: int, seed: int = 1) -> None:
    """Write `content/` for so many provisions."""
    for name, text in files(provisions, seed):
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def files(provisions: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Give every file of the corpus: its path under `content/`, and its text."""
    maker = Maker(seed)
    yield from shared(maker)
    platforms = max(1, round(provisions * PLATFORMS / WHOLE))
    documents = max(platforms, round(provisions * DOCUMENTS / WHOLE))
    last = -1
    for document in range(documents):
        platform = document * platforms // documents
        numbers = range(
            -(-document * provisions // documents), -(-(document + 1) * provisions // documents)
        )
        home = f"platforms/platform-{platform}"
        if platform != last:
            last, place = platform, 0
            yield f"{home}/index.md", _platform(maker, platform)
        yield from _document(maker, home, place, numbers)
        place += 1


def _platform(maker: Maker, number: int) -> str:
    return (
        f"---\ntitle: {maker.words(1).title()} {number}\noperator: Operator {number} Ltd\n"
        f"website: https://example.org/{number}\ncountry: US\n"
        f"reviewed: {{date: 2026-01-01, by: editors}}\n---\n\n{maker.sentence(25)}\n"
    )


def _document(maker: Maker, home: str, place: int, numbers: range) -> Iterator[tuple[str, str]]:
    name = NAMES[place % len(NAMES)]
    home = f"{home}/{name.lower().replace(' ', '-')}-{place}"
    yield (
        f"{home}/index.md",
        (
            f"---\ntitle: {name}\nterms_type: {name}\nsource_url: https://example.org/terms/{place}\n"
            f"language: en\narchive: {{collection: {ARCHIVE}, service: Made, terms_type: {name}}}\n"
            f"reviewed: {{date: 2026-01-01, by: editors}}\n---\n\n{maker.sentence(25)}\n"
        ),
    )
    excerpts = {}
    for number in numbers:
        excerpts[f"provision-{number}"] = excerpt = maker.sentence(EXCERPT)
        yield f"{home}/provision-{number}.md", _provision(maker, number, excerpt)
    ledger, log = evidence(maker, excerpts, f"Made/{name}.md")
    yield f"{home}/captures.yml", ledger
    yield f"{home}/changes.yml", log


def _provision(maker: Maker, number: int, excerpt: str) -> str:
    return f"---\n{_facts(maker, number, excerpt)}---\n\n{_prose(maker)}"


def _facts(maker: Maker, number: int, excerpt: str) -> str:
    mapped = "".join(
        f"  - {{id: {law}, articles: [{_articles(maker)}], relation: engages, "
        f"note: {maker.words(6)}}}\n"
        for law in dict.fromkeys((maker.pick(LAWS), maker.pick(LAWS)))
    )
    places = ", ".join(dict.fromkeys((maker.pick(PLACES), maker.pick(PLACES))))
    audiences = ", ".join(dict.fromkeys((maker.pick(AUDIENCES), maker.pick(AUDIENCES))))
    return (
        f"title: {maker.words(7).capitalize()} {number}\ntype: {maker.pick(TYPES)}\n"
        f"severity: {maker.pick(LEVELS)}\nclause: {number % 40}. Clause\n"
        f"excerpt: >-\n  {excerpt}\nbasis: explicit\naudiences: [{audiences}]\n"
        f"jurisdictions: [{places}]\n"
        f"attributes: {{notice: {maker.pick(ANSWERS)}, choice: {maker.pick(ANSWERS)}}}\n"
        f"regulations:\n{mapped}reviewed: {{date: 2026-01-01, by: editors}}\n"
        "revisions:\n  - {date: 2026-01-01, note: first published}\n"
    )


def _articles(maker: Maker) -> str:
    return ", ".join(f'"{n}"' for n in sorted({maker.number(1, ARTICLES) for _ in range(2)}))


def _prose(maker: Maker) -> str:
    sections = "".join(f"\n## {title}\n\n{maker.paragraph(SECTION)}\n" for title in SECTIONS)
    parts = "".join(f"\n### {title}\n\n{maker.paragraph(PART)}\n" for title in PARTS)
    asked = "".join(
        f"\n### {maker.words(7).capitalize()}?\n\n{maker.paragraph(ANSWER)}\n"
        for _ in range(QUESTIONS)
    )
    return (
        f"{maker.sentence(SUMMARY)}\n{sections}\n## Compliance analysis\n{parts}\n## FAQ\n{asked}"
    )
