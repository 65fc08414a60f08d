"""The files of records, kept in the site under names made from their own sums."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.provision import Provision
from generator.problem import Problem
from generator.record import Source


def version_file(record: Provision, source: Source | Problem) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of a provision's record, a retired one's too: `versions/ab/abcd….md`.

    A later version has another name: a deployment that keeps the folder keeps every version.
    """
    if record.digest and isinstance(source, Source):
        yield record.version_file, source.data
