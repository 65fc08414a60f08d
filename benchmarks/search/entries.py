"""What search knows of a project's pages: `python -m benchmarks.search.entries PROJECT FOLDER`.

The entries are those of the pipeline, of all pages made from records; hand-written pages are left
out. They are pickled in files of 200, so that making them is no part of what the index costs.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from mkdocs.config import load_config

from generator.engines.mkdocs_options import site_of
from generator.load import Reader, load_templates, survey
from generator.pages import plan
from generator.pipeline import Parts, read
from generator.pipeline.searchable import entry, labels
from generator.search import Entry, in_order

BATCH: Final = 200


def main(project: Path, folder: Path) -> None:
    """Read the records, plan the pages, write the entries and labels."""
    config = load_config(str(project / "mkdocs.yml"))
    found = survey(project / "content")
    parts = Parts(
        names=found.names,
        read=Reader(str(project)),
        pages=found.pages,
        site=site_of(config, config.plugins["clausebook"].config),
        templates=partial(load_templates, project / "overrides"),
        problems=found.problems,
        draft=True,
    )
    corpus, _ = read(parts)
    made = (
        entry(page, corpus, parts.site) for page in plan(corpus, parts.site) if page.search_text
    )
    folder.mkdir(parents=True)
    (folder / "labels").write_bytes(pickle.dumps(labels(corpus)))
    ordered = in_order(made)
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        (folder / f"{start:06}.entries").write_bytes(pickle.dumps(batch))


def stored(folder: Path) -> Iterator[Entry]:
    """Yield the entries written into a folder, in the order of the index."""
    for file in sorted(folder.glob("*.entries")):
        yield from pickle.loads(file.read_bytes())  # noqa: S301 - our own file


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
