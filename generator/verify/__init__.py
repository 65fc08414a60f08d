"""Holding records against an archive, and writing what was found into ledgers and change logs."""

from __future__ import annotations

from generator.verify.changelog_text import changelog_text
from generator.verify.document import Finding, verify_document
from generator.verify.files import Difference, differences, put_right
from generator.verify.ledger_text import ledger_text
from generator.verify.lineage import captures_of
from generator.verify.run import Shelf, Task, Verified, missing, verify_all

__all__ = [
    "Difference",
    "Finding",
    "Shelf",
    "Task",
    "Verified",
    "captures_of",
    "changelog_text",
    "differences",
    "ledger_text",
    "missing",
    "put_right",
    "verify_all",
    "verify_document",
]
