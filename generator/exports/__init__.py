"""Data of the site for programs."""

from __future__ import annotations

from generator.exports.files import corpus_files
from generator.exports.schema import schemas
from generator.exports.twin import twins

__all__ = ["corpus_files", "schemas", "twins"]
