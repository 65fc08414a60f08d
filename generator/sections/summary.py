"""Summary: what the clause does, in plain language."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class SummaryView(NamedTuple):
    """One or two sentences of Markdown."""

    text: str


def view(provision: Provision, corpus: Corpus) -> SummaryView:  # noqa: ARG001 - one signature
    """Return the record's lead."""
    return SummaryView(provision.summary)
