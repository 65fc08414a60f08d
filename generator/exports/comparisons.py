"""What the compare page reads: a small script per platform, loaded for those that are chosen."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

from generator.compare.matrix import Standing
from generator.compare.standing import known_of
from generator.corpus import Corpus
from generator.model.closed import Severity
from generator.model.place import Platform
from generator.model.provision import Provision
from generator.model.site import Site
from generator.pages.compare import platforms
from generator.pages.plain import plain
from generator.text.cut import cut_at_word
from generator.text.dates import long_date
from generator.text.sentences import fitting, sentences

MOST = 6
"""Provisions of one clause type that a platform shows, the gravest; the registry has them all."""

SUMMARY_ROOM = 260
EXCERPT_LIMIT = 240


def comparison(platform: Platform, corpus: Corpus, site: Site) -> tuple[str, bytes]:
    """Give path and bytes of one platform's script.

    It calls `__cb_compare(slug, platform)`: a classic script is all that a page read from a disk
    may load. Paths in it lead from the site's root; all words are plain text.
    """
    types = corpus.taxonomies.clause_types.types
    given = {
        "title": platform.facts.title,
        "page": site.path(platform.id),
        "states": {one.value: [one.label, one.meaning] for one in Standing},
        "types": {id_: _standing(platform, id_, corpus, site) for id_ in types},
    }
    script = f"__cb_compare({_script(platform.slug)},{_script(given)});\n"
    return f"compare/{platform.slug}.js", script.encode("ascii")


def platform_list(corpus: Corpus) -> tuple[str, bytes]:
    """Give path and bytes of the script that lists all platforms, slug and title, by title.

    The compare page has one when its list of platforms would be too long for a page.
    """
    listed = [(one.id, one.link.text) for one in platforms(corpus)]
    script = f"window.__cb_compare_platforms={_script(listed)};\n"
    return "compare/list/platforms.js", script.encode("ascii")


def _standing(platform: Platform, id_: str, corpus: Corpus, site: Site) -> dict[str, Any]:
    known = known_of(platform.id, id_, corpus)
    if known.standing is not Standing.RECORDED:
        noted = {"note": known.note} if known.note else {}
        return {"state": known.standing.value, **noted}
    found = _gravest_first(platform.id, id_, corpus)
    return {
        "state": known.standing.value,
        "questions": _questions(id_, found, corpus),
        "provisions": [_provision(one, corpus, site) for one in found[:MOST]],
        "count": len(found),
        "all": site.path(f"registry/platform/{platform.slug}"),
    }


def _gravest_first(platform: str, id_: str, corpus: Corpus) -> list[Provision]:
    order = list(Severity)
    of_type = (p for p in corpus.provisions_of_platform.get(platform, ()) if p.facts.type == id_)
    return sorted(of_type, key=lambda p: (order.index(p.facts.severity), p.facts.title, p.id))


def _questions(id_: str, found: list[Provision], corpus: Corpus) -> list[dict[str, Any]]:
    """Give each closed question with the answers of all provisions, and which of them give it.

    `from` counts provisions from 0; one that is not listed is left out of it.
    """
    asked = corpus.taxonomies.clause_types.types[id_].attributes
    questions = []
    for key, question in asked.items():
        given: dict[str, list[int]] = {}
        for index, one in enumerate(found):
            if key in one.facts.attributes:
                where = given.setdefault(one.facts.attributes[key].answer, [])
                where += [index] if index < MOST else []
        answers = [
            {"answer": words, "from": given[answer]}
            for answer, words in question.answers.items()
            if answer in given
        ]
        questions.append({"question": question.question, "answers": answers})
    return questions


def _provision(provision: Provision, corpus: Corpus, site: Site) -> dict[str, Any]:
    document, evidence = corpus.document_of(provision), corpus.evidence(provision)
    summary = fitting(islice(sentences(plain(provision.prose.summary)), 2), SUMMARY_ROOM)
    return {
        "title": provision.facts.title,
        "page": site.path(provision.id),
        "severity": provision.facts.severity.value,
        "severity_label": provision.facts.severity.label,
        "evidence": evidence.word,
        "evidence_label": evidence.label,
        "captured": long_date(evidence.capture.time.date()) if evidence.capture else "",
        "document": document.facts.title,
        "document_page": site.path(document.id),
        "clause": provision.facts.clause,
        "summary": " ".join(summary),
        "excerpt": cut_at_word(" ".join(provision.facts.excerpt.split()), EXCERPT_LIMIT),
    }


def _script(value: object) -> str:
    """Write a value as JSON in ASCII, a JavaScript literal in every engine and encoding.

    `<` is an escape too: the text stays a text wherever the script is pasted.
    """
    return json.dumps(value, separators=(",", ":")).replace("<", "\\u003c")
