from __future__ import annotations

from collections.abc import Mapping

from generator.search.codec import cuts
from generator.search.recutting import Cutting, edge

WORDS = [f"w{number:03}" for number in range(300)]
TARGET = 100


def size(word: str, more: int) -> int:
    return len(word) + more


def stretches(words: Mapping[str, int]) -> list[dict[str, int]]:
    ordered = list(words)
    sizes = [size(word, words[word]) for word in ordered]
    return [
        {word: words[word] for word in ordered[start:end]}
        for start, end in cuts(ordered, sizes, TARGET)
    ]


def again(before: dict[str, int], after: dict[str, int]) -> list[int | dict[str, int]]:
    old = stretches(before)
    ends = [*(next(iter(one)) for one in old), "\uffff"]

    def held(at: int) -> dict[str, int]:
        low = ends[at] if at else ""
        return {word: more for word, more in sorted(after.items()) if low <= word < ends[at + 1]}

    cutting = Cutting([edge(one, size) for one in old], held, size, TARGET)
    changed = {word for word, _ in before.items() ^ after.items()}
    parts = cutting.again(changed)
    whole = [old[one] if isinstance(one, int) else one for one in parts]
    assert whole == stretches(dict(sorted(after.items())))
    return parts


def test_stretches_away_from_the_edit_stay() -> None:
    before = dict.fromkeys(WORDS, 1)
    parts = again(before, before | {"w150": 3})
    assert sum(not isinstance(one, int) for one in parts) <= 6
    assert parts[0] == 0
    assert isinstance(parts[-1], int)


def test_nothing_changed_leaves_all_stretches() -> None:
    before = dict.fromkeys(WORDS, 1)
    parts = again(before, before)
    assert parts == list(range(len(parts)))


def test_first_word_of_a_stretch_takes_its_cut_with_it() -> None:
    before = dict.fromkeys(WORDS, 1)
    for first in [next(iter(one)) for one in stretches(before)]:
        again(before, {word: 1 for word in WORDS if word != first})


def test_word_that_grows_large_stands_alone() -> None:
    before = dict.fromkeys(WORDS, 1)
    assert {"w007": TARGET} in again(before, before | {"w007": TARGET})


def test_all_words_may_go() -> None:
    assert again(dict.fromkeys(WORDS, 1), {}) == []
