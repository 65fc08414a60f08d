"""A text as its spine: the characters that must agree, and the gaps between them, that may vary.

The spine holds letters, digits, currency and other signs with meaning, without spaces and
punctuation; between two runs of it stands a gap. Finding a quotation is one search in the spine;
whether it is verbatim, the gaps decide, one by one (`same_gap`).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from generator.text.fold import LONG_DASH

_BULLETS = (
    "\xb7\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25a1\u25aa\u25ab\u25ba\u25b8\u25cb\u25cf"
    "\u25d8\u25e6\u2756\u27a2\u27a4\u30fb\uf0a7\uf0b7\uf0d8\uf0fc"
)
_CJK_PUNCTUATION = "\u3001\u3002\u3008-\u300b\u3010-\u301b"
_GAP_CHARACTERS = rf"\s!\"#'()*,\-./:;?\[\\\]_{{|}}\xa1\xbf{LONG_DASH}{_BULLETS}{_CJK_PUNCTUATION}"
_RUN = re.compile(f"[^{_GAP_CHARACTERS}]+")
_LINE_MARK = re.compile(r"(?<=[\n\t])[ ]*[-*+]+(?=\s)")
_SPACED_DASH = re.compile(r"(?<!\S)-+(?=\s)")
_BREAK = re.compile(r"[\n\t]")
_BULLET = re.compile(f"[{_BULLETS}]")
_DASHES = re.compile("--+")
_UNSPACED_SCRIPT = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3100-\u312f"
    "\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Spine:
    """The spine `key` of a folded `text`; run i of it begins at `key_at[i]` and `text_at[i]`."""

    text: str
    key: str
    key_at: tuple[int, ...]
    text_at: tuple[int, ...]

    def place(self, index: int) -> int:
        """Give the offset in the text of the spine's character `index`."""
        run = bisect_right(self.key_at, index) - 1
        return self.text_at[run] + index - self.key_at[run]

    def gap(self, index: int) -> str:
        """Give the text between the spine's characters `index - 1` and `index`."""
        start = self.place(index - 1) + 1 if index > 0 else 0
        end = self.place(index) if index < len(self.key) else len(self.text)
        return self.text[start:end]

    def breaks(self, start: int, end: int) -> tuple[int, ...]:
        """Give the indexes after `start` and before `end` that have a gap before them."""
        first, last = bisect_right(self.key_at, start), bisect_left(self.key_at, end)
        return self.key_at[first:last]


def spine(text: str) -> Spine:
    """Take the spine of a folded text."""
    runs = [found.span() for found in _RUN.finditer(text)]
    ends = accumulate((end - start for start, end in runs), initial=0)
    return Spine(
        text,
        "".join([text[start:end] for start, end in runs]),
        tuple(ends)[:-1],
        tuple([start for start, _ in runs]),
    )


def is_unspaced(character: str) -> bool:
    """Tell whether a character belongs to a script written without spaces (Chinese, Thai …)."""
    return _UNSPACED_SCRIPT.match(character) is not None


def is_mark(character: str) -> bool:
    """Tell whether a character only marks a list, a table or emphasis."""
    return character in "*|" or _BULLET.match(character) is not None


def plain_gap(gap: str, left: str, right: str, *, dashes: bool = True) -> str:
    """Write a gap in its one normal form.

    `left` and `right` are the characters beside it, empty at the edges of the text. List marks and
    table bars become a space, a long dash a hyphen; spaces beside punctuation go, except between
    two digits; a space stands between two words only. Without `dashes`, a dash with spaces around
    it is a list mark.
    """
    bare = _without_marks(gap.replace(LONG_DASH, "-"), left, right, dashes=dashes)
    signs = _DASHES.sub("-", "".join(bare.split()))
    digits = left.isdigit() and right.isdigit() and not signs.strip(".,'")
    spaced = len(signs) < len(bare) and any(c.isspace() for c in bare)
    if signs:
        return f"{signs} " if spaced and digits else signs
    return " " if spaced and _space_counts(left, right) else ""


def same_gap(one: str, other: str, left: str, right: str) -> bool:
    """Tell whether two gaps between the same two characters say the same.

    Where one text breaks the line, a dash with spaces around it in the other is a list mark.
    """
    first, second = plain_gap(one, left, right), plain_gap(other, left, right)
    if first == second:
        return True
    if (left.isdigit() and right.isdigit()) or not _BREAK.search(one + other):
        return False
    return first == plain_gap(other, left, right, dashes=False) or second == plain_gap(
        one, left, right, dashes=False
    )


def _without_marks(gap: str, left: str, right: str, *, dashes: bool) -> str:
    if gap.isspace() or gap in _PLAIN:
        return gap
    text = gap if left else f"\n{gap}"
    bare = _LINE_MARK.sub(" ", text)
    if gap != "\xb7" or not (left and right):
        bare = _BULLET.sub(" ", bare)
    if not dashes:
        bare = _SPACED_DASH.sub(" ", bare)
    bare = bare.replace("|", " ")
    if gap.strip("*") or not (left and right):
        bare = bare.replace("*", "")
    return bare


_PLAIN = frozenset((".", ",", "'", "-", ". ", ", ", "/", ":", ": ", ";", "; ", " (", ") "))


def _space_counts(left: str, right: str) -> bool:
    """Tell whether a bare space between two characters parts two words."""
    if not (_spells(left) and _spells(right)):
        return False
    if is_unspaced(left) or is_unspaced(right):
        return False
    return not (left.islower() and right.isupper())


def _spells(character: str) -> bool:
    """Tell a letter, a digit or a mark that would compose with the letter before it."""
    return character.isalnum() or (character != "" and unicodedata.category(character)[0] == "M")
