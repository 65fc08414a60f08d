"""Data of the site for programs."""

from __future__ import annotations

from generator.exports.beside import beside_page
from generator.exports.comparisons import comparison, platform_list
from generator.exports.datapackage import Weighed
from generator.exports.files import (
    DATABASE,
    TABLES_PART,
    corpus_files,
    data_files,
    data_parts,
    describing_files,
)
from generator.exports.matrix import matrix_csv
from generator.exports.table_parts import DOCUMENT_TABLES, Kept, Part, document_parts
from generator.exports.twin import twins

__all__ = [
    "DATABASE",
    "DOCUMENT_TABLES",
    "TABLES_PART",
    "Kept",
    "Part",
    "Weighed",
    "beside_page",
    "comparison",
    "corpus_files",
    "data_files",
    "data_parts",
    "describing_files",
    "document_parts",
    "matrix_csv",
    "platform_list",
    "twins",
]
