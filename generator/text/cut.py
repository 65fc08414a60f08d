"""Cutting text to a length, at a word."""

from __future__ import annotations

_MARK = "…"
_LOOSE = " \t\n\r,;:.-(\u2013\u2014"  # what would stand oddly before the mark

_LEFT_OUT = "[…]"  # two marks of omission side by side say no more than one


def cut_at_word(text: str, limit: int) -> str:
    """Cut text to at most `limit` characters, ending in `…` after a whole word.

    Text that fits comes back as it is. A first word longer than the limit, or a script without
    spaces, is cut inside. Raises ValueError when the limit leaves no room for a character and `…`.
    """
    if len(text) <= limit:
        return text
    if limit < len(_MARK) + 1:
        message = f"limit must be at least {len(_MARK) + 1} characters, got {limit}"
        raise ValueError(message)
    room = limit - len(_MARK)
    head = text[:room]
    if not text[room].isspace():
        whole = head.rstrip().rsplit(maxsplit=1)
        head = whole[0] if len(whole) > 1 and not head[-1].isspace() else head
    return head.rstrip(_LOOSE).removesuffix(_LEFT_OUT).rstrip(_LOOSE) + _MARK
