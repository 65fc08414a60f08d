"""Every table of the published corpus, those that are referred to first."""

from __future__ import annotations

from generator.model.tables_places import CHANGES, DOCUMENTS, PLATFORMS, REGULATIONS, TYPES
from generator.model.tables_provisions import (
    ATTRIBUTES,
    AUDIENCES,
    JURISDICTIONS,
    MAPPINGS,
    PROVISIONS,
)

TABLES = (
    PLATFORMS,
    DOCUMENTS,
    TYPES,
    REGULATIONS,
    PROVISIONS,
    ATTRIBUTES,
    MAPPINGS,
    JURISDICTIONS,
    AUDIENCES,
    CHANGES,
)
"""The one source of CSV headers, SQLite tables, Table Schemas and the data dictionary."""
