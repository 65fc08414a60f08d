"""What it means for you: the clause from the side of the person bound."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class WhatItMeansView(NamedTuple):
    """The section's Markdown."""

    text: str


def view(provision: Provision, corpus: Corpus) -> WhatItMeansView | None:  # noqa: ARG001 - one signature
    """Return the section, None when the record has none."""
    text = provision.prose.what_it_means
    return WhatItMeansView(text) if text else None
