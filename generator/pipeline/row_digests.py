"""Digests of records: of all that pages may show of them, and of what linking looks at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.corpus.editorial import edits
from generator.digest import digest_of
from generator.model.provision import Provision, ProvisionProse
from generator.pipeline.ingredients import digest_of_value
from generator.pipeline.memory import SourceRow
from generator.pipeline.parts import Parts
from generator.validate import Typed

TIES = (
    "title",
    "type",
    "severity",
    "severity_rule",
    "excerpt",
    "audiences",
    "jurisdictions",
    "attributes",
    "regulations",
    "peers",
    "aliases",
    "status",
    "reviewed",
)
"""Facts of a provision that linking looks at; of the others only pages make something."""


def digests_of(typed: Typed, prose: ProvisionProse | None) -> tuple[bytes, bytes, bytes]:
    """Return the digests of a record's facts, of its ties and of our edits of it.

    Facts are what other pages may show of it, and whether a provision has a note, which linking
    asks for: which other prose it has may change meanwhile. Ties are what linking looks at, all
    but what a provision merely says; of other records they are the facts. Its problems are among
    both. Edits are what we did to a provision since it was first published.
    """
    made = typed.made
    if not isinstance(made, Provision):
        facts = digest_of_value((made, typed.problems))
        return facts, facts, b""
    shown = replace(made, digest=""), _has_note(prose)
    ties = tuple(getattr(made.facts, name) for name in TIES)
    tied = made.id, ties, _has_note(prose), typed.problems
    done = tuple(edits(made))
    return digest_of_value((shown, typed.problems)), digest_of_value(tied), digest_of_value(done)


def _has_note(prose: ProvisionProse | None) -> bool:
    return prose is not None and bool(prose.interpretive_note)


def facts_of(rows: Mapping[str, SourceRow], parts: Parts) -> bytes:
    """Digest of all facts, and of the addresses of pages."""
    return _digest_of_rows(rows, [row.facts for row in rows.values()], parts)


def ties_of(rows: Mapping[str, SourceRow], parts: Parts) -> bytes:
    """Digest of all that linking looks at, the addresses of pages among it."""
    return _digest_of_rows(rows, [row.ties for row in rows.values()], parts)


def _digest_of_rows(paths: Iterable[str], digests: Iterable[bytes], parts: Parts) -> bytes:
    names = "\0".join(paths).encode()  # no path holds a zero, and digests are of one length
    return digest_of(repr((parts.pages, parts.draft)).encode(), names, b"".join(digests))
