"""CSV (RFC 4180) that a spreadsheet can open without running what stands in a cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from generator.model.table import ColumnType, Table

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")  # noqa: RUF001
"""Beginnings that spreadsheets take for a formula, and the apostrophe that marks a guarded cell."""


def table_csv(table: Table, rows: Iterable[tuple[Any, ...]]) -> bytes:
    """Write a table as CSV in UTF-8: a header, lines ending in CR LF, no value as no text.

    A text that begins as a formula would gets an apostrophe before it, and so does one that begins
    with an apostrophe: taking one leading apostrophe away gives the text back in every case.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    is_text = tuple(column.type is ColumnType.STRING for column in table.columns)
    for row in rows:
        writer.writerow(
            guarded(cell) if text else _plain(cell) for cell, text in zip(row, is_text, strict=True)
        )
    return out.getvalue().encode()


def guarded(cell: str | None) -> str:
    """Keep a text from being read as a formula."""
    if not cell:
        return ""
    return f"'{cell}" if cell.startswith(RISKY) else cell


def _plain(cell: Any) -> str:
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
