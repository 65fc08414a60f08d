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


def header_csv(table: Table) -> bytes:
    """Write the header of a table: the names of its columns."""
    return _written([[column.name for column in table.columns]])


def rows_csv(table: Table, rows: Iterable[tuple[Any, ...]]) -> bytes:
    """Write rows of a table as CSV in UTF-8: lines ending in CR LF, no value as no text.

    A text that begins as a formula would gets an apostrophe before it, and so does one that begins
    with an apostrophe: taking one leading apostrophe away gives the text back in every case.
    """
    write = [guarded if column.type is ColumnType.STRING else _plain for column in table.columns]
    return _written([of(cell) for of, cell in zip(write, row, strict=True)] for row in rows)


def _written(lines: Iterable[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(lines)
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
