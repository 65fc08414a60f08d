"""How the index is written: numbers and word lists as text, files as classic scripts.

Everything is printable, so that a file is a script which calls `__cb_search(name, data)`; a host's
gzip brings it to within a seventh of packed binary.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

_LAST: Final = 57
"""Values of a number's last character, `#` to `[`; the others, `]` to `~`, say that one follows."""
_MORE: Final = 34
HASH_LENGTH: Final = 5
_LONGEST_SHARED: Final = 25
_CODED = re.compile("[A-Z][^A-Z]*")


def code(number: int) -> str:
    """Write a number from 0 as one to four characters; numbers below 57 take one."""
    rest, last = divmod(number, _LAST)
    text = chr(35 + last)
    while rest:
        rest, digit = divmod(rest - 1, _MORE)
        text = chr(93 + digit) + text
    return text


def codes(limit: int) -> list[str]:
    """Write every number below `limit`, so that a look-up replaces the work."""
    return [code(number) for number in range(limit)]


def written(numbers: Iterable[int]) -> str:
    """Write numbers one after the other."""
    return "".join(map(code, numbers))


def in_script_order(word: str) -> bytes:
    """Sort key that gives the order of strings in a browser: by UTF-16 units."""
    return word.encode("utf-16-be", "surrogatepass")


def front_coded(ordered: Iterable[str]) -> str:
    """Write folded words; a capital letter begins each and says how much the last one lends.

    Lent characters are of the Basic Plane, so that they count the same in Python and in a browser.
    """
    parts: list[str] = []
    last = ""
    for word in ordered:
        shared = 0
        for a, b in zip(last[:_LONGEST_SHARED], word, strict=False):
            if a != b or a > "\uffff":
                break
            shared += 1
        parts.append(chr(65 + shared) + word[shared:])
        last = word
    return "".join(parts)


def unpacked(text: str) -> list[str]:
    """Read what `front_coded` wrote."""
    words: list[str] = []
    last = ""
    for part in _CODED.findall(text):
        last = last[: ord(part[0]) - 65] + part[1:]
        words.append(last)
    return words


def cuts(words: Sequence[str], sizes: Sequence[int], target: int) -> Iterator[tuple[int, int]]:
    """Cut a list of words into stretches of about `target`; gives start and end of each.

    A stretch ends only before a word that suits by its own checksum, so that an edit moves the
    cuts near it and no others. A word of half the target stands alone.
    """
    start, filled = 0, 0
    for at, (word, size) in enumerate(zip(words, sizes, strict=True)):
        large = size * 2 >= target
        suits = filled >= target and zlib.crc32(word.encode()) % 4 == 0
        if at > start and (large or suits or filled >= 2 * target):
            yield start, at
            start, filled = at, 0
        filled += 2 * target if large else size
    if words:
        yield start, len(words)


def shortest_between(edges: Iterable[tuple[str, str]]) -> list[str]:
    """Give for each stretch, of which first and last word are given, a short word that opens it.

    It is the shortest beginning of the first word that comes after the last word before.
    """
    before, found = "", list[str]()
    for first, last in edges:
        starts = (first[:length] for length in range(1, len(first)))
        later = (start for start in starts if in_script_order(start) > in_script_order(before))
        found.append(next(later, first) if before else "")
        before = last
    return found


def script(name: str, value: Any) -> bytes:
    """Write a value as the script that hands it to `search.js`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return _called(name) + text.encode("utf-8", "surrogatepass") + b");\n"


def read(file: bytes) -> Any:
    """Read the value back from a script."""
    text = file.decode("utf-8", "surrogatepass")
    return json.loads(text[text.index(",") + 1 : -3])


def content_hash(file: bytes) -> str:
    """Five characters that change when the bytes do."""
    digest = hashlib.sha256(file).digest()
    return b32encode(digest[:5]).decode().lower()[:HASH_LENGTH]


def slot_path(slot: str, mark: str) -> str:
    """Give the path of a slot's file below the site."""
    return f"search/{slot}.{mark}.js"


def named(slot: str, value: Any) -> tuple[str, bytes, str]:
    """Write the file of a slot; gives its path below the site, its bytes and its hash."""
    file = script(slot, value)
    mark = content_hash(file)
    return slot_path(slot, mark), file, mark


def renamed(file: bytes, before: str, slot: str) -> tuple[str, bytes, str]:
    """Write the file of one slot for another."""
    file = _called(slot) + file[len(_called(before)) :]
    mark = content_hash(file)
    return slot_path(slot, mark), file, mark


def _called(slot: str) -> bytes:
    return f'__cb_search("{slot}",'.encode()
