"""Text made of one seeded source of chance: legal words and made ones, as often as Zipf has it."""

from __future__ import annotations

import itertools
import random
from functools import cache

LEGAL = """
the of to and or any in you for your by this agreement services we that not with terms may as
are be is such on use content shall will liability customer data from our under party if user
account arbitration law notice rights third license access including termination without
information provided warranty damages claim dispute indemnify governing privacy personal consent
retention delete training model output input license royalty irrevocable perpetual waive class
action jury court jurisdiction consumer business developer suspend breach material fees refund
subscription renewal confidential intellectual property copyright trademark security incident
processor controller transfer safeguard minor parental age
"""
SYLLABLES = """
ba ce di fo gu la me ni po ru sa te vi xo za bra cle dri flo gru sta tre pli
"""
_MOST, _LEAST = 28, 8


class Maker:
    """Makes text from one seeded source of chance."""

    def __init__(self, seed: int, vocabulary: int = 20_000) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a repeatable corpus, not a secret
        self._words, self._weights = _vocabulary(vocabulary)

    def sentence(self, words: int) -> str:
        """Return a sentence of so many words."""
        return f"{self.words(words).capitalize()}."

    def words(self, count: int) -> str:
        """Return so many words, in small letters."""
        drawn = self._chance.choices(self._words, cum_weights=self._weights, k=count)
        return " ".join(drawn)

    def paragraph(self, words: int) -> str:
        """Return sentences of 8 to 28 words that hold exactly so many in all."""
        sentences, left = [], words
        while left > 0:
            size = min(left, self._chance.randint(_LEAST, _MOST))
            size = left if left - size < _LEAST else size
            sentences.append(self.sentence(size))
            left -= size
        return " ".join(sentences)

    def pick(self, choices: list[str]) -> str:
        """Return one of the choices."""
        return self._chance.choice(choices)

    def number(self, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`."""
        return self._chance.randint(least, most)

    def digits(self, count: int) -> str:
        """Return so many hexadecimal digits."""
        return f"{self._chance.getrandbits(4 * count):0{count}x}"


@cache
def _vocabulary(size: int) -> tuple[list[str], list[float]]:
    made = (
        "".join(letters)
        for length in itertools.count(2)
        for letters in itertools.product(SYLLABLES.split(), repeat=length)
    )
    words = [*LEGAL.split(), *itertools.islice(made, size)]
    return words, list(itertools.accumulate(1 / rank for rank in range(2, len(words) + 2)))
