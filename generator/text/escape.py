"""Text that means itself in Markdown."""

from __future__ import annotations

import re

_INLINE = re.compile(r"[\\`*_<]|&(?=#?\w+;)|\](?=[(\[])")
_ANY = re.compile(r"[\\`*_<&\]\n]")
_BLOCK = re.compile(r"^(\s*)(?:([#>+=~|-])|(\d+)([.)])(?=\s|$))")


def escaped(text: str) -> str:
    """Escape what Markdown would read as markup inside a line; line ends become spaces.

    Brackets of an omission (`[…]`) are left alone, as they make no link.
    """
    if not _ANY.search(text):
        return text  # most text has nothing to escape, and a twin asks often
    return _INLINE.sub(r"\\\g<0>", " ".join(text.split()))


def escaped_block(text: str) -> str:
    """Escape a text that stands by itself, line by line: no line begins a heading or a list."""
    return "\n".join(_BLOCK.sub(_begun, escaped(line)) for line in text.split("\n"))


def quoted(text: str) -> str:
    """Make a Markdown quotation of text, line by line."""
    return "\n".join(f"> {line}".rstrip() for line in escaped_block(text).split("\n"))


def _begun(found: re.Match[str]) -> str:
    blank, mark, number, end = found.groups()
    return f"{blank}\\{mark}" if mark else f"{blank}{number}\\{end}"
