"""Asking git about a repository nobody vouches for: read only, and nothing of it is executed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from generator.archive.error import ArchiveError

_INSTALL = "Install git 2.30 or later and put it on the path."
_DAMAGED = "Clone the repository anew; `git fsck` says what is damaged."

# The repository's own configuration is read by git, so every key of it that names a program or a
# file for the commands used here is set to nothing.
_DISARMED = (
    "--no-pager",
    "--literal-pathspecs",
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.attributesFile={os.devnull}"),
    *("-c", "core.quotePath=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "log.mailmap=false"),
    *("-c", "log.showRoot=true"),
    *("-c", "diff.external="),
    *("-c", f"diff.orderFile={os.devnull}"),
    *("-c", "i18n.logOutputEncoding=utf-8"),
    *("-c", "protocol.allow=never"),
    *("-c", "gc.auto=0"),
)
_KEPT = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")


def environment(protocols: str = "") -> dict[str, str]:
    """Return the environment for git: no configuration but the repository's, no network, no prompt.

    `protocols` names what a clone may read from (`file`); nothing else may transfer anything, not
    even a partial clone that would fetch a missing object.
    """
    return {
        **{name: os.environ[name] for name in _KEPT if name in os.environ},
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_ALLOW_PROTOCOL": protocols,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }


def command(git_dir: Path, *arguments: str) -> list[str]:
    """Return the command line that runs git on this repository and on no other."""
    return ["git", *_DISARMED, f"--git-dir={git_dir}", *arguments]


def open_process(git_dir: Path, *arguments: str, feed: bool = False) -> subprocess.Popen[bytes]:
    """Start git with its output on a pipe, and its input too when `feed` is set."""
    try:
        return subprocess.Popen(  # noqa: S603 - the arguments are ours, the repository is a path
            command(git_dir, *arguments),
            stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
    except OSError as error:
        raise ArchiveError(str(git_dir), f"git does not start: {error}", _INSTALL) from error


def answer(git_dir: Path, *arguments: str) -> str | None:
    """Return git's short answer without its line end, or None when git says no."""
    process = open_process(git_dir, *arguments)
    output, _ = process.communicate()
    return None if process.returncode else output.decode("utf-8", "replace").rstrip("\n")


@contextmanager
def stream(git_dir: Path, *arguments: str) -> Iterator[IO[bytes]]:
    """Give git's output as it comes; ArchiveError when git ends with an error."""
    process = open_process(git_dir, *arguments)
    if process.stdout is None:  # pragma: no cover - a pipe was asked for
        raise ArchiveError(str(git_dir), "git gave no output", _INSTALL)
    try:
        yield process.stdout
    except BaseException:
        process.kill()
        raise
    finally:
        process.stdout.close()
        process.wait()
    if process.returncode:
        raise ArchiveError(str(git_dir), f"git {arguments[0]} failed", _DAMAGED)
