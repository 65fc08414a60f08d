"""Whose words the data hold, on what terms, and how to name the source."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.model.place import Document
from generator.model.site import Site
from generator.model.taxonomy import ArchiveInfo

LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_TITLE = "Creative Commons Attribution 4.0 International"

RULE = (
    "Quote only verified excerpts: those whose evidence state is `exact` or `normalised`. Any "
    "other excerpt is not known to stand in the latest capture, so do not present it as the "
    "document's present words. Summaries and analyses are ours, not the platform's: never put "
    "them in quotation marks as if a platform had said them."
)


def short_licence(site: Site) -> str:
    """Licence, whom to name, and where: the licence column of a table."""
    where = f", {site.url}" if site.url else ""
    return f"CC BY 4.0, {publisher(site)}{where}"


def publisher(site: Site) -> str:
    """Name whom to attribute; a publisher left empty is the site itself."""
    return site.operator.publisher.strip() or site.name


def rights(document: Document | None, corpus: Corpus, site: Site) -> dict[str, str]:
    """Say the rights of one record: analysis, quoted words, facts about captures.

    Without a document there is nothing quoted.
    """
    made = {
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "attribution": short_licence(site),
    }
    if document is None:
        return made
    operator = corpus.platforms[document.platform_id].facts.operator
    archive = corpus.archive_of(document)
    return {
        **made,
        "quoted": f"Quoted words belong to {operator}; they are quoted for analysis.",
        "captures": captures_words(archive) if archive else "",
    }


def captures_words(archive: ArchiveInfo) -> str:
    """Attribute facts about captures to the archive."""
    return (
        f"Contains information from {archive.title} ({archive.publisher}, {archive.versions}), "
        f"made available under {archive.licence}."
    )


def licence_text(corpus: Corpus, site: Site) -> str:
    """Write the terms that stand beside the files."""
    captures = "\n".join(captures_words(archive) for archive in corpus.archives.values())
    return (
        f"Licence of the data of {site.name}\n\n"
        "What was written here (summaries, analyses, answers, mappings) is under the "
        f"{LICENCE_TITLE} licence: {LICENCE_URL}\nName the source as: {short_licence(site)}\n\n"
        "Excerpts and other quoted words belong to the platforms that published them. They are "
        "short, word for word and attributed, and stand here for analysis; the licence above does "
        "not cover them.\n\n"
        f"Facts about captures come from public archives:\n{captures or 'none is used.'}\n\n"
        f"{RULE}\n"
    )
