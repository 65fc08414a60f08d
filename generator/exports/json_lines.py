"""Every provision as a line of JSON."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.exports.provision import provision_record
from generator.exports.twin import json_line
from generator.model.site import Site


def json_lines(name: str, corpus: Corpus, site: Site) -> tuple[str, bytes]:
    """Give path and bytes of one file of JSON Lines.

    Lines are the records of the JSON twins without their peers, in the order of ids. KeyError for a
    name that no file has.
    """
    lines = (json_line(provision_record(one, corpus, site)) for one in corpus.lines[name])
    return f"data/{name}", b"".join(lines)
