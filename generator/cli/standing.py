"""Whether anything has to be done at all."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from generator.cache import Outcome, digest_of_all, digests_of_files
from generator.cli.project import Project
from generator.pipeline import Edition
from generator.publish import MANIFEST, standing

_WORD = re.compile(rb"[A-Z][A-Z0-9_]+")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a site is made from: its digest, and those of the files of `content/` by name."""

    digest: bytes
    files: Mapping[str, bytes]


def inputs_of(project: Project, overrides: str, *, draft: bool) -> Inputs:
    """Read all content, the overrides, and the configuration with its variables."""
    config = project.config_file.read_bytes()
    names = sorted({name.decode() for name in _WORD.findall(config)})
    around = repr([os.environ.get(name) for name in names]).encode()
    inherited = os.urandom(16) if b"INHERIT" in config else b""
    content = str(project.content)
    paths = sorted(path for root in (content, overrides) for path in _below(root))
    read = digests_of_files(paths)
    digest = digest_of_all(read, config, around, inherited, b"draft" if draft else b"")
    below = ((path.removeprefix(f"{content}/"), path) for path in read)
    return Inputs(digest, {f"content/{name}": read[path] for name, path in below if name != path})


def standing_edition(
    outcome: Outcome, inputs: Inputs, folder: Path | None
) -> tuple[Path, Edition] | None:
    """Return the site's folder and what stands in it, when nothing it is made from has changed.

    None when something has, or when a file of the site is not as it was left.
    """
    site = folder or Path(outcome.folder)
    if inputs.digest != outcome.inputs or _manifest(site) != outcome.sums:
        return None
    sums = standing(site, whole=True)
    if not sums:
        return None
    return site, Edition(sums=sums, pages=outcome.pages, problems=outcome.problems)


def outcome_of(edition: Edition, inputs: Inputs, folder: Path, overrides: str) -> Outcome:
    """Note what was made, from what, for the next build.

    `inputs` is the digest from before anything was read: what is edited meanwhile is seen then.
    """
    return Outcome(
        inputs=inputs.digest,
        folder=str(folder),
        overrides=overrides,
        sums=_manifest(folder),
        pages=edition.pages,
        problems=edition.problems,
    )


def _below(root: str) -> list[str]:
    return [f"{above}/{name}" for above, _, names in os.walk(root) for name in names]


def _manifest(site: Path) -> bytes:
    """Digest of a site's manifest; of nothing when there is none."""
    try:
        return blake2b((site / MANIFEST).read_bytes(), digest_size=32).digest()
    except OSError:
        return b""
