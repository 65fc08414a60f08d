"""Whose words a feed holds, and on what terms; the picture it is known by."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.model.site import Site

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
ICON = "assets/images/mark.svg"


def rights(corpus: Corpus) -> str:
    """Say who may do what with analyses, quoted words and captured texts."""
    archives = corpus.archives.values()
    named = ", ".join(f"{archive.publisher} ({archive.licence})" for archive in archives)
    captured = f" Captured texts: {named}." if named else ""
    return f"Analyses: CC BY 4.0. Quoted words belong to their platforms.{captured}"


def author(site: Site) -> str:
    """Name who writes the feeds; a publisher left empty is the site itself."""
    return site.operator.publisher.strip() or site.name
