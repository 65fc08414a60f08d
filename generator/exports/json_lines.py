"""Every provision as a line of JSON."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus import Corpus
from generator.exports.provision import provision_record
from generator.exports.twin import json_line
from generator.model.published import LINES, json_lines_files
from generator.model.site import Site


def json_lines(corpus: Corpus, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files of JSON Lines, each of at most 4,000 provisions.

    Lines are the records of the JSON twins without their peers, in the order of ids.
    """
    published = corpus.published
    for number, name in enumerate(json_lines_files(len(published))):
        part = published[number * LINES : (number + 1) * LINES]
        lines = (json_line(provision_record(one, corpus, site)) for one in part)
        yield f"data/{name}", b"".join(lines)
