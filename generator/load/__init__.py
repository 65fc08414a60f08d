"""Reading the content folder and the templates: the edge on the way in."""

from __future__ import annotations

from generator.load.content import Reader, Survey, load_content, survey
from generator.load.templates import load_templates

__all__ = ["Reader", "Survey", "load_content", "load_templates", "survey"]
