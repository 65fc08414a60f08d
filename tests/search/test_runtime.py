"""What can be said of `search.js` without running it."""

from __future__ import annotations

import gzip
import re

from generator.search import formula
from tests.search.builders import OVERRIDES

SOURCE = (OVERRIDES / "assets" / "javascripts" / "search.js").read_text("utf-8")
BUDGET = 8 * 1024


def test_runtime_is_within_its_budget() -> None:
    assert len(gzip.compress(SOURCE.encode(), 6)) <= BUDGET


def test_runtime_never_writes_html() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", SOURCE)


def test_runtime_is_of_2018_and_asks_nobody_else() -> None:
    assert not re.search(r"\?\.\w|\?\?|matchAll|\.flat\(|fromEntries|replaceAll|\.at\(", SOURCE)
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|new Worker|https?:", SOURCE)


def test_runtime_uses_the_published_constants() -> None:
    assert (
        f"{formula.SATURATION:g} * (1 - {formula.LENGTH_SHARE} + {formula.LENGTH_SHARE} *" in SOURCE
    )
    assert f"weight & 4 && {formula.TITLE_BOOST:g}" in SOURCE
    assert f"isWhole ? {formula.PREFIX_WEIGHT} : {formula.PREFIX_ONLY_WEIGHT}" in SOURCE
    assert f"found.set(stem(near), {formula.TYPO_WEIGHT})" in SOURCE
    assert f"slice(0, {formula.MOST_WORDS})" in SOURCE
