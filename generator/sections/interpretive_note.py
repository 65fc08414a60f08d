"""Interpretive note: what is inferred, and from what."""

from __future__ import annotations

from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class InterpretiveNoteView(NamedTuple):
    """The section's Markdown."""

    text: str


def view(provision: Provision, corpus: Corpus) -> InterpretiveNoteView | None:  # noqa: ARG001 - one signature
    """Return the section, None when the record has none."""
    text = provision.prose.interpretive_note
    return InterpretiveNoteView(text) if text else None
