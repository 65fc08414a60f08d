"""The recorded silences of a platform, on its own page: by clause type, with what was read."""

from __future__ import annotations

from generator.compare.matrix import read_on
from generator.corpus import Corpus
from generator.model.place import Platform
from generator.pages.type_matrix import SilenceView, read_views
from generator.sections.link import Link


def silences_of(platform: Platform, corpus: Corpus) -> tuple[SilenceView, ...]:
    """Show each silence under its clause type, in the order of the taxonomy."""
    recorded = {silence.type: silence for silence in platform.facts.silences}
    return tuple(
        SilenceView(
            heading=Link(clause_type.title, f"types/{id_}"),
            anchor=f"silent-{id_}",
            read=read_views(read_on(recorded[id_], platform, corpus)),
            note=recorded[id_].note or "",
        )
        for id_, clause_type in corpus.taxonomies.clause_types.types.items()
        if id_ in recorded
    )
