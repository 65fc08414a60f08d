"""Every provision as a line of JSON."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.exports.provision import provision_record
from generator.exports.twin import json_line
from generator.model.published import LINES, json_lines_files
from generator.model.site import Site


def json_lines(name: str, corpus: Corpus, site: Site) -> tuple[str, bytes]:
    """Give path and bytes of one file of JSON Lines, of at most 4,000 provisions.

    Lines are the records of the JSON twins without their peers, in the order of ids. ValueError for
    a name that no file has.
    """
    published = corpus.published
    number = list(json_lines_files(len(published))).index(name)
    part = published[number * LINES : (number + 1) * LINES]
    lines = (json_line(provision_record(one, corpus, site)) for one in part)
    return f"data/{name}", b"".join(lines)
