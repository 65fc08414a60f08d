"""Check it yourself: commands that show the excerpt in the public archive."""

from __future__ import annotations

import shlex
from typing import NamedTuple

from generator.corpus import Corpus
from generator.model.provision import Provision


class RecheckView(NamedTuple):
    """A sentence, and commands to paste in order (none when there is nothing to check against)."""

    sentence: str
    commands: tuple[str, ...]
    sha256: str


def view(provision: Provision, corpus: Corpus) -> RecheckView | None:
    """Return the commands, None when no capture holds the excerpt."""
    evidence = corpus.evidence(provision)
    capture, archive = evidence.capture, evidence.archive
    if capture is None or archive is None:
        return None
    if archive.kind != "git":
        released = (
            f" Datasets are released at <{archive.versions.rstrip('/')}/releases>; unpack one and "
            "run this inside it."
            if archive.kind == "dataset"
            else ""
        )
        sentence = (
            f"The capture is the file `{evidence.path}` of the public dataset of {archive.title}."
            f"{released} Its sum should be the one below."
        )
        command = f"sha256sum {shlex.quote(evidence.path)}"
        return RecheckView(sentence, (command,), capture.sha256)
    versions = archive.versions.rstrip("/")
    folder = shlex.quote(versions.rsplit("/", 1)[1])
    shown = shlex.quote(f"{capture.id}:{evidence.path}")
    commands = (
        f"git clone --filter=blob:none --no-checkout {shlex.quote(f'{versions}.git')}",
        f"git -C {folder} show {shown} > capture.md",
        "sha256sum capture.md",
    )
    sentence = "These commands fetch the capture from the public archive and print its sum."
    return RecheckView(sentence, commands, capture.sha256)
