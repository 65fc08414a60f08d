from __future__ import annotations

import pytest

from generator.evidence import Clause, locate

QUOTE = "The customer is responsible for its end users."


def _clause(markdown: str) -> Clause | None:
    match = locate(QUOTE, markdown)
    assert match is not None
    return match.clause


@pytest.mark.parametrize(
    ("before", "number", "title", "path"),
    [
        ("Terms\n=====\n\n", "", "Terms", ("Terms",)),
        ("# Terms\n\n## 2. Use\n\n", "2", "Use", ("Terms", "2. Use")),
        ("2\\. Use\n-------\n\n", "2", "Use", ("2. Use",)),
        (
            "1\\. Services\n------------\n\n**1.4. Customer Responsibilities.** ",
            "1.4",
            "Customer Responsibilities",
            ("1. Services", "1.4 Customer Responsibilities"),
        ),
        ("## 1 Use\n\n1.2 Duties\n\n", "1.2", "Duties", ("1. Use", "1.2 Duties")),
        ("## 1. Use\n\n1.2 Duties. ", "1.2", "Duties", ("1. Use", "1.2 Duties")),
        ("## 1. Use\n\n1.2 ", "1.2", "Use", ("1. Use",)),
        ("## 1. Use\n\n**Duties.** ", "1", "Duties", ("1. Use", "Duties")),
        ("## 1. Use\n\n**Duties**\n\n", "1", "Duties", ("1. Use", "Duties")),
        ("## 1. Use\n\n1.2 You:\n\n(a) pay;\n\n(b) ", "1.2(b)", "Use", ("1. Use",)),
        ("## 1. Use\n\n(h) pay;\n\n(i) ", "1(i)", "Use", ("1. Use",)),
        ("## 1. Use\n\n(a) You:\n\n(i) ", "1(a)(i)", "Use", ("1. Use",)),
        ("## Use\n\n1.  You pay.\n2.  ", "2", "Use", ("Use",)),
        ("## 3. Use\n\n1.  You pay.\n2.  ", "3(2)", "Use", ("3. Use",)),
        ("1.  **Term.** On.\n    2.  ", "1.2", "Term", ("1. Term",)),
        ("1.  Scope\n    -----\n\n2.  ", "2", "Scope", ("1. Scope",)),
        ("## Article 16 (Notice)\n\n", "16", "(Notice)", ("16. (Notice)",)),
        ("## K. Indemnification\n\n", "K", "Indemnification", ("K. Indemnification",)),
        (
            "## \u7b2c\u4e09\u6761 \u8d39\u7528\n\n",
            "\u7b2c\u4e09\u6761",
            "\u8d39\u7528",
            ("\u7b2c\u4e09\u6761. \u8d39\u7528",),
        ),
        ("## 1. Use\n\n## 2. Fees\n\n### 3. Law\n\n", "3", "Law", ("3. Law",)),
        ("## 1. Use\n\n## 1.1 Duties\n\n", "1.1", "Duties", ("1. Use", "1.1 Duties")),
        ("## Use\n\n**Last updated: May 1, 2025**\n\n30 days on. ", "", "Use", ("Use",)),
    ],
)
def test_the_clause_is_read_off_the_document(
    before: str, number: str, title: str, path: tuple[str, ...]
) -> None:
    assert _clause(before + QUOTE) == Clause(number, title, path)


def test_a_closed_section_is_not_on_the_path() -> None:
    clause = _clause(f"# Terms\n\n## 1. Use\n\n(a) pay\n\n## 2. Fees\n\n{QUOTE}")
    assert clause == Clause("2", "Fees", ("Terms", "2. Fees"))


def test_a_quotation_that_begins_with_its_number_is_in_that_clause() -> None:
    match = locate(f"1.2 {QUOTE}", f"## 1. Use\n\n1.1 First.\n\n1.2 {QUOTE}")
    assert match is not None
    assert match.clause is not None
    assert match.clause.number == "1.2"


def test_before_the_first_heading_there_is_no_clause() -> None:
    assert _clause(f"{QUOTE}\n\n# Terms") is None
