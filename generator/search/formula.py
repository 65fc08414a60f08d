"""The ranking formula, in one place for the index, the reference and the reader."""

from __future__ import annotations

import math
from typing import Final

FORMULA: Final = """\
A page's score for a query is the sum, over the query's words, of

    idf x w x 3 / (w + 2 x (0.25 + 0.75 x length / average length))

- w is how often the word stands on the page (counted up to 255), plus 8 if it stands in the title,
  plus 6 if it stands in the platform's, document's or clause type's name, plus 3 if it stands in
  the quoted excerpt.
- idf is ln(1 + (N - n + 0.5) / (n + 0.5)), rounded up to three decimals, where N is the number of
  pages and n the number of pages with the word.
- length is the page's number of words, rounded down to four binary digits; the average is over all
  pages, rounded down. Stop words count in titles only. The page of a change, which quotes many
  clauses at once, counts as four times as long.
- Stop words of a query are left out unless it has no others. Words are compared by their stems. A
  last word still being typed also stands for the four most frequent words that begin with it, at
  0.3 of their score; at 0.8, and itself left out, when it is only such a beginning; words of up to
  three letters stand for themselves. A word that no page has stands for the three most frequent of
  the nearest words, one typing error away or in words of eight letters or more two, at half their
  score. A page counts the best of these.
- Pages with all words come first. When fewer than three pages have them all, pages with some
  follow, their score multiplied by the share of the words they have.
- Words in quotation marks must stand side by side, stop words between them left out of account; in
  a phrase of three words or more, each two neighbours must.
- Of the ten pages shown, one whose title is the query comes first. Equal scores are ordered by
  address. Only the first 32 different words of a query count.
"""
"""The formula in words, for the methodology page (Markdown)."""

TITLE_BOOST: Final = 8.0
NAMES_BOOST: Final = 6.0
QUOTATION_BOOST: Final = 3.0
SATURATION: Final = 2.0
LENGTH_SHARE: Final = 0.75
PREFIX_WEIGHT: Final = 0.3
PREFIX_ONLY_WEIGHT: Final = 0.8
TYPO_WEIGHT: Final = 0.5
MOST_WORDS: Final = 32
SHOWN: Final = 10
MOST_PREFIXES: Final = 4
SHORT_WORD: Final = 3
MOST_CORRECTIONS: Final = 3
CHANGE_LENGTHENED: Final = 4
FEW: Final = 3
"""Fewer pages with all words than this, and pages with some of them follow."""


def idf(pages: int, having: int) -> float:
    """Weight of a word that `having` of `pages` have, rounded up to three decimals."""
    exact = math.log(1 + (pages - having + 0.5) / (having + 0.5))
    return math.ceil(exact * 1000) / 1000


def weighted(weight: int) -> float:
    """Frequency with the boosts of the fields, from a posting's `8 x (frequency - 1) + flags`."""
    boosted = (weight >> 3) + 1 + (TITLE_BOOST if weight & 4 else 0.0)
    return boosted + (NAMES_BOOST if weight & 2 else 0.0) + (QUOTATION_BOOST if weight & 1 else 0.0)


def term_score(share: float, rarity: float, boosted: float, length: int, average: int) -> float:
    """Score of one word on one page; `share` is what counts of it, 1 for the word itself."""
    norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * (length / average))
    return share * rarity * boosted * (SATURATION + 1) / (boosted + norm)


def rounded(length: int) -> int:
    """Round a page's length down to four binary digits, so that small edits seldom change it."""
    shift = max(length.bit_length() - 4, 0)
    return length >> shift << shift
