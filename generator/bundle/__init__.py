"""Bundles: a zip of the site or of one platform that opens from the disk, and a PDF brief."""

from __future__ import annotations

from generator.bundle.chromium import ChromiumError, find_chromium
from generator.bundle.contents import Imprint, imprint
from generator.bundle.one_platform import of_platform
from generator.bundle.pdf import write_brief
from generator.bundle.project import Cover, disk_project
from generator.bundle.zipped import write_bundle

__all__ = [
    "ChromiumError",
    "Cover",
    "Imprint",
    "disk_project",
    "find_chromium",
    "imprint",
    "of_platform",
    "write_brief",
    "write_bundle",
]
