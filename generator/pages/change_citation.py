"""What may be cited of a change: the document as captured after it, and our comparison."""

from __future__ import annotations

from generator.changes.recorded import Recorded, capture_day
from generator.corpus import Corpus, Evidence
from generator.model.ledger import LedgerCapture
from generator.model.site import Site
from generator.sections.captured import capture_url
from generator.sections.citation import Citation, Pin, is_history, key, pin
from generator.sections.cite import CiteView, cited
from generator.text.counts import counted, listed
from generator.text.dates import long_date

MOST_CLAUSES = 3
"""Changed clauses that a citation names."""


def change_cite(one: Recorded, corpus: Corpus, site: Site) -> CiteView:
    """Offer the changed document first, and our comparison of the two captures second."""
    found = (_document(one, corpus), _comparison(one, corpus, site))
    return cited(("The document after the change", "This comparison"), found, one.address)


def _document(one: Recorded, corpus: Corpus) -> Citation:
    facts = one.document.facts
    after = _pin(one, one.after, corpus)
    archive = corpus.archive_of(one.document)
    path = corpus.ledgers[one.document.id].path_of(one.after)
    evidence = Evidence(None, capture=one.after, archive=archive, path=path)
    return Citation(
        key=_key(one),
        author=corpus.platforms[one.document.platform_id].facts.operator,
        title=_clauses(one) or facts.title,
        container=facts.title,
        language=facts.language,
        issued=capture_day(one.after),
        url=capture_url(evidence) or facts.source_url,
        pins=(after,),
        section=_clauses(one),
        source_url=facts.source_url,
        is_history=is_history(archive),
    )


def _comparison(one: Recorded, corpus: Corpus, site: Site) -> Citation:
    operator = corpus.platforms[one.document.platform_id].facts.operator
    days = [long_date(capture_day(capture)) for capture in (one.before, one.after)]
    about = (operator, one.document.facts.title, _clauses(one))
    return Citation(
        key=f"{_key(one)}:comparison",
        author=site.operator.publisher,
        title=f"{one.document.facts.title}: changes between the captures of {listed(days)}",
        container=site.name,
        language=site.language,
        issued=None,  # when the comparison was first printed is not recorded
        url=site.absolute(one.address),
        pins=(_pin(one, one.before, corpus), _pin(one, one.after, corpus)),
        is_ours=True,
        subject=", ".join(part for part in about if part),
        section=_clauses(one),
    )


def _key(one: Recorded) -> str:
    """`acme:terms:2026-08-07`, as the page's address tells two changes of one day apart."""
    return key(one.address.removeprefix("changes/"))


def _pin(one: Recorded, capture: LedgerCapture, corpus: Corpus) -> Pin:
    path = corpus.ledgers[one.document.id].path_of(capture)
    return pin(capture, corpus.archive_of(one.document), path)


def _clauses(one: Recorded) -> str:
    """Name the clauses that changed, the first few of them."""
    names = list(dict.fromkeys(hunk.clause for hunk in one.change.hunks if hunk.clause))
    left = len(names) - MOST_CLAUSES
    more = [counted(left, "further clause")] if left > 0 else []
    return listed([*names[:MOST_CLAUSES], *more]) if names else ""
