"""What the data cost: CPU time and bytes of every file of a made corpus, and of the twins.

python benchmarks/exports.py --provisions 13250
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import make
from generator.corpus import Corpus, link
from generator.exports import corpus_files, twins
from generator.load import load_content
from generator.model.site import Site
from generator.pages import provision
from generator.validate import validate

SITE = Site(name="Clausebook", url="https://example.org/book/")
SAMPLE = 500


def main() -> None:
    """Make the corpus, then weigh every file and a sample of twins."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--provisions", type=int, default=2000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), chosen.provisions)
        sources, pages, _ = load_content(Path(folder) / "content")
        corpus, _ = link(validate(sources)[0], pages, draft=True)
    before = _memory()
    _files(corpus)
    print(f"memory: {before:.0f} MB with the corpus, {_memory():.0f} MB at most with its files")
    _twins(corpus)


def _files(corpus: Corpus) -> None:
    started = last = time.process_time()
    size = 0
    for path, data in corpus_files(corpus, SITE):
        now = time.process_time()
        print(f"{path:28} {len(data) / 1e6:8.2f} MB {now - last:6.2f} s")
        size, last = size + len(data), now
    print(f"{'all':28} {size / 1e6:8.2f} MB {last - started:6.2f} s")


def _twins(corpus: Corpus) -> None:
    pages = [provision.page(one, corpus, SITE) for one in corpus.published[:SAMPLE]]
    started = time.process_time()
    size = sum(len(data) for page in pages for _, data in twins(page, corpus, SITE))
    each = (time.process_time() - started) / len(pages)
    print(f"twins of a provision: {each * 1e3:.3f} ms, {size / len(pages) / 1e3:.1f} kB")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
