"""Hold records against their ledgers: an excerpt edited after verification is a problem."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from generator.model.evidence import EvidenceState
from generator.model.ledger import Ledger
from generator.model.provision import Provision
from generator.problem import Level, Problem, quoted
from generator.validate import Library


def excerpt_sum(excerpt: str) -> str:
    """SHA-256 of an excerpt with its white space folded: what a ledger remembers it by."""
    return hashlib.sha256(" ".join(excerpt.split()).encode()).hexdigest()


def check_ledgers(
    library: Library, provisions: dict[str, Provision], *, draft: bool
) -> Iterator[Problem]:
    """Yield excerpts that were not verified, changed since, found nowhere, or quoted twice."""
    quoting: dict[tuple[str, str], list[Provision]] = {}
    for provision in provisions.values():
        if provision.is_published:
            yield from check_excerpt(provision, library, draft=draft)
            key = (provision.document_id, excerpt_sum(provision.facts.excerpt))
            quoting.setdefault(key, []).append(provision)
    for same in quoting.values():
        for before, provision in zip((same[-1], *same), same, strict=False):
            if before is not provision:
                yield _quoted_twice(provision, before, library)
    for id_, ledger in library.ledgers.items():
        yield from _ledger(id_, ledger, library)


def check_excerpt(provision: Provision, library: Library, *, draft: bool) -> Iterator[Problem]:
    """Yield what is wrong with the excerpt of a published provision."""
    level = Level.WARNING if draft else Level.ERROR
    document = library.documents.get(provision.document_id)
    path = f"content/{provision.document_id}/captures.yml"
    if document is None or document.facts.archive is None or path in library.untyped:
        return
    ledger = library.ledgers.get(provision.document_id)
    entry = ledger.provisions.get(provision.slug) if ledger else None
    if entry is None:
        line = library.line(provision.source, "excerpt")
        message = "the excerpt was not verified against the archive"
        hint = "Run `clausebook verify`, or build a preview with `--draft`."
        yield Problem(provision.source, line, "excerpt", "CB051", message, hint, level)
    elif entry.excerpt != excerpt_sum(provision.facts.excerpt):
        line = library.line(provision.source, "excerpt")
        message = "the excerpt is not the one that was verified"
        hint = "Run `clausebook verify` again."
        yield Problem(provision.source, line, "excerpt", "CB052", message, hint, level)
    elif entry.state is EvidenceState.ABSENT and not provision.prose.interpretive_note:
        line = library.line(provision.source, "excerpt")
        message = "the excerpt stands in no capture, and the record does not say why"
        hint = "Correct the excerpt, or explain it under `## Interpretive note`."
        yield Problem(provision.source, line, "excerpt", "CB055", message, hint)


def _quoted_twice(provision: Provision, other: Provision, library: Library) -> Problem:
    """Tell of a record that rests on the words of another: each is told, as either may be new."""
    line = library.line(provision.source, "excerpt")
    message = f"the record {quoted(other.slug)} of this document quotes the same words"
    hint = "Quote the words that carry this rule, or make one record of the two."
    return Problem(provision.source, line, "excerpt", "CB070", message, hint, Level.WARNING)


def _ledger(id_: str, ledger: Ledger, library: Library) -> Iterator[Problem]:
    path = f"content/{id_}/captures.yml"
    document = library.documents.get(id_)
    place = document.facts.archive if document else None
    kept_by = place.collection if place else ledger.archive
    if document is None and f"content/{id_}/index.md" not in library.untyped:
        message = f"the document {quoted(id_)} has no record"
        yield Problem(path, 1, "document", "CB032", message, f"Add content/{id_}/index.md.")
    elif kept_by != ledger.archive and kept_by in library.taxonomies.archives:
        line = library.line(path, "archive")
        message = f"must be the document's archive, got {quoted(ledger.archive)}"
        yield Problem(path, line, "archive", "CB053", message, "Run `clausebook verify`.")
    known = {capture.id for capture in ledger.captures}
    for slug, entry in ledger.provisions.items():
        ends = [end for run in entry.runs for end in (run.first, run.last)]
        if any(end not in known for end in ends):
            line = library.line(path, "provisions", slug)
            message = "names a capture that the ledger does not list"
            hint = "Run `clausebook verify`."
            yield Problem(path, line, f"provisions.{slug}", "CB053", message, hint)
        source = f"content/{id_}/{slug}.md"
        gone = f"{id_}/{slug}" not in library.provisions and source not in library.untyped
        if document is not None and gone:
            line = library.line(path, "provisions", slug)
            message = f"there is no record {quoted(slug)}"
            hint = "Run `clausebook verify`."
            yield Problem(path, line, f"provisions.{slug}", "CB056", message, hint, Level.WARNING)
