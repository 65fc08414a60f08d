"""What the judge keeps of a capture: a fingerprint of a few kilobytes instead of its text."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from generator.evidence.judge_language import language
from generator.evidence.judge_lines import Line, lines_of, title_of
from generator.evidence.judge_pages import (
    CONSENT,
    ERROR,
    REDIRECT,
    REGION,
    matches,
    without_asides,
)
from generator.text.visible import visible
from generator.text.words import count_words

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%$€£¥]")
_TARGET = re.compile(r"\]\([^()\s]*\)")
_VEIL = re.compile(r"\[email\sprotected\]")
_ADDRESS = re.compile(r"\[email\sprotected\]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_RUN = 4
_ANCHORS = 0b111
_PROSE = 4
_DOUBLED_SHARE = 0.8
_DOUBLED_WORDS = 80
_REMEMBERED = 16


@dataclass(frozen=True, slots=True)
class Marks:
    """What a text gives away.

    `state` is a hash of the document's words in order, `page` of all words, furniture included,
    `veiled` of the document with its e-mail addresses left out; `veils` says that some are hidden;
    `runs` is a sample of its four-word runs; the rest are signs found in it, empty when absent.
    """

    words: int
    state: bytes
    page: bytes
    veiled: bytes
    veils: bool
    runs: frozenset[int]
    doubled: bool
    language: str | None
    title: str
    regions: frozenset[str]
    error: str
    redirect: str
    consent: bool


def likeness(one: Marks, other: Marks) -> float:
    """Return the share of four-word runs that two texts have in common, 0 to 1 (Jaccard)."""
    union = len(one.runs | other.runs)
    return len(one.runs & other.runs) / union if union else 0.0


def held(part: Marks, whole: Marks) -> float:
    """Return the share of the first text's runs that stand in the second, 0 to 1."""
    return len(part.runs & whole.runs) / len(part.runs) if part.runs else 0.0


def without_targets(text: str) -> str:
    """Cut the targets of links, which a reader does not see."""
    return _TARGET.sub("]()", text)


class Marking:
    """Takes the marks of texts, remembering the last few: a text that flaps is read once."""

    def __init__(self) -> None:
        self._marks: OrderedDict[bytes, Marks] = OrderedDict()
        self._anchors: dict[str, bool] = {}

    def marks(self, text: str) -> Marks:
        """Return the marks of a text.

        Link targets are cut before texts are compared: many carry a token that is new in every
        capture, and nobody sees them.
        """
        key = blake2b(without_targets(text).encode("utf-8", "replace"), digest_size=16).digest()
        if key in self._marks:
            self._marks.move_to_end(key)
        else:
            self._marks[key] = self._taken(text)
            if len(self._marks) > _REMEMBERED:
                self._marks.popitem(last=False)
        return self._marks[key]

    def _taken(self, text: str) -> Marks:
        page = lines_of(visible(text))
        body = [line for line in page if not line.furniture]
        words_of_lines = [
            tuple(_TOKEN.findall(without_asides(line.text).casefold())) for line in body
        ]
        words = [word for line in words_of_lines for word in line]
        title = title_of(page)
        return Marks(
            words=sum(count_words(line.text) for line in page),
            state=_hash(words),
            veiled=_hash(_ADDRESS.sub("@", " ".join(line.text for line in body)).split()),
            veils=any(_VEIL.search(line.text) for line in body),
            page=_hash(word for line in page for word in _TOKEN.findall(line.text.casefold())),
            runs=self._runs(words),
            doubled=_doubled(words_of_lines),
            language=language(words),
            title=title,
            regions=frozenset(REGION.findall(title)),
            error=_first(ERROR, page),
            redirect=_first(REDIRECT, page),
            consent=sum(matches(CONSENT, line.text) for line in page) > 1,
        )

    def _runs(self, words: Sequence[str]) -> frozenset[int]:
        """Sample the runs that begin with one word in eight: which words, their hash decides.

        The words are the same in every capture, so samples can be compared.
        """
        anchors = self._anchors
        runs = set()
        for index, word in enumerate(words):
            anchored = anchors.get(word)
            if anchored is None:
                anchored = anchors[word] = not crc32(word.encode()) & _ANCHORS
            if anchored:
                runs.add(crc32(" ".join(words[index : index + _RUN]).encode()))
        return frozenset(runs)


def _first(pattern: re.Pattern[str], page: Sequence[Line]) -> str:
    return next((line.text for line in page if matches(pattern, line.text)), "")


def _hash(words: Iterator[str] | Sequence[str]) -> bytes:
    return blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=12).digest()


def _doubled(lines: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether nearly all prose stands twice."""
    prose = [line for line in lines if len(line) >= _PROSE]
    times: dict[tuple[str, ...], int] = {}
    for line in prose:
        times[line] = times.get(line, 0) + 1
    words = sum(map(len, prose))
    repeated = sum(len(line) for line in prose if times[line] > 1)
    return words >= _DOUBLED_WORDS and repeated >= _DOUBLED_SHARE * words
