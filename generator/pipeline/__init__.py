"""The pipeline: sources in, the files of the site out."""

from __future__ import annotations

from generator.pipeline.build import Edition, SetType, build, read
from generator.pipeline.parts import Parts

__all__ = ["Edition", "Parts", "SetType", "build", "read"]
