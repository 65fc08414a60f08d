"""Codes of what can be wrong with recorded silences."""

from __future__ import annotations

from generator.problem.code import Code

SILENCE_CODES = (
    Code(
        "CB057",
        "unknown-document-read",
        "A silence names the documents that were read by their folders, and they are documents of "
        "the same platform.",
        "silences: [{type: indemnity, read: [{document: terms, capture: 2026-07-31}]}]",
        "silences: [{type: indemnity, read: [{document: terms-of-use, capture: 2026-07-31}]}]",
    ),
    Code(
        "CB058",
        "unknown-capture-read",
        "A silence rests on captures that hold the document's text: `capture` is the day, in UTC, "
        "of one that its ledger lists. Where nothing was captured, nothing is silent.",
        "read: [{document: terms-of-use, capture: 2026-08-01}]",
        "read: [{document: terms-of-use, capture: 2026-07-31}]",
    ),
    Code(
        "CB059",
        "not-silent",
        "A platform with a published provision of a clause type is not silent on it.",
        "silences: [{type: indemnity, …}] beside a provision of type `indemnity`",
        "the provision alone",
    ),
    Code(
        "CB060",
        "silence-twice",
        "A platform records a silence once for each clause type, and a capture once in what was "
        "read for it.",
        "silences: [{type: indemnity, …}, {type: indemnity, …}]",
        "silences: [{type: indemnity, …}]",
    ),
)
