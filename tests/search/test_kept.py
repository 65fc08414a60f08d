from __future__ import annotations

import pickle

from generator.search import assembled, count_tokens
from generator.search.kept import KEPT_VERSION, pack, unpack
from tests.search.builders import LABELS, a_corpus

PAGES = a_corpus(5)
ASSEMBLY = assembled(PAGES, map(count_tokens, PAGES), LABELS)


def test_what_is_kept_reads_back() -> None:
    held = unpack(ASSEMBLY.kept)
    assert held is not None
    assert pack(held) == ASSEMBLY.kept


def test_what_another_version_kept_is_not_read() -> None:
    assert unpack(pickle.dumps((KEPT_VERSION + 1, []))) is None


def test_words_of_scripts_without_spaces_are_not_kept() -> None:
    held = unpack(ASSEMBLY.kept)
    assert held is not None
    assert "data" in held.having
    assert not any("隐" in word for word in held.having)
