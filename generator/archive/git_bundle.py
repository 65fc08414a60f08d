"""A versions repository in one file (`git bundle`), cloned once into the cache."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.archive.error import ArchiveError
from generator.archive.git_command import environment

_REPAIR = "Make the bundle anew: `git bundle create <name>-versions.bundle --all`."
_CHUNK = 1 << 20
_SHOWN = 200


def clone_bundle(bundle: Path, cache: Path) -> Path:
    """Return a bare clone of the bundle below `cache`, made now or found from before.

    The clone is named by the bundle's SHA-256, so that a new bundle is never taken for the old one.
    It appears whole or not at all. ArchiveError when the bundle is damaged or not complete.
    """
    clone = cache / f"{bundle.stem}-{_sum(bundle)[:16]}.git"
    if clone.is_dir():
        return clone
    cache.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{bundle.stem}-", dir=cache))
    try:
        _clone(bundle, unfinished / "git")
        _keep(unfinished / "git", clone)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return clone


def _clone(bundle: Path, target: Path) -> None:
    # GIT_ALLOW_PROTOCOL lets the clone read files, and only files.
    arguments = ["clone", "--quiet", "--bare", "--template=", "--", str(bundle.absolute())]
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are ours, the bundle is a path
            ["git", *arguments, str(target)],  # noqa: S607 - whichever git the user has
            env=environment(protocols="file"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise ArchiveError(str(bundle), f"git does not start: {error}", "Install git.") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["nothing said"]
        raise ArchiveError(str(bundle), f"git cannot clone it: {said[-1][:_SHOWN]}", _REPAIR)


def _keep(clone: Path, place: Path) -> None:
    try:
        os.rename(clone, place)  # noqa: PTH104 - Path.rename replaces on some systems
    except OSError:
        if not place.is_dir():  # another run was faster: its clone is the same
            raise


def _sum(bundle: Path) -> str:
    summed = hashlib.sha256()
    try:
        with bundle.open("rb") as file:
            while chunk := file.read(_CHUNK):
                summed.update(chunk)
    except OSError as error:
        raise ArchiveError(str(bundle), f"it cannot be read: {error.strerror}", _REPAIR) from error
    return summed.hexdigest()
