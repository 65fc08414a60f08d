"""What machines read of a page: its head, structured data, citations and pinned versions."""

from __future__ import annotations

from generator.metadata.citations import citation_files
from generator.metadata.head import head
from generator.metadata.jsonld import structured_data
from generator.metadata.versions import version_file

__all__ = ["citation_files", "head", "structured_data", "version_file"]
