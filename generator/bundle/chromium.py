"""Chromium prints a page of HTML as PDF, with bookmarks of its headings."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from datetime import date
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SECONDS = 180
_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-extensions",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_MADE = re.compile(rb"/(CreationDate|ModDate) \(D:(\d{14})\+00'00'\)")


class ChromiumError(RuntimeError):
    """There is no Chromium, or it did not print."""


def find_chromium() -> str:
    """Return the path of Chromium; ChromiumError when none is installed."""
    found = next((path for path in map(shutil.which, NAMES) if path), None)
    if found is None:
        message = (
            "a PDF is printed by Chromium, and none is on the path; install it (Debian: apt-get "
            "install chromium)"
        )
        raise ChromiumError(message)
    return found


def print_pdf(chromium: str, html: str, day: date | None) -> bytes:
    """Print a page as PDF; `day` stands in it as the day it was made.

    ChromiumError when nothing was printed. No other machine can be reached meanwhile.
    """
    with tempfile.TemporaryDirectory(prefix="clausebook-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "brief.html").write_text(html, encoding="utf-8")
        printed = folder / "brief.pdf"
        command = [
            chromium,
            *_OPTIONS,
            *(("--no-sandbox",) if os.geteuid() == 0 else ()),  # it refuses root otherwise
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={printed}",
            (folder / "brief.html").as_uri(),
        ]
        said = _run(command)
        if not printed.exists():
            message = f"{chromium} printed nothing: {said.strip()[-300:] or 'it did not say why'}"
            raise ChromiumError(message)
        return _dated(printed.read_bytes(), day)


def _run(command: list[str]) -> str:
    try:
        ran = subprocess.run(  # noqa: S603 - our own words, no shell
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        message = f"{command[0]} could not be run: {error}"
        raise ChromiumError(message) from error
    return ran.stderr


def _dated(pdf: bytes, day: date | None) -> bytes:
    """Put the day of the records in the place of the moment of printing, which differs each time.

    The new date is as long as the old one: every offset in the file stays right.
    """
    moment = f"{day or date(1980, 1, 1):%Y%m%d}000000".encode()
    return _MADE.sub(lambda found: b"/%s (D:%s+00'00')" % (found[1], moment), pdf)
