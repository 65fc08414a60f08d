"""Pages of records that a hand-written page may name: `{{ link.types/governing-law }}`."""

from __future__ import annotations

from markupsafe import Markup

from generator.corpus import Corpus
from generator.corpus.addresses import jurisdiction_address, type_address
from generator.model.site import Site


def linkable(corpus: Corpus) -> dict[str, str]:
    """Return the titles of platforms, clause types, regulations and jurisdictions by address."""
    taxonomies = corpus.taxonomies
    return {
        **{one.id: one.facts.title for one in corpus.platforms.values()},
        **{type_address(id_): one.title for id_, one in taxonomies.clause_types.types.items()},
        **{one.id: one.facts.title for one in corpus.regulations.values()},
        **{jurisdiction_address(id_): one.title for id_, one in taxonomies.jurisdictions.items()},
    }


def links_from(here: str, titles: dict[str, str], site: Site) -> dict[str, str]:
    """Return the link to each page from the one at `here`, as HTML that Markdown leaves alone."""
    link = Markup('<a href="{}">{}</a>')
    return {
        address: link.format(site.href(here, address), title) for address, title in titles.items()
    }
