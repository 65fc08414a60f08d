"""Shells and fragments become pages."""

from __future__ import annotations

from generator.press.printing import Press, Typeset
from generator.press.redirect import redirect
from generator.press.shell import SLOTS, Shell, ShellError, ShellKey, shell_key, slot
from generator.press.sitemap import SitemapEntry, robots, sitemap

__all__ = [
    "SLOTS",
    "Press",
    "Shell",
    "ShellError",
    "ShellKey",
    "SitemapEntry",
    "Typeset",
    "redirect",
    "robots",
    "shell_key",
    "sitemap",
    "slot",
]
