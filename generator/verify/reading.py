"""The captures of a document read once: judged, and every excerpt looked for in each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from generator.archive import Archive, read_capture
from generator.evidence import Match, locate_in, prepare
from generator.evidence.judge_doubled import undoubled
from generator.evidence.judge_marks import without_targets
from generator.evidence.judge_pages import without_asides
from generator.model.capture import CaptureRef
from generator.verify.texts import Texts

_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Held:
    """A capture as it was read: its sum and length, and where each excerpt stands in it.

    `undoubled` says that its text stands twice and could be read as standing once.
    """

    ref: CaptureRef
    sha256: str
    words: int
    undoubled: bool
    matches: Mapping[str, Match]


class Matching:
    """Looks for excerpts in texts, remembering the last few: a text that flaps is searched once."""

    def __init__(self, excerpts: Mapping[str, str]) -> None:
        self._excerpts = excerpts
        self._found: OrderedDict[bytes, dict[str, Match]] = OrderedDict()

    def matches(self, text: str) -> dict[str, Match]:
        """Return the matches by excerpt; places are those in the first text with these words."""
        if not self._excerpts:
            return {}
        key = blake2b(without_targets(text).encode("utf-8", "replace"), digest_size=16).digest()
        if key not in self._found:
            self._found[key] = matches_in(text, self._excerpts)
            if len(self._found) > _REMEMBERED:
                self._found.popitem(last=False)
        self._found.move_to_end(key)
        return self._found[key]


def matches_in(text: str, excerpts: Mapping[str, str]) -> dict[str, Match]:
    """Look for all excerpts in one text."""
    prepared = prepare(text)
    found = ((slug, locate_in(excerpt, prepared)) for slug, excerpt in excerpts.items())
    return {slug: match for slug, match in found if match is not None}


def reading(
    refs: Iterable[CaptureRef],
    archive: Archive,
    excerpts: Mapping[str, str],
    held: list[Held],
    texts: Texts,
) -> Iterator[tuple[CaptureRef, str]]:
    """Read each capture, note in `held` and `texts` what is kept, and hand its text on.

    A text that stands twice is handed on once, so that it is judged by its words.
    """
    matching = Matching(excerpts)
    for ref in refs:
        capture = read_capture(archive, ref)
        once = undoubled(capture.text)
        text = capture.text if once is None else once
        held.append(
            Held(
                ref=ref,
                sha256=capture.sha256,
                words=capture.words,
                undoubled=once is not None,
                matches=matching.matches(capture.text),
            )
        )
        texts.keep(ref, without_asides(text))
        yield ref, text
