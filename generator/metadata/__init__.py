"""What machines read in a page's head: description, Open Graph, structured data."""

from __future__ import annotations

from generator.metadata.head import head
from generator.metadata.jsonld import structured_data

__all__ = ["head", "structured_data"]
