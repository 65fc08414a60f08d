"""Entries of platform changes."""

from __future__ import annotations

from markupsafe import Markup

from generator.changes.recorded import Recorded
from generator.changes.summary import clauses_in_words, words_in_words
from generator.corpus import Corpus
from generator.feeds.corrections import midnight
from generator.feeds.entry import Entry
from generator.feeds.redline_html import hunk_html
from generator.model.provision import Provision
from generator.model.site import Site
from generator.text.counts import counted
from generator.text.dates import long_date

MOST_HUNKS = 24
"""Clauses one entry quotes; the page quotes them all."""


def change_entry(one: Recorded, corpus: Corpus, site: Site) -> Entry:
    """Make the entry of a platform change: figures, redline, provisions it touches."""
    document, touched = one.document, provisions_of(one, corpus)
    platform = corpus.platforms[document.platform_id]
    summary = " ".join((_figures(one), _between(one), _unconfirmed(one))).strip()
    types = dict.fromkeys(corpus.type_of(provision).title for provision in touched)
    return Entry(
        address=one.address,
        title=f"{platform.facts.title}, {document.facts.title}: {_headline(one)}",
        summary=summary,
        html=str(
            Markup("<p>{}</p>\n").format(summary)
            + _note(one)
            + _touched(touched, site)
            + _redlines(one, site.absolute(one.address))
            + _source(one, corpus)
        ),
        time=one.time,
        source=document.facts.source_url,
        revised=midnight(one.note.date) if one.note else None,
        tags=(platform.facts.title, document.facts.terms_type.label, *types),
    )


def provisions_of(one: Recorded, corpus: Corpus) -> tuple[Provision, ...]:
    """Return the provisions whose excerpt stands in a changed clause, withdrawn ones too."""
    ids = (f"{one.document.id}/{slug}" for slug in dict.fromkeys(one.change.provisions))
    return tuple(corpus.provisions[id_] for id_ in ids if id_ in corpus.provisions)


def _headline(one: Recorded) -> str:
    """Return the title of the editors' note, or else what was counted."""
    unsure = "" if one.is_confirmed else " (not confirmed yet)"
    return f"{one.note.title}{unsure}" if one.note else _clauses(one)


def _note(one: Recorded) -> Markup:
    if one.note is None:
        return Markup("")
    return Markup("<p><strong>Editor’s note:</strong> {}</p>\n").format(one.note.note)


def _clauses(one: Recorded) -> str:
    """`3 clauses reworded, 1 added`; a change that rests on one capture alone says so."""
    unsure = "" if one.is_confirmed else " (not confirmed yet)"
    return f"{clauses_in_words(one.change)}{unsure}"


def _figures(one: Recorded) -> str:
    """`3 clauses reworded, 1 added; 12 words inserted and 3 deleted.`."""
    clauses = clauses_in_words(one.change)
    words = words_in_words(one.change.inserted, one.change.deleted)
    return f"{clauses[:1].upper()}{clauses[1:]}; {words}."


def _between(one: Recorded) -> str:
    """Say between which captures the change was made: the day itself is not known."""
    before, after = long_date(one.since.date()), long_date(one.time.date())
    if before == after:
        return f"Made between two captures of {after}."
    return f"Made between the captures of {before} and {after}."


def _unconfirmed(one: Recorded) -> str:
    return "" if one.is_confirmed else "No later capture confirms it yet."


def _touched(provisions: tuple[Provision, ...], site: Site) -> Markup:
    if not provisions:
        return Markup("")
    links = Markup(", ").join(
        Markup('<a href="{}">{}</a>').format(site.absolute(p.id), p.facts.title) for p in provisions
    )
    return Markup("<p>Provisions recorded from the changed clauses: {}.</p>\n").format(links)


def _redlines(one: Recorded, url: str) -> Markup:
    shown = one.change.hunks[:MOST_HUNKS]
    left = len(one.change.hunks) - len(shown) + one.change.unquoted
    key = Markup("<p>Deleted words are struck through, inserted words underlined.</p>\n")
    more = Markup('<p><a href="{}">{}</a> not quoted here.</p>\n').format(
        url, counted(left, "further changed clause")
    )
    quoted = Markup("").join(hunk_html(hunk, url, confirmed=one.is_confirmed) for hunk in shown)
    return (key if shown else Markup("")) + quoted + (more if left else Markup(""))


def _source(one: Recorded, corpus: Corpus) -> Markup:
    archive = corpus.archive_of(one.document)
    kept = f"captured by {archive.title}, {archive.licence}" if archive else "quoted for analysis"
    return Markup('<p>Document: <a href="{}">{}</a>, {}.</p>').format(
        one.document.facts.source_url, one.document.facts.title, kept
    )
