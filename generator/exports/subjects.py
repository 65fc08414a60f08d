"""The JSON of clause types, regulations and jurisdictions."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.exports.record import Record, above, below, listed
from generator.model.place import Regulation
from generator.model.site import Site
from generator.model.taxonomy import ClauseType, Jurisdiction
from generator.sections.compliance import article_label


def type_record(id_: str, clause_type: ClauseType, corpus: Corpus, site: Site) -> Record:
    """Make the record of a clause type with its closed questions."""
    provisions = corpus.provisions_of_type.get(id_, ())
    groups = corpus.taxonomies.clause_types.groups
    return {
        **above("clause-type", f"types/{id_}", clause_type.title, site),
        "type": id_,
        "group": {
            "id": clause_type.group,
            "title": groups.get(clause_type.group, clause_type.group),
        },
        "definition": clause_type.definition,
        "questions": [
            {
                "id": key,
                "question": asked.question,
                "answers": [{"id": one, "words": words} for one, words in asked.answers.items()],
            }
            for key, asked in clause_type.attributes.items()
        ],
        "provisions": listed(provisions, len(provisions)),
        **below(None, corpus, site),
    }


def regulation_record(regulation: Regulation, corpus: Corpus, site: Site) -> Record:
    """Make the record of a regulation with its articles."""
    facts = regulation.facts
    citing = corpus.citing.get(regulation.slug, ())
    provisions = {one.provision.id: one.provision for one in citing}
    return {
        **above("regulation", regulation.id, facts.title, site),
        "short": facts.short,
        "names": list(facts.names),
        "jurisdiction": facts.jurisdiction,
        "authority": facts.authority,
        "citation": facts.citation.words,
        "source_url": facts.source_url,
        "in_force": facts.in_force.isoformat(),
        "applies": facts.applies.isoformat() if facts.applies else "",
        "articles": [
            {
                "id": one.id,
                "title": one.title,
                "label": article_label(one.id, facts.unit),
                "url": one.url or "",
                "note": one.note,
            }
            for one in facts.articles
        ],
        "description": regulation.description,
        "covers": regulation.covers,
        "meets": regulation.meets,
        "provisions": listed(provisions.values(), len(provisions)),
        **below(None, corpus, site),
    }


def jurisdiction_record(id_: str, place: Jurisdiction, corpus: Corpus, site: Site) -> Record:
    """Make the record of a jurisdiction."""
    provisions = corpus.provisions_of_jurisdiction.get(id_, ())
    return {
        **above("jurisdiction", f"jurisdictions/{id_.lower()}", place.title, site),
        "jurisdiction": id_,
        "within": place.within or "",
        "description": place.description,
        "provisions": listed(provisions, len(provisions)),
        **below(None, corpus, site),
    }
