"""Words by number, with what counting needs of each word worked out once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from generator.search.analysis import STOP_WORDS, stem

BOUNDARY = 0
"""The number of the empty word, which parts fields."""


class Vocabulary(dict[str, int]):
    """Numbers words as they come. The numbers mean nothing outside the process.

    `stems` has the number of each word's stem, `left` and `right` its halves of a pair's hash,
    `is_stop` whether it is a stop word, and `seen` is room to note something by number.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stems: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self.left: npt.NDArray[np.uint32] = np.zeros(0, np.uint32)
        self.right: npt.NDArray[np.uint32] = np.zeros(0, np.uint32)
        self.is_stop: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.seen: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self[""]  # numbered first, the boundary

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self)
        if number == len(self.stems):
            self._grow()
        self.is_stop[number] = word in STOP_WORDS
        root = stem(word)
        digest = hashed(root)
        self.left[number] = left(digest)
        self.right[number] = right(digest)
        self.stems[number] = number if root == word else self[root]
        return number

    def _grow(self) -> None:
        room = 2 * len(self.stems) + 1024
        self.stems = np.resize(self.stems, room)
        self.left = np.resize(self.left, room)
        self.right = np.resize(self.right, room)
        self.is_stop = np.resize(self.is_stop, room)
        self.seen = np.zeros(room, np.intp)


def left(digest: int) -> int:
    """Give what the first word of a pair adds to its hash."""
    return digest & 0xFFFFFF


def right(digest: int) -> int:
    """Give what the second word of a pair adds to its hash."""
    return (digest * 0x9E3779B1 & 0xFFFFFFFF) >> 8


def hashed(text: str) -> int:
    """FNV-1a over UTF-16 units, 32 bits: short in both languages."""
    value = 0x811C9DC5
    for unit in text.encode() if text.isascii() else _units(text):
        value = (value ^ unit) * 0x01000193 & 0xFFFFFFFF
    return value


def _units(text: str) -> memoryview:
    return memoryview(text.encode("utf-16-le", "surrogatepass")).cast("H")
