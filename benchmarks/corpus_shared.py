"""The part of a made corpus that does not grow with it: taxonomies and laws."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.words import Maker

TYPES = [f"type-{number}" for number in range(60)]
LAWS = [f"law-{number}" for number in range(15)]
PLACES = ["EU", "FR", "IE", "UK", "US", "US-CA", "US-TX", "CH"]
WITHIN = {"FR": "EU", "IE": "EU", "US-CA": "US", "US-TX": "US"}
AUDIENCES = ["consumer", "business-customer", "developer", "end-user"]
LEVELS = ["high", "medium", "low"]
ANSWERS = ["yes", "no", "partly", "none-stated"]
GROUPS = 4
ARTICLES = 12
ARCHIVE = "genai-contrib"
"""Named as in the library, so that made records can stand among its own; so are places."""


def shared(maker: Maker) -> Iterator[tuple[str, str]]:
    """Give the files of taxonomies and laws, by their paths under `content/`."""
    yield "taxonomies/clause-types.yml", _types(maker)
    yield "taxonomies/jurisdictions.yml", "".join(_place(maker, place) for place in PLACES)
    yield (
        "taxonomies/audiences.yml",
        "".join(
            f"{name}:\n  title: {name.title()}\n  description: {maker.sentence(20)}\n"
            for name in AUDIENCES
        ),
    )
    yield (
        "taxonomies/severities.yml",
        "".join(
            f"{level}:\n  title: {level.title()}\n  meaning: {maker.sentence(20)}\n"
            for level in LEVELS
        ),
    )
    yield "taxonomies/archives.yml", _ARCHIVES
    for law in LAWS:
        yield f"regulations/{law}.md", _law(maker, law)


_ARCHIVES = f"""\
{ARCHIVE}:
  title: Made archive
  publisher: Made for measuring
  versions: https://example.org/archive/versions
  kind: git
  licence: ODC-BY 1.0
  vantage: Nowhere
"""


def _types(maker: Maker) -> str:
    groups = "".join(f"  group-{n}: Group {n}\n" for n in range(GROUPS))
    answers = ", ".join(f'{answer}: "{answer}"' for answer in ANSWERS)
    rows = "".join(
        f"  {name}:\n    title: {maker.words(3).capitalize()}\n    group: group-{n % GROUPS}\n"
        f"    definition: {maker.sentence(25)}\n    attributes:\n"
        + "".join(
            f"      {question}:\n        question: {maker.words(7).capitalize()}?\n"
            f"        answers: {{{answers}}}\n"
            for question in ("notice", "choice")
        )
        for n, name in enumerate(TYPES)
    )
    return f"groups:\n{groups}types:\n{rows}"


def _place(maker: Maker, place: str) -> str:
    within = f"  within: {WITHIN[place]}\n" if place in WITHIN else ""
    return f"{place}:\n  title: Place {place}\n{within}  description: {maker.sentence(20)}\n"


def _law(maker: Maker, law: str) -> str:
    articles = "".join(
        f'  - {{id: "{n}", title: {maker.words(4).capitalize()}, '
        f'url: "https://example.org/{law}/{n}", note: "{maker.sentence(15)}"}}\n'
        for n in range(1, ARTICLES + 1)
    )
    return (
        f"---\ntitle: {law.title()}\nshort: {law.upper()}\n"
        f"jurisdiction: {maker.pick(PLACES)}\nauthority: One\n"
        f"citation: {{text: A law}}\nsource_url: https://example.org/{law}\nin_force: 2020-01-01\n"
        f"articles:\n{articles}---\n\n{maker.sentence(30)}\n\n## What it covers\n\n"
        f"{maker.paragraph(80)}\n\n## How it meets platform terms\n\n{maker.paragraph(80)}\n"
    )
