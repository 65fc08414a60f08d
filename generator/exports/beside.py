"""Files beside the pages of one platform: for the compare page, and its checklist."""

from __future__ import annotations

from generator.corpus import Corpus
from generator.exports.checklists import checklist
from generator.exports.comparisons import comparison
from generator.model.site import Site


def beside_platform(platform_id: str, corpus: Corpus, site: Site) -> dict[str, bytes]:
    """Return the platform's script for the compare page, and its due diligence checklist, by path.

    A platform without provisions has no checklist.
    """
    platform = corpus.platforms[platform_id]
    made = dict((comparison(platform, corpus, site),))
    if corpus.provisions_of_platform.get(platform_id):
        made.update((checklist(platform, corpus, site),))
    return made
