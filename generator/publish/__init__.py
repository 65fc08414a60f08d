"""Writing the site: the edge on the way out."""

from __future__ import annotations

from generator.publish.alike import Likewise, likewise
from generator.publish.kept import mark
from generator.publish.left import Left, keep_left
from generator.publish.lock import locked
from generator.publish.look import Look, Standing, look
from generator.publish.looking import Looking, looking_at
from generator.publish.manifest import (
    ManifestError,
    SiteDifferences,
    listed_in,
    manifest_bytes,
    read_manifest,
    sum_of,
    verify_site,
    write_manifest,
)
from generator.publish.names import MANIFEST, MARK, names_below
from generator.publish.refit import refit
from generator.publish.replacing import ChangedError, NewSite, replace_site
from generator.publish.reuse import reuse
from generator.publish.swap import seal, spare, staging, swap
from generator.publish.trouble import trouble
from generator.publish.twin import twin
from generator.publish.twinning import Twinning
from generator.publish.writer import Writer, write

__all__ = [
    "MANIFEST",
    "MARK",
    "ChangedError",
    "Left",
    "Likewise",
    "Look",
    "Looking",
    "ManifestError",
    "NewSite",
    "SiteDifferences",
    "Standing",
    "Twinning",
    "Writer",
    "keep_left",
    "likewise",
    "listed_in",
    "locked",
    "look",
    "looking_at",
    "manifest_bytes",
    "mark",
    "names_below",
    "read_manifest",
    "refit",
    "replace_site",
    "reuse",
    "seal",
    "spare",
    "staging",
    "sum_of",
    "swap",
    "trouble",
    "twin",
    "verify_site",
    "write",
    "write_manifest",
]
