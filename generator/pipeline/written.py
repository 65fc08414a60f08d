"""The files a build writes, with their sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.pipeline.shop import Put, Shop


class Written:
    """Counts what was written, and keeps the bytes themselves when nobody else takes them."""

    def __init__(self, put: Put | None) -> None:
        self.files: dict[str, bytes] = {}
        self.sums: dict[str, str] = {}
        self.put: Put = put or self._keep

    def add(self, sums: Iterable[tuple[str, str]]) -> None:
        """Note files that were written."""
        self.sums.update(sums)

    def put_changed(
        self, files: Mapping[str, bytes], before: Mapping[str, str], shop: Shop
    ) -> dict[str, str]:
        """Write those of `files` that do not stand from the last build; return the sums of all.

        `before` are the sums of those that do, unless they were lost.
        """
        sums = {path: sha256(data).hexdigest() for path, data in files.items()}
        for path, total in sums.items():
            if before.get(path) != total or path in shop.lost():
                self.put(path, files[path])
                self.sums[path] = total
        return sums

    def _keep(self, path: str, data: bytes | Iterable[bytes]) -> None:
        self.files[path] = data if isinstance(data, bytes) else b"".join(data)
