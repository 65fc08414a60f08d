"""The files a build writes, with their sums."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pipeline.shop import Put


class Written:
    """Counts what was written, and keeps the bytes themselves when nobody else takes them."""

    def __init__(self, put: Put | None) -> None:
        self.files: dict[str, bytes] = {}
        self.sums: dict[str, str] = {}
        self.put: Put = put or self._keep

    def add(self, sums: Iterable[tuple[str, str]]) -> None:
        """Note files that were written."""
        self.sums.update(sums)

    def _keep(self, path: str, data: bytes) -> None:
        self.files[path] = data
