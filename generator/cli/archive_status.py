"""What the archives hold, as a table, as plain lines, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from generator.cli.archives import document_name
from generator.text.counts import counted
from generator.text.moments import utc_day, utc_moment
from generator.verify.status import Status, Unrecorded

_COLUMNS = ("Document", "Captures", "Believed", "Set aside", "First", "Last", "From")


def print_status(found: Sequence[Status], others: Sequence[Unrecorded]) -> None:
    """Print a table on a terminal, and a line for each document in a pipe."""
    console = Console(highlight=False)
    if console.is_terminal:
        console.print(_table(found))
    else:
        for one in found:
            click.echo(_line(one))
    for one in found:
        for sentence in one.lacks:
            click.echo(f"{document_name(one.document.id)}: {sentence}")
    for other in others:
        click.echo(f"no record: {_other(other)}")
    total = sum(one.captures for one in found)
    click.echo(f"{counted(len(found), 'document')}, {counted(total, 'capture')}.")


def print_json(found: Sequence[Status], others: Sequence[Unrecorded]) -> None:
    """Print one JSON object: `documents`, and `unrecorded` ones."""
    told = {
        "documents": [_plain(one) for one in found],
        "unrecorded": [
            {
                "collection": one.collection,
                "service": one.service,
                "terms_type": one.terms_type,
                "captures": one.captures,
            }
            for one in others
        ],
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _table(found: Sequence[Status]) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in _COLUMNS:
        table.add_column(column, justify="right" if column in {"Captures", "Believed"} else "left")
    for one in found:
        table.add_row(
            document_name(one.document.id),
            str(one.captures),
            _believed(one),
            _aside(one),
            _day(one.first),
            _day(one.last),
            " ".join(filter(None, (one.vantage, *one.urls))),
        )
    return table


def _line(one: Status) -> str:
    parts = [
        f"{document_name(one.document.id)}: {counted(one.captures, 'capture')}",
        f"{one.believed} believed",
        *([f"{one.unverified} not verified"] if one.unverified else []),
        *([_aside(one)] if _aside(one) else []),
        *([f"{_day(one.first)} to {_day(one.last)}"] if one.first else []),
        *([one.vantage] if one.vantage else []),
        *one.urls,
    ]
    return "; ".join(parts)


def _believed(one: Status) -> str:
    return f"{one.believed}" + (f" (+{one.unverified} not verified)" if one.unverified else "")


def _aside(one: Status) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in (one.aside or {}).items())


def _day(time: datetime | None) -> str:
    return utc_day(time).isoformat() if time else ""


def _other(one: Unrecorded) -> str:
    captures = counted(one.captures, "capture")
    return f"{one.service} / {one.terms_type} in {one.collection} ({captures})"


def _plain(one: Status) -> dict[str, Any]:
    return {
        "document": document_name(one.document.id),
        "captures": one.captures,
        "believed": one.believed,
        "set_aside": dict(one.aside or {}),
        "not_verified": one.unverified,
        **dict(_ends(one)),
        "source_urls": list(one.urls),
        "vantage": one.vantage,
        "lacks": list(one.lacks),
    }


def _ends(one: Status) -> Iterator[tuple[str, str]]:
    """Yield the moments of the first and the last capture, if there is one."""
    for name, time in (("first", one.first), ("last", one.last)):
        yield name, utc_moment(time) if time else ""
