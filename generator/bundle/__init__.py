"""Bundles: one zip that opens from the disk, of the whole site or of one platform."""

from __future__ import annotations

from generator.bundle.contents import Imprint, imprint
from generator.bundle.one_platform import of_platform
from generator.bundle.project import Cover, disk_project
from generator.bundle.zipped import write_bundle

__all__ = ["Cover", "Imprint", "disk_project", "imprint", "of_platform", "write_bundle"]
