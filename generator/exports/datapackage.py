"""`datapackage.json`: what every file holds, by the Data Package standard.

Source: https://specs.frictionlessdata.io/data-package/
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.corpus import Corpus
from generator.exports.record import schema_file
from generator.exports.rights import (
    LICENCE,
    LICENCE_TITLE,
    LICENCE_URL,
    publisher,
)
from generator.model.site import Site
from generator.model.table import Column, Table
from generator.model.tables import TABLES

FOLDER = "data/"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A file of the data folder: its name there, size in bytes and SHA-256 sum."""

    name: str
    size: int
    sha256: str


def weighed(path: str, data: bytes) -> Weighed:
    """Weigh a file by its path below the site's root."""
    return Weighed(path.removeprefix(FOLDER), len(data), hashlib.sha256(data).hexdigest())


def datapackage(files: Iterable[Weighed], corpus: Corpus, site: Site) -> bytes:
    """Describe the files; those that are tables get their Table Schema."""
    package: dict[str, Any] = {
        "profile": "data-package",
        "name": "clausebook",
        "title": f"{site.name}: provisions of platforms' terms",
        "description": site.description,
        "licenses": [{"name": LICENCE, "title": LICENCE_TITLE, "path": LICENCE_URL}],
        "contributors": [{"title": publisher(site), "role": "publisher"}],
        "sources": [
            {"title": f"{one.title} ({one.publisher}, {one.licence})", "path": one.versions}
            for one in corpus.archives.values()
        ],
        "resources": [_resource(file, site) for file in files],
    }
    if site.url:
        package["homepage"] = site.absolute("data")
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def sums(files: Iterable[Weighed]) -> bytes:
    """Write the sums as `sha256sum --check` reads them."""
    return "".join(f"{file.sha256}  {file.name}\n" for file in files).encode()


def _resource(file: Weighed, site: Site) -> dict[str, Any]:
    stem, _, ending = file.name.rpartition(".")
    made: dict[str, Any] = {
        "name": stem if ending == "csv" else file.name.replace(".", "-"),
        "path": file.name,
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    table = {table.name: table for table in TABLES}.get(stem)
    if ending == "csv" and table:
        return {**made, **_tabular(table)}
    if ending == "jsonl":
        return {
            **made,
            "profile": "data-resource",
            "title": "Provisions with all their text, a JSON object a line",
            "type": "file",
            "format": "jsonl",
            "mediatype": "application/jsonl",
            "encoding": "utf-8",
            "record_schema": f"{site.url}{schema_file('provision')}",
        }
    return {
        **made,
        "profile": "data-resource",
        "title": "All tables, views and full-text search in one file",
        "format": "sqlite",
        "mediatype": "application/vnd.sqlite3",
    }


def _tabular(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    made: dict[str, Any] = {
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        made["primaryKey"] = [table.key]
    foreign = [
        {
            "fields": [column.name],
            "reference": {"resource": column.references, "fields": ["id"]},
        }
        for column in table.columns
        if column.references
    ]
    return {**made, "foreignKeys": foreign} if foreign else made


def _field(column: Column, table: Table) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "description": column.meaning,
    }
    rules: dict[str, Any] = {}
    if column.is_required:
        rules["required"] = True
    if column.name == table.key:
        rules["unique"] = True
    if column.values:
        rules["enum"] = [str(value) for value in column.values]
    if column.pattern:
        rules["pattern"] = column.pattern
    return {**made, "constraints": rules} if rules else made
