"""Summary: what the clause does, in plain language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.corpus import Corpus
from generator.model.provision import Provision


@dataclass(frozen=True, slots=True)
class SummaryView:
    """One or two sentences of Markdown."""

    text: str


def view(provision: Provision, corpus: Corpus) -> SummaryView:  # noqa: ARG001 - one signature
    """Return the record's lead."""
    return SummaryView(provision.summary)
