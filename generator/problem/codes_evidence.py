"""Codes of what can be wrong between a record and its ledger."""

from __future__ import annotations

from generator.problem.code import Code

EVIDENCE_CODES = (
    Code(
        "CB051",
        "unverified-excerpt",
        "An excerpt of a captured document is published once it was held against the archive. "
        "Run `clausebook verify`; `--draft` builds a preview without it.",
        "a new record beside a captures.yml that does not name it",
        "the record's entry in captures.yml, written by `clausebook verify`",
    ),
    Code(
        "CB052",
        "changed-excerpt",
        "The excerpt is not the one that was verified. A quotation edited afterwards proves "
        "nothing; run `clausebook verify` again.",
        "an excerpt corrected by hand after verification",
        "the excerpt as it was verified",
    ),
    Code(
        "CB053",
        "damaged-ledger",
        "captures.yml and changes.yml are written by `clausebook verify` and sealed, each for the "
        "other. A ledger or change log changed by hand is not evidence; write both anew.",
        "a sha256 changed by one character",
        "the file as the tool wrote it",
    ),
    Code(
        "CB054",
        "excerpt-too-short",
        "An excerpt has at least 40 characters, enough to be found in one place only.",
        "excerpt: We may change these terms.",
        "excerpt: We may change these terms at any time by posting the new version here.",
    ),
    Code(
        "CB055",
        "excerpt-absent",
        "The excerpt stands in no capture that may be believed. The page says so; the record "
        "should say why in its interpretive note.",
        "an absent excerpt in a record whose basis is explicit and that has no note",
        "basis: inferred, with ## Interpretive note",
    ),
    Code(
        "CB056",
        "stale-entry",
        "A ledger and a change log name the records they were written for. An entry for a record "
        "that is gone does no harm; `clausebook verify` leaves it out.",
        "an entry in captures.yml for a record that was renamed",
        "the same entry under the record's present name",
    ),
    Code(
        "CB070",
        "excerpt-quoted-twice",
        "Two published records of one document do not rest on the same words: readers would find "
        "one clause counted twice, and a copied record keeps the quotation of another rule. A "
        "warning: a sentence that holds two rules may be quoted for both, with more or fewer of "
        "the words around it.",
        "two records of one document with the same excerpt",
        "two records, each with the words that carry its own rule",
    ),
)
