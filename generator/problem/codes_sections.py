"""Codes of what can be wrong with the prose of a record."""

from __future__ import annotations

from generator.problem.code import Code

SECTION_CODES = (
    Code(
        "CB021",
        "missing-section",
        "Every record of a kind has the same sections, so that readers and comparisons find them. "
        "An inferred record also carries an interpretive note.",
        "## Why it matters\n…\n## Compliance analysis",
        "## Why it matters\n…\n## What it means for you\n…\n## Compliance analysis",
    ),
    Code(
        "CB022",
        "unknown-section",
        "A heading that records of this kind do not have, or have at another level, would not "
        "appear on the page.",
        "## Why this matters",
        "## Why it matters",
    ),
    Code(
        "CB023",
        "section-order",
        "Sections stand in one order in every record.",
        "## What it means for you\n…\n## Why it matters",
        "## Why it matters\n…\n## What it means for you",
    ),
    Code(
        "CB024",
        "empty-section",
        "A heading without text would print an empty section.",
        "## Why it matters\n\n## What it means for you\n…",
        "## Why it matters\n\nThe clause moves …\n\n## What it means for you\n…",
    ),
    Code(
        "CB025",
        "duplicate-section",
        "A section stands once; of two only one would be printed.",
        "## FAQ\n…\n## FAQ",
        "## FAQ\n…",
    ),
    Code(
        "CB026",
        "stray-text",
        "Text stands where the page has no place for it: a first-level heading, or text between "
        "`## Compliance analysis` and its first part.",
        "## Compliance analysis\n\nIn general …\n\n### Regulatory landscape",
        "## Compliance analysis\n\n### Regulatory landscape",
    ),
    Code(
        "CB027",
        "missing-summary",
        "One or two sentences in plain language open the body, before the first heading.",
        "---\n…\n---\n\n## Why it matters",
        "---\n…\n---\n\nThe platform may change the terms …\n\n## Why it matters",
    ),
    Code(
        "CB029",
        "unwritten-section",
        "A new record says in every section what is `To be written:` there. Such a section is not "
        "published; `--draft` builds a preview with it.",
        "## Why it matters\n\nTo be written: what changes for whom because of this wording.",
        "## Why it matters\n\nThe clause moves the duty to collect consents to the customer.",
    ),
    Code(
        "CB030",
        "link-or-markup",
        "Prose is Markdown. A link is a web address, or begins with a slash and names a page of "
        "the site; pictures and raw HTML are not printed.",
        "See [the neighbour](other-record.md) and <b>this</b>.",
        "See [the neighbour](/platforms/x/terms/other-record/) and **this**.",
    ),
)
