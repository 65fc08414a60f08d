"""Citations for machines: BibTeX, RIS and CSL-JSON files beside a page."""

from __future__ import annotations

from generator.metadata.citations.files import citation_files

__all__ = ["citation_files"]
