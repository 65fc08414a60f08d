"""Codes of what can be wrong with a single fact of a record."""

from __future__ import annotations

from generator.problem.code import Code

FIELD_CODES = (
    Code(
        "CB011",
        "unknown-key",
        "A key that records of this kind do not have would be ignored in silence; it is usually a "
        "typing error.",
        "severty: high",
        "severity: high",
    ),
    Code(
        "CB012",
        "wrong-choice",
        "The field takes one of a closed list of words.",
        "severity: hihg",
        "severity: high",
    ),
    Code(
        "CB013",
        "wrong-date",
        "Dates are written year-month-day with leading zeros, and the day must exist.",
        "reviewed: {date: 20.11.2026, by: editors}",
        "reviewed: {date: 2026-11-20, by: editors}",
    ),
    Code(
        "CB014",
        "missing-key",
        "A fact that every record of this kind must state is not there.",
        "title: Change of terms",
        "title: Change of terms\ntype: change-of-terms\nseverity: medium\n…",
    ),
    Code(
        "CB015",
        "wrong-shape",
        "A list, a text or a group of keys stands where another of them belongs.",
        "audiences: consumer",
        "audiences: [consumer]",
    ),
    Code(
        "CB016",
        "wrong-value",
        "The value is empty, too long or not of the form the field asks for.",
        "source_url: www.example.org/terms",
        "source_url: https://www.example.org/terms",
    ),
)
