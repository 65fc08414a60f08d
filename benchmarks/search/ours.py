"""Our index from entries: `python -m benchmarks.search.ours ENTRIES FOLDER PROCESSES`.

As a large build does, in a pool of processes: each counts the entries it holds and hands over the
counts and what the result cards show, then the index is assembled from these and written. What it
costs is measured from outside.
"""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from multiprocessing import Pool
from pathlib import Path

from generator.search import Counted, Entry, assemble, count_tokens

Batch = list[tuple[Entry, Counted]]


def main(folder: Path, target: Path, processes: int) -> None:
    """Count, assemble, write."""
    labels = pickle.loads((folder / "labels").read_bytes())  # noqa: S301 - our own file
    with Pool(processes) as pool:
        batches = pool.map(counts, sorted(folder.glob("*.entries")), chunksize=1)
        entries = [entry for batch in batches for entry, _ in batch]
        counted = [count for batch in batches for _, count in batch]
        del batches
        files = assemble(entries, counted, labels, spread=pool.imap)
    for path, content in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(content)


def counts(file: Path) -> Batch:
    """Count the entries of one file; their texts stay here."""
    entries = pickle.loads(file.read_bytes())  # noqa: S301 - our own file
    return [(replace(one, text=(), quotation=""), count_tokens(one)) for one in entries]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
