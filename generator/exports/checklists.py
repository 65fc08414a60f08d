"""Due diligence checklists: a CSV file per platform, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from generator.model.site import Site
from generator.pages.diligence_rows import DiligenceRow
from generator.pages.due_diligence import DueDiligenceView

COLUMNS = (
    "done",
    "severity",
    "provision",
    "clause_type",
    "document",
    "clause",
    "states",
    "consider",
    "contract_and_vendor",
    "notes",
    "url",
    "evidence",
    "captured",
    "sha256",
)
"""`done` and `notes` are empty, for the reader."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - as typed
_ENCODING = "utf-8-sig"
"""With a byte order mark: without it, spreadsheets take the file for an old code page."""


def checklist(sheet: DueDiligenceView, site: Site) -> tuple[str, bytes]:
    """Give path and bytes of one platform's checklist: all rows of its sheet (RFC 4180).

    `sheet` is the first page of it.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in sheet.every:
        writer.writerow([inert(cell) for cell in _cells(row, site)])
    return sheet.csv, text.getvalue().encode(_ENCODING, "replace")


def inert(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula.

    That is a cell whose first character, spaces apart, is `=`, `+`, `-` or `@` (full-width ones
    too), or that begins with a tab or a line break.
    """
    is_formula = cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)
    return f"'{cell}" if is_formula else cell


def _cells(row: DiligenceRow, site: Site) -> tuple[str, ...]:
    """Give the cells in the order of `COLUMNS`; the URL is a path when the site has no address."""
    return (
        "",
        row.severity_label,
        row.link.text,
        row.type.text,
        row.document.text,
        row.clause,
        row.states,
        " | ".join(row.asks.consider),
        row.asks.contract,
        "",
        site.absolute(row.link.address) or site.path(row.link.address),
        row.evidence_label,
        row.captured_iso,
        row.sha256,
    )
