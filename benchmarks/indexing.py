"""Measure the search index: counting, assembling, and revising after an edit of one page.

Usage: `python benchmarks/indexing.py [pages]`, 13,250 by default; times are of the processor.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpus import Maker
from generator.search import Edit, Entry, assembled, count_tokens, in_order, revise


def entries(pages: int) -> list[Entry]:
    """Make pages of about 900 words, with the facets of provisions."""
    maker = Maker(1)
    return [
        Entry(
            address=f"platforms/platform-{number % 350}/document-{number % 3}/{number}",
            url=f"platforms/platform-{number % 350}/document-{number % 3}/{number}/",
            kind="provision",
            title=f"{maker.sentence(7)[:-1]} {number}",
            summary=maker.sentence(30),
            names=(f"Platform {number % 350}", "Terms", f"Type {number % 60}"),
            quotation=maker.sentence(60),
            text=(maker.paragraph(180), maker.paragraph(550)),
            facets={"platform": (f"platform-{number % 350}",), "type": (f"type-{number % 60}",)},
            captured="2026-05-11",
        )
        for number in range(pages)
    ]


def main(pages: int) -> None:
    """Print what each step costs."""
    made = in_order(entries(pages))
    start = time.process_time()
    counted = [count_tokens(entry) for entry in made]
    told("count", start)
    start = time.process_time()
    before = assembled(made, counted, {})
    told("assemble", start)
    one = made[pages // 2]
    paragraph = Maker(2).paragraph(100)
    for what, text in (
        ("a word", (*one.text, "liability")),
        ("a new word", (*one.text, "unheardof")),
        ("a paragraph", (*one.text, paragraph)),
        ("all its text", (Maker(3).paragraph(180), Maker(4).paragraph(550))),
    ):
        start = time.process_time()
        now = replace(one, text=text)
        edit = Edit(counted[pages // 2], count_tokens(now), now)
        revision = revise(before.kept, [edit], {}, before.files.__getitem__)
        told(f"edit of {what}, {len(revision.files) if revision else 'all'} files", start)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(before.files)} files, {len(before.kept)} bytes kept, at most {most} MB")


def told(what: str, start: float) -> None:
    """Print a step and the seconds since its start."""
    print(f"{what}: {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 13_250)
