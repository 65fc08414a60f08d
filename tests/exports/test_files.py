"""Files of the whole corpus: the same bytes every time, also for an empty corpus."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus import link
from generator.exports import corpus_files
from generator.validate import validate
from tests.builders import a_content, a_corpus, sources
from tests.exports.a_corpus_of_data import HOSTILE_PATH, a_hostile_corpus, hostile_record
from tests.printing import SITE, an_edition


def test_same_corpus_gives_the_same_bytes() -> None:
    assert dict(corpus_files(a_hostile_corpus(), SITE)) == dict(
        corpus_files(a_hostile_corpus(), SITE)
    )


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_the_sources_changes_no_byte(shuffler: random.Random) -> None:
    content = {**a_content(), HOSTILE_PATH: hostile_record()}
    shuffled = sources(content)
    shuffler.shuffle(shuffled)
    corpus, _ = link(validate(shuffled)[0])
    expected = dict(corpus_files(a_corpus({HOSTILE_PATH: hostile_record()}), SITE))
    assert dict(corpus_files(corpus, SITE)) == expected


def test_corpus_without_a_record_has_all_files() -> None:
    only = {path: text for path, text in a_content().items() if "/taxonomies/" in path}
    made = dict(corpus_files(link(validate(sources(only))[0])[0], SITE))
    assert made["data/provisions.jsonl"] == b""
    assert made["data/provisions.csv"].count(b"\r\n") == 1
    assert made["data/clausebook.sqlite"].startswith(b"SQLite format 3\0")


def test_edition_holds_the_files_and_twins() -> None:
    files = an_edition().files
    for path in ("data/datapackage.json", "data/clausebook.sqlite", "llms.txt"):
        assert path in files
    pages = [path for path in files if path.startswith("platforms/acme/terms/change-of-terms/")]
    assert sorted(path.rpartition("/")[2] for path in pages) == [
        "cite.bib",
        "cite.json",
        "cite.ris",
        "index.html",
        "index.json",
        "index.md",
    ]


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_file_that_the_data_page_links_to_is_published(directory_urls: bool) -> None:  # noqa: FBT001
    site = replace(SITE, directory_urls=directory_urls)
    files = an_edition(site=site).files
    html = files["data/index.html"].decode()
    hrefs = [part.partition('"')[0] for part in html.split('href="')[1:]]
    below = [href for href in hrefs if "/" not in href and "." in href]
    assert len(below) > 12
    assert not [href for href in below if f"data/{href}" not in files]
    assert "llms.txt" in files
    assert '<a href="../llms.txt">' in html


def test_llms_txt_says_what_may_be_quoted_and_links_to_what_exists() -> None:
    files = an_edition().files
    text = files["llms.txt"].decode()
    assert text.startswith("# Clausebook\n\n> What the terms say.\n")
    assert "Quote only verified excerpts: those whose evidence state is `exact` or" in text
    assert "CC BY 4.0" in text
    set_by_hand = ("methodology/", "about/")
    links = [part.partition(")")[0] for part in text.split("](https://example.org/book/")[1:]]
    assert len(links) > 10
    for path in links:
        file = f"{path}index.html" if path.endswith("/") or not path else path
        assert file in files or path in set_by_hand, path


def test_published_schema_is_the_one_a_record_names() -> None:
    files = an_edition().files
    for path, data in files.items():
        if path.endswith("/index.json"):
            named = json.loads(data)["$schema"].removeprefix("https://example.org/book/")
            assert named in files, path
