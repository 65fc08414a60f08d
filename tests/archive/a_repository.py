"""Builds small versions repositories with fixed dates."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


class Repository:
    """A git repository in which every commit is dated by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, date: str = "2025-01-01T00:00:00+00:00") -> str:
        environment = {
            "PATH": os.environ["PATH"],
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Archive",
            "GIT_AUTHOR_EMAIL": "archive@example.org",
            "GIT_AUTHOR_DATE": date,
            "GIT_COMMITTER_NAME": "Archive",
            "GIT_COMMITTER_EMAIL": "archive@example.org",
            "GIT_COMMITTER_DATE": date,
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def record(self, path: str, text: str | bytes, subject: str, date: str) -> str:
        """Commit one file; returns the commit."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", f"--message={subject}", date=date)
        return self.git("rev-parse", "HEAD")


def a_repository(folder: Path) -> Repository:
    """Two captures of one document, and the files every versions repository has beside."""
    repository = Repository(folder)
    repository.record("README.md", "# Versions\n", "Initial commit", "2024-12-31T00:00:00+00:00")
    repository.record(
        "Shop/Terms of Service.md",
        "# Terms\n\nOne.\n",
        "First record of Shop Terms of Service",
        "2025-01-01T12:30:00+00:00",
    )
    repository.record(
        "Shop/Terms of Service.md",
        "# Terms\n\nTwo.\n",
        "Record new changes of Shop Terms of Service",
        "2025-02-01T12:30:00+00:00",
    )
    return repository
