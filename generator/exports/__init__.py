"""Data of the site for programs."""

from __future__ import annotations

from generator.exports.matrix import matrix_csv
from generator.exports.schema import schemas

__all__ = ["matrix_csv", "schemas"]
