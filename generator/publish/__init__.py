"""Writing the site: the edge on the way out."""

from __future__ import annotations

from generator.publish.aside import Aside, aside
from generator.publish.kept import mark
from generator.publish.lock import locked
from generator.publish.look import Look, Looking, Standing, look, looking_at, standing
from generator.publish.manifest import (
    ManifestError,
    SiteDifferences,
    manifest_bytes,
    read_manifest,
    sum_of,
    verify_site,
    write_manifest,
)
from generator.publish.names import MANIFEST, MARK, names_below
from generator.publish.refit import refit
from generator.publish.reuse import listed_in, reuse
from generator.publish.swap import seal, spare, staging, swap
from generator.publish.trouble import trouble
from generator.publish.write import write
from generator.publish.writer import Writer

__all__ = [
    "MANIFEST",
    "MARK",
    "Aside",
    "Look",
    "Looking",
    "ManifestError",
    "SiteDifferences",
    "Standing",
    "Writer",
    "aside",
    "listed_in",
    "locked",
    "look",
    "looking_at",
    "manifest_bytes",
    "mark",
    "names_below",
    "read_manifest",
    "refit",
    "reuse",
    "seal",
    "spare",
    "staging",
    "standing",
    "sum_of",
    "swap",
    "trouble",
    "verify_site",
    "write",
    "write_manifest",
]
