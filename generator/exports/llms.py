"""`llms.txt`: what the site is and how to use it, for programs that read it for people.

Source: https://llmstxt.org
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import Corpus
from generator.exports.rights import LICENCE_URL, RULE, captures_words, publisher
from generator.model.site import Site
from generator.text.counts import counted
from generator.text.escape import escaped

_PAGES = (
    ("registry", "Registry", "every provision, searchable and filtered"),
    ("platforms", "Platforms", "each platform with its documents"),
    ("types", "Clause types", "what each kind of clause says across platforms"),
    ("regulations", "Regulations", "provisions mapped to articles of laws"),
    ("changes", "Changes", "what platforms changed, with redlines"),
    ("coverage", "Coverage", "what was captured, and what was not"),
    ("methodology", "Methodology", "what is claimed and how it is checked"),
    ("about", "About", "who is behind the site, sources, licences"),
)

_FILES = (
    ("data/datapackage.json", "Data Package", "every file with its columns, size and SHA-256 sum"),
    (
        "data/provisions.csv",
        "Provisions as CSV",
        "a row per provision, with excerpt and evidence",
    ),
    ("data/clausebook.sqlite", "SQLite", "all tables, with full-text search"),
    ("data/schema/record-provision.schema.json", "JSON Schema", "of a provision's JSON"),
)


def llms(corpus: Corpus, site: Site) -> bytes:
    """Write the file; links are absolute where the site knows its address."""
    return ("\n\n".join(_blocks(corpus, site)) + "\n").encode()


def _blocks(corpus: Corpus, site: Site) -> Iterator[str]:
    yield f"# {escaped(site.name)}"
    yield f"> {escaped(' '.join((site.description or site.name).split()))}"
    yield (
        f"{counted(len(corpus.published), 'provision')} drawn from "
        f"{counted(len(corpus.documents), 'document')} of "
        f"{counted(len(corpus.platforms), 'platform')}. A provision is one rule of a document: "
        "its excerpt, where the excerpt stands in a public archive, and an analysis of ours. It "
        "is not legal advice."
    )
    yield f"## Rules for quoting\n\n{_rules(site)}"
    yield "## Records as data\n\n" + _records(site)
    yield "## Pages\n\n" + "\n".join(
        f"- [{title}]({site.url}{_path(address, site.served)}): {words}"
        for address, title, words in _PAGES
    )
    yield "## Data\n\n" + "\n".join(
        (
            f"- [Data]({site.absolute('data')}): all files, and how to open them",
            f"- [Data dictionary]({site.absolute('data/dictionary')}): every column",
            *(f"- [{title}]({site.url}{path}): {words}" for path, title, words in _FILES),
        )
    )
    yield "## Licence\n\n" + _licence(corpus, site)


def _path(address: str, site: Site) -> str:
    """Path of a page; the engine sets `about` as a folder in any case."""
    return (
        "about/index.html" if address == "about" and not site.directory_urls else site.path(address)
    )


def _rules(site: Site) -> str:
    """List the rules, the first of which is to quote only what was verified."""
    source = f"Name the source: {escaped(publisher(site))}, CC BY 4.0."
    return "\n".join(f"- {rule}" for rule in (RULE, *_RULES, source))


_RULES = (
    (
        "The state stands in each record's JSON as `evidence.state`; `evidence.verified` is true "
        "when the excerpt may be quoted."
    ),
    (
        "Give the clause, the day of the capture and the capture's SHA-256 sum with a quotation, "
        "and link to the record's page."
    ),
    "Cite a record by its `citation`, with the day of access in place of [date].",
    (
        '"First captured" is not "introduced", and "not captured" says nothing about what a '
        "document holds."
    ),
)


def _records(site: Site) -> str:
    page = site.path("platforms/<platform>/<document>/<provision>")
    json_, markdown = (
        site.twin("platforms/<platform>/<document>/<provision>", ending)
        for ending in ("json", "md")
    )
    return (
        f"Every record page (`{page}`) has the same record beside it as JSON (`{json_}`) and as "
        f"Markdown (`{markdown}`). So do pages of platforms, documents, clause types, regulations, "
        "jurisdictions and changes."
    )


def _licence(corpus: Corpus, site: Site) -> str:
    captures = " ".join(captures_words(archive) for archive in corpus.archives.values())
    return (
        f"What {escaped(publisher(site))} wrote: [CC BY 4.0]({LICENCE_URL}). Excerpts belong to "
        f"the platforms that published them and are quoted for analysis. {captures}".rstrip()
    )
