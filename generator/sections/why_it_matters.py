"""Why it matters: the effect of the clause."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class WhyItMattersView(NamedTuple):
    """The section's Markdown."""

    text: str


def view(provision: Provision, corpus: Corpus) -> WhyItMattersView | None:  # noqa: ARG001 - one signature
    """Return the section, None when the record has none."""
    text = provision.prose.why_it_matters
    return WhyItMattersView(text) if text else None
