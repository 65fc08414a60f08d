"""What may be answered, laid out to be read: documents by platform, a long list in lines."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable

from generator.problem import closest

_WIDTH = 78
_INLINE = 8
_FOLDERS = 60


def suggestion(value: str, known: Collection[str]) -> str:
    """Say what was meant by a value that is not known, else list what is.

    A platform alone where `platform/document` is wanted is answered with its documents.
    """
    folder = f"{value.strip('/')}/"
    below = sorted(one for one in known if one.startswith(folder))
    if below:
        return f"Name one of its documents: {', '.join(below)}."
    return closest(value, known) or (f"Known:\n{listing(known)}" if known else "")


def choices(known: Collection[str]) -> str:
    """Return a few choices for the line of a question, ` (high, medium, low)`; of many, nothing."""
    return f" ({', '.join(known)})" if 0 < len(known) <= _INLINE else ""


def listing(known: Iterable[str]) -> str:
    """Lay out what is known in indented lines; what has a folder stands with its neighbours.

    Of very many folders only the names are given: each leads to what lies in it.
    """
    folders: dict[str, list[str]] = {}
    for one in sorted(known):
        folder, _, name = one.rpartition("/")
        folders.setdefault(folder, []).append(name)
    if len(folders) > _FOLDERS:
        return f"{_lines(', '.join(folders))}\n  A platform's name lists its documents."
    return "\n".join(
        _lines(f"{folder}/ {', '.join(names)}" if folder else ", ".join(names))
        for folder, names in folders.items()
    )


def _lines(text: str) -> str:
    return textwrap.fill(
        text,
        width=_WIDTH,
        initial_indent="  ",
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )
