"""Why a page was printed again: every page can be asked for, and every ingredient has words."""

from __future__ import annotations

import pytest

from generator.cli.reasons import _KINDS, explanation
from generator.corpus.watch import shelves_of
from generator.pipeline import Edition, Shop, build
from generator.pipeline.packs import Drawer
from tests.builders import a_content, a_corpus
from tests.printing import parts, plain_engine


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(parts(a_content()), plain_engine, Shop(packs=Drawer()))


def test_everything_a_page_may_be_made_from_has_words() -> None:
    assert set(shelves_of(a_corpus())) <= set(_KINDS)


def test_every_page_is_explained_in_words(edition: Edition) -> None:
    for path in edition.sums:
        told = explanation(path, edition)
        assert path in told
        assert "the record of :" not in told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/types/", "types/index.html was printed again"),
        ("types/index.html", "types/index.html was printed again"),
        ("data/provisions.csv", "data/provisions.csv was printed again"),
    ],
)
def test_page_may_be_named_by_address_or_path(asked: str, said: str, edition: Edition) -> None:
    assert explanation(asked, edition).startswith(said)


@pytest.mark.parametrize("asked", ["nowhere", "feeds"])
def test_nothing_is_said_of_a_page_that_is_not_there(asked: str, edition: Edition) -> None:
    assert not explanation(asked, edition)
