"""Our index from entries: `python -m benchmarks.search.ours ENTRIES FOLDER PROCESSES`.

As a large build does: a pool of processes counts the entries and hands over the counts and what
the result cards show; this process takes them as they come and assembles the index. What it costs
is measured from outside.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from multiprocessing import Pool
from pathlib import Path

from generator.search import Counted, Entry, assemble, count_tokens

Batch = list[tuple[Entry, Counted]]


def main(folder: Path, target: Path, processes: int) -> None:
    """Count, assemble, write."""
    labels = pickle.loads((folder / "labels").read_bytes())  # noqa: S301 - our own file
    entries: list[Entry] = []
    with Pool(processes) as pool:
        batches = pool.imap(counts, sorted(folder.glob("*.entries")))
        files = assemble(entries, _taken(batches, entries), labels)
    for path, content in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)


def _taken(batches: Iterable[Batch], entries: list[Entry]) -> Iterator[Counted]:
    """Yield the counts and keep the entries; the counts are read before the entries are."""
    for batch in batches:
        for entry, counted in batch:
            entries.append(entry)
            yield counted


def counts(file: Path) -> Batch:
    """Count the entries of one file; their texts stay here."""
    entries = pickle.loads(file.read_bytes())  # noqa: S301 - our own file
    return [(replace(one, text=(), quotation=""), count_tokens(one)) for one in entries]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
