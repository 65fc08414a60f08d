"""Writing the site: the edge on the way out."""

from __future__ import annotations

from generator.publish.swap import mark, staging, swap
from generator.publish.write import write

__all__ = ["mark", "staging", "swap", "write"]
