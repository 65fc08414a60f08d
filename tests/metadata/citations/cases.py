"""Citations for the tests of every form: one plain, one with all that could break a form."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from generator.sections.citation import Citation, Pin

TRAPS = (
    "50 % of {fees} & $5_000 #1 ~ ^ \\input{x} <b> | \"a\" 'b' @misc{z, }"
    "\nER  - \r\nTY  - GEN\u2028x"
)

PLAIN = Citation(
    key="acme:terms:cap:2026-08-07",
    author="Acme Inc.",
    title="9 Liability",
    container="Terms of service",
    language="en",
    issued=date(2026, 8, 7),
    url="https://archive.example/blob/c2/Terms%20of_Service.md",
    pins=(Pin("The Archive", "commit c2, file T.md", "b" * 64, datetime(2026, 8, 7, tzinfo=UTC)),),
    section="9 Liability",
    source_url="https://acme.example/terms",
)
HOSTILE = replace(
    PLAIN, key="acme:terms:trap", title=TRAPS, container=TRAPS, author=TRAPS, section=TRAPS
)
