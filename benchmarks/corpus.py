"""A seeded maker of content: as many valid records as asked for, of about 900 words each.

Words follow a Zipf distribution over a vocabulary of legal words and made ones, so that an index
of them behaves like an index of real terms. The same seed and size give the same bytes.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

LEGAL = """
the of to and or any in you for your by this agreement services we that not with terms may as
are be is such on use content shall will liability customer data from our under party if user
account arbitration law notice rights third license access including termination without
information provided warranty damages claim dispute indemnify governing privacy personal consent
retention delete training model output input license royalty irrevocable perpetual waive class
action jury court jurisdiction consumer business developer suspend breach material fees refund
subscription renewal confidential intellectual property copyright trademark security incident
processor controller transfer safeguard minor parental age
"""
SYLLABLES = """
ba ce di fo gu la me ni po ru sa te vi xo za bra cle dri flo gru sta tre pli
"""
SECTIONS = ("Why it matters", "What it means for you")
PARTS = (
    "Regulatory landscape",
    "Governance exposure",
    "Jurisdiction flags",
    "Contract and vendor implications",
    "Compliance considerations",
)


class Maker:
    """Makes text from one seeded source of chance."""

    def __init__(self, seed: int, vocabulary: int = 20_000) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a repeatable corpus, not a secret
        made = (
            "".join(letters)
            for size in itertools.count(2)
            for letters in itertools.product(SYLLABLES.split(), repeat=size)
        )
        self._words = [*LEGAL.split(), *itertools.islice(made, vocabulary)]
        self._weights = list(
            itertools.accumulate(1 / rank for rank in range(2, len(self._words) + 2))
        )

    def sentence(self, words: int) -> str:
        """Return a sentence of so many words."""
        drawn = self._chance.choices(self._words, cum_weights=self._weights, k=words)
        return f"{' '.join(drawn).capitalize()}."

    def paragraph(self, words: int) -> str:
        """Return sentences of 8 to 28 words that hold about so many in all."""
        sentences, left = [], words
        while left > 0:
            size = self._chance.randint(8, 28)
            sentences.append(self.sentence(size))
            left -= size
        return " ".join(sentences)

    def pick(self, choices: list[str]) -> str:
        """Return one of the choices."""
        return self._chance.choice(choices)


def make(folder: Path, provisions: int, seed: int = 1) -> None:
    """Write `content/` for so many provisions: 38 of a platform, 60 clause types."""
    maker = Maker(seed)
    types = [f"type-{number}" for number in range(60)]
    files = dict(_taxonomies(maker, types))
    platforms = max(1, round(provisions / 38))
    laws = [f"law-{number}" for number in range(15)]
    files.update(_regulation(maker, law) for law in laws)
    for number in range(provisions):
        platform = f"platform-{number % platforms}"
        document = f"{platform}/document-{(number // platforms) % 3}"
        files.setdefault(f"platforms/{platform}/index.md", _platform(maker, platform))
        files.setdefault(f"platforms/{document}/index.md", _document(maker, document))
        name = f"platforms/{document}/provision-{number}.md"
        files[name] = _provision(maker, number, types, laws)
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _taxonomies(maker: Maker, types: list[str]) -> Iterator[tuple[str, str]]:
    rows = "".join(
        f"  {name}:\n    title: {maker.sentence(3)[:-1]}\n    group: all\n"
        f"    definition: {maker.sentence(20)}\n    attributes:\n      notice:\n"
        "        question: Is notice promised?\n        answers: {yes: Yes, no: No}\n"
        for name in types
    )
    yield "taxonomies/clause-types.yml", f"groups: {{all: All}}\ntypes:\n{rows}"
    yield "taxonomies/jurisdictions.yml", "EU: {title: Union, description: A union.}\n"
    yield "taxonomies/audiences.yml", "consumer: {title: Consumers, description: People.}\n"
    levels = ("high", "medium", "low")
    yield (
        "taxonomies/severities.yml",
        "".join(f"{level}: {{title: {level}, meaning: {level}.}}\n" for level in levels),
    )


def _platform(maker: Maker, name: str) -> str:
    return (
        f"---\ntitle: {name}\noperator: {name} Ltd\nwebsite: https://example.org\n"
        f"reviewed: {{date: 2026-01-01, by: editors}}\n---\n\n{maker.sentence(25)}\n"
    )


def _document(maker: Maker, name: str) -> str:
    return (
        f"---\ntitle: Terms {name[-1]}\nterms_type: Terms of Service\n"
        "source_url: https://example.org/terms\nreviewed: {date: 2026-01-01, by: editors}\n"
        f"---\n\n{maker.sentence(25)}\n"
    )


def _regulation(maker: Maker, law: str) -> tuple[str, str]:
    articles = "".join(f'  - {{id: "{n}", title: Article {n}}}\n' for n in range(1, 11))
    text = (
        f"---\ntitle: {law.title()}\nshort: {law.upper()}\njurisdiction: EU\nauthority: One\n"
        "citation: {text: A law}\nsource_url: https://example.org/law\nin_force: 2020-01-01\n"
        f"articles:\n{articles}---\n\n{maker.sentence(30)}\n\n## What it covers\n\n"
        f"{maker.paragraph(80)}\n\n## How it meets platform terms\n\n{maker.paragraph(80)}\n"
    )
    return f"regulations/{law}.md", text


def _provision(maker: Maker, number: int, types: list[str], laws: list[str]) -> str:
    sections = "".join(f"\n## {title}\n\n{maker.paragraph(90)}\n" for title in SECTIONS)
    parts = "".join(f"\n### {title}\n\n{maker.paragraph(110)}\n" for title in PARTS)
    return (
        f"---\ntitle: {maker.sentence(7)[:-1]} {number}\ntype: {maker.pick(types)}\n"
        f"severity: {maker.pick(['high', 'medium', 'low'])}\nclause: {number}. Clause\n"
        f"excerpt: >-\n  {maker.sentence(60)}\nbasis: explicit\naudiences: [consumer]\n"
        f"jurisdictions: [EU]\nattributes: {{notice: {maker.pick(['yes', 'no'])}}}\n"
        f'regulations:\n  - {{id: {maker.pick(laws)}, articles: ["{number % 10 + 1}"], '
        f"relation: engages, note: {maker.sentence(6)[:-1]}}}\n"
        "reviewed: {date: 2026-01-01, by: editors}\n"
        "revisions:\n  - {date: 2026-01-01, note: first published}\n---\n\n"
        f"{maker.sentence(30)}\n{sections}\n## Compliance analysis\n{parts}"
    )
