"""The runtime in Chromium ranks as the Python reference does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.search.analysis import stem, words
from generator.search.reference import Reference
from tests.search.builders import LABELS, WORDS, a_corpus, a_site_folder

pytestmark = pytest.mark.browser

ENTRIES = a_corpus(150)
REFERENCE = Reference(ENTRIES, LABELS)
FACETS = ("kind", "platform", "severity", "regulation")
SORTS = ("", "severity", "captured", "platform")
ASK = """async ([jobs, facets]) => {
  const root = new URL("search/", location.href);
  return Promise.all(jobs.map(async ([text, chosen, sort]) => {
    const found = await __cb_search.ask(root, text, (name) => chosen[name] || [], facets, sort);
    const counts = {};
    for (const name of Object.keys(found.counts)) {
      const pairs = found.columns[name].v.map((id, i) => [id, found.counts[name][i]]);
      counts[name] = Object.fromEntries(pairs.filter((pair) => pair[1]));
    }
    const corrected = found.query.words.filter((word) => word.isSure && word.near[0]);
    return { pages: found.pages, complete: found.complete, counts,
      corrected: Object.fromEntries(corrected.map((word) => [word.word, word.near])) };
  }));
}"""
FIRST = """async ([texts, until]) => {
  const root = new URL("search/", location.href), ask = __cb_search.ask;
  return Promise.all(texts.map(async (text) => {
    const found = (until) => ask(root, text, () => [], [], "", until).then(({ pages }) => pages);
    return [await found(), await found(until)];
  }));
}"""
HARD = (
    "pay",
    "delay survey buy",
    "protege",
    "Protégé",
    "§ 5",
    "4.2",
    "隐私",
    "法",
    "𐐷𐐲",
    "𐐏",
    "👍",
    '"',
    '"class action',
    '"class action" waiver',
    '"action class"',
    "“personal data”",
    "<script>alert(1)</script>",
    "constructor:x toString __proto__",
    "the",
    "of the",
    "",
    "   ",
    "severity:",
    "severity:high severity:low platform:p1",
    "captured:2026-05",
    "arbitrtion",
    "waver clas",
    " ".join(WORDS[number * 7 % len(WORDS)] for number in range(400)),
)

Job = tuple[str, dict[str, list[str]], str]


def edited(word: str, at: int, letter: str) -> str:
    """Put a letter in the place of another."""
    return word[: at % len(word)] + letter + word[at % len(word) + 1 :]


PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.builds(lambda word, size: word[:size], st.sampled_from(WORDS), st.integers(1, 8)),
    st.builds(edited, st.sampled_from(WORDS), st.integers(0, 9), st.sampled_from("aeqx")),
    st.builds('"{} {}"'.format, st.sampled_from(WORDS), st.sampled_from(WORDS)),
    st.sampled_from(["severity:high", "platform:p1,p2", "regulation:gdpr", "kind:page", '"']),
    st.text(st.characters(exclude_categories=("Cs", "Cn", "Co")), max_size=6),
)
QUERIES = st.builds(
    "{}{}".format, st.lists(PIECES, max_size=6).map(" ".join), st.sampled_from(["", " ", "."])
)
CHOSEN = st.dictionaries(
    st.sampled_from(["severity", "platform"]),
    st.lists(st.sampled_from(["high", "low", "p1", "p3", "none"]), max_size=2),
    max_size=2,
)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a page of a small site, from a file."""
    folder = a_site_folder(tmp_path_factory.mktemp("ranking"), ENTRIES)
    with browser.new_context(bypass_csp=True) as context:
        opened = context.new_page()
        opened.goto((folder / "index.html").as_uri())
        yield opened


@pytest.fixture(scope="module")
def many(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open a page of a larger site."""
    folder = a_site_folder(tmp_path_factory.mktemp("many"), a_corpus(900))
    with browser.new_context(bypass_csp=True) as context:
        opened = context.new_page()
        opened.goto((folder / "index.html").as_uri())
        yield opened


def expected(job: Job) -> dict[str, Any]:
    text, chosen, sort = job
    found = REFERENCE.search(text, chosen, sort)
    return {
        "pages": list(found.pages),
        "complete": found.complete,
        "counts": {name: dict(found.counts[name]) for name in FACETS},
        "corrected": {word: list(near) for word, near in found.corrected.items()},
    }


def agree(page: Page, jobs: list[Job]) -> None:
    for job, answer in zip(jobs, page.evaluate(ASK, [jobs, FACETS]), strict=True):
        assert answer == expected(job), job


@pytest.mark.parametrize("until", [1, 10, 150])
def test_first_pages_are_those_of_the_whole_order(many: Page, until: int) -> None:
    texts = ["pay", "the", "", "delay xyzzy", "data retention waiver class pay", "severity:high"]
    for whole, first in many.evaluate(FIRST, [texts, until]):
        assert len(first) >= min(until, len(whole))
        assert first == whole[: len(first)]


def test_hard_queries_are_ranked_as_by_the_reference(page: Page) -> None:
    agree(page, [(text, {}, sort) for text in HARD for sort in SORTS])


@given(jobs=st.lists(st.tuples(QUERIES, CHOSEN, st.sampled_from(SORTS)), min_size=1, max_size=40))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_query_is_ranked_as_by_the_reference(page: Page, jobs: list[Job]) -> None:
    agree(page, jobs)


def test_words_of_the_corpus_are_stemmed_the_same(page: Page, vocabulary: list[str]) -> None:
    assert page.evaluate("(all) => all.map(__cb_search.stem)", vocabulary) == [
        stem(word) for word in vocabulary
    ]


@given(texts=st.lists(st.text(st.characters(exclude_categories=("Cs", "Cn", "Co"))), max_size=50))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_has_the_same_words(page: Page, texts: list[str]) -> None:
    assert page.evaluate("(all) => all.map(__cb_search.words)", texts) == [
        words(text) for text in texts
    ]


@pytest.fixture(scope="module")
def vocabulary() -> list[str]:
    """Every word of the real content, and endings the stemmer knows on odd beginnings."""
    content = Path(__file__).parents[2] / "content"
    texts = [path.read_text("utf-8") for path in sorted(content.rglob("*.md"))]
    found = {word for text in texts for word in words(text)}
    endings = "s es ies sses ed eed ing y ational enci izer bli ousli ization iviti logi icate ful"
    endings += " ness al ance ement ent ion sion ou ive ize e ll l"
    found |= {
        beginning + ending
        for beginning in (
            "",
            "a",
            "y",
            "yy",
            "by",
            "tr",
            "cry",
            "hop",
            "fall",
            "fizz",
            "oay",
            "cvcv",
        )
        for ending in endings.split()
    }
    return sorted(found)
