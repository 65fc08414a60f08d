"""CSV (RFC 4180) that a spreadsheet can open without running what stands in a cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from generator.model.table import ColumnType, Table

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")  # noqa: RUF001
"""Beginnings that spreadsheets take for a formula, and the apostrophe that marks a guarded cell."""

_RISKY = frozenset(RISKY)


def table_csv(table: Table, rows: Iterable[tuple[Any, ...]]) -> bytes:
    """Write a table as CSV in UTF-8: a header, lines ending in CR LF, no value as no text.

    A text that begins as a formula would gets an apostrophe before it, and so does one that begins
    with an apostrophe: taking one leading apostrophe away gives the text back in every case.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    written = [guarded if column.type is ColumnType.STRING else _plain for column in table.columns]
    writer.writerows(
        [write(cell) for write, cell in zip(written, row, strict=True)] for row in rows
    )
    return out.getvalue().encode()


def guarded(cell: str | None) -> str:
    """Keep a text from being read as a formula."""
    if not cell:
        return ""
    return f"'{cell}" if cell[0] in _RISKY else cell


def _plain(cell: Any) -> str:
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
