"""FAQ: questions answered from data that the other sections do not answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.compare import tally
from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site
from generator.sections.link import Link
from generator.text.counts import counted, listed
from generator.text.dates import long_date


class AnswerRow(NamedTuple):
    """A closed question, the clause's answer, the words it rests on, and who answers alike."""

    question: str
    answer: str
    quote: str
    others: str


class QuestionView(NamedTuple):
    """A question with an answer: `text` (Markdown), `rows` of closed questions, links out."""

    question: str
    text: str
    rows: tuple[AnswerRow, ...] = ()
    link: Link | None = None
    url: str = ""
    is_new: bool = True


class FaqView(NamedTuple):
    """The questions in order: from data, from the editor, and the affiliation last."""

    questions: tuple[QuestionView, ...]


def view(provision: Provision, corpus: Corpus, site: Site) -> FaqView:
    """Answer what data can answer."""
    editor = (QuestionView(q.question, q.answer) for q in provision.prose.faq)
    questions = (
        _who(provision, corpus),
        *_closed(provision, corpus),
        _since(provision, corpus),
        *editor,
        _source(provision, corpus),
        _affiliation(provision, corpus, site),
    )
    return FaqView(questions)


def _who(provision: Provision, corpus: Corpus) -> QuestionView:
    audiences = corpus.taxonomies.audiences
    bound = [audiences[a].title.lower() for a in provision.facts.audiences]
    explained = " ".join(
        f"{audiences[a].title}: {audiences[a].description}" for a in provision.facts.audiences
    )
    document = corpus.document_of(provision)
    count = corpus.counts.get(document.id, 0)
    among = f"one of {count} provisions" if count > 1 else "the only provision"
    text = (
        f"The record names {listed(bound)}. {explained} The clause is {among} recorded from "
        "this document."
    )
    link = Link(f"All provisions of {document.facts.title}", document.id)
    return QuestionView("Who is bound by this clause?", text, link=link)


def _closed(provision: Provision, corpus: Corpus) -> Iterator[QuestionView]:
    clause_type = corpus.type_of(provision)
    rows = []
    for id_, asked in clause_type.attributes.items():
        given = provision.facts.attributes.get(id_)
        if given is None:
            continue
        counted_ = tally(provision.facts.type, id_, given.answer, corpus)
        others = (
            f"{counted_.same} of {counted(counted_.answered, 'platform')}"
            if counted_.answered > 1
            else "no other platform recorded"
        )
        answer = asked.answers[given.answer]
        rows.append(AnswerRow(asked.question, answer[:1].upper() + answer[1:], given.quote, others))
    if rows:
        question = (
            "How does it answer the questions asked of every such clause, and who answers alike?"
        )
        link = Link(f"{clause_type.title} on all platforms", f"types/{provision.facts.type}")
        yield QuestionView(question, "", tuple(rows), link)


def _since(provision: Provision, corpus: Corpus) -> QuestionView:
    question = "Since when does this wording stand?"
    evidence = corpus.evidence(provision)
    ledger = corpus.ledgers.get(provision.document_id)
    if ledger is None or evidence.entry is None or not evidence.entry.runs:
        text = (
            "That is not known here: no capture of the document that holds these words is in the "
            "archives this library is checked against."
        )
        return QuestionView(question, text)
    first = ledger.capture(evidence.entry.runs[-1].first)
    usable = [capture for capture in ledger.captures if capture.verdict.holds_text]
    earlier = [capture for capture in usable if capture.time < first.time]
    day = long_date(first.time.date())
    if earlier:
        text = (
            f"Since some day between {long_date(earlier[-1].time.date())}, whose capture does not "
            f"hold these words, and {day}, whose capture does."
        )
    else:
        text = (
            f"Since {day} or before: the oldest usable capture is of that day and holds these "
            "words."
        )
    return QuestionView(question, text)


def _source(provision: Provision, corpus: Corpus) -> QuestionView:
    document = corpus.document_of(provision)
    archive = corpus.archive_of(document)
    kept = (
        f" Captured texts are kept by {archive.title} ({archive.licence}), taken from "
        f"{archive.vantage}."
        if archive
        else " No archive this library uses has captured it."
    )
    text = f"The platform publishes the document at the address below.{kept}"
    url = document.facts.source_url
    return QuestionView("Where is the source?", text, url=url, is_new=False)


def _affiliation(provision: Provision, corpus: Corpus, site: Site) -> QuestionView:
    platform = corpus.platform_of(provision).facts.title
    text = site.operator.affiliation.replace("{platform}", platform)
    return QuestionView(f"Is this site affiliated with {platform}?", text, is_new=False)
