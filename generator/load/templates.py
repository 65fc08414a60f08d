"""The templates of sections and pages."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.render import environment


def load_templates(folder: Path) -> Environment:
    """Return the template environment of the theme overrides in `folder`."""
    return environment(FileSystemLoader(folder))
