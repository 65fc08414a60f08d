"""The pipeline: sources in, the files of a site out."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus import Corpus
from generator.pages import plan
from generator.pipeline import Edition, build
from generator.press import ShellKey, Typeset, shell_key
from generator.problem import Level, Problem
from generator.search import Entry
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text, sources
from tests.printing import SITE, an_edition, parts, plain_engine
from tests.projects import ROOT

ADDRESS = A_RECORD.removeprefix("content/").removesuffix(".md")
ALIAS = {A_RECORD: a_record_text(aliases="[platforms/acme/terms/old-name, former]")}


def test_same_input_gives_the_same_bytes() -> None:
    assert an_edition().files == an_edition().files


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_the_sources_changes_no_byte(shuffler: random.Random) -> None:
    shuffled = sources(a_content())
    shuffler.shuffle(shuffled)
    edition = build(parts(shuffled), plain_engine)
    assert list(edition.files.items()) == list(an_edition().files.items())


def test_hash_seed_changes_no_byte() -> None:
    script = (
        "import hashlib; from tests.printing import an_edition;"
        "print(hashlib.sha256(repr(list(an_edition().files.items())).encode()).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(sums) == 1


def test_paths_are_sorted_and_lie_inside_the_site() -> None:
    paths = list(an_edition().files)
    assert paths == sorted(paths)
    assert not [path for path in paths if path.startswith("/") or ".." in path.split("/")]


def test_nothing_is_printed_and_no_type_set_when_there_is_an_error() -> None:
    asked: list[tuple[ShellKey, ...]] = []

    def engine(corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Typeset:
        asked.append(keys)
        return plain_engine(corpus, keys, facts)

    broken = a_content() | {A_RECORD: a_record_text(severity="hihg")}
    edition = build(parts(broken), engine)
    assert edition.is_blocked
    assert (edition.files, edition.pages, asked) == ({}, 0, [])
    assert [problem.path for problem in edition.problems] == [A_RECORD]


def test_error_met_while_loading_blocks_the_site_too() -> None:
    problem = Problem("content/x", 1, "file", "CB008", "is a symbolic link")
    assert an_edition(problems=(problem,)).is_blocked


def test_warning_is_reported_and_does_not_block() -> None:
    problem = Problem("content/x", 1, "file", "CB052", "not verified", level=Level.WARNING)
    edition = an_edition(problems=(problem,))
    assert not edition.is_blocked
    assert edition.problems == (problem,)
    assert edition.pages > 0


def test_unverified_excerpt_blocks_the_site_but_not_a_draft() -> None:
    changes = {"content/platforms/acme/terms/captures.yml": None}
    assert {p.code for p in an_edition(changes).problems} == {"CB051"}
    assert an_edition(changes).is_blocked
    assert not an_edition(changes, draft=True).is_blocked


def test_engine_is_asked_for_every_shell_that_a_page_needs() -> None:
    asked: list[ShellKey] = []

    def engine(corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Typeset:
        asked.extend(keys)
        return plain_engine(corpus, keys, facts)

    build(parts(a_content()), engine)
    needed = {shell_key(page.address) for page in plan(a_corpus(), SITE)}
    assert needed <= set(asked)
    assert asked == sorted(set(asked))


@pytest.mark.parametrize(
    ("directory_urls", "old", "new"),
    [
        (True, "platforms/acme/terms/old-name/index.html", f"{ADDRESS}/index.html"),
        (False, "platforms/acme/terms/old-name.html", f"{ADDRESS}.html"),
    ],
)
def test_former_address_is_a_page_that_leads_on(
    directory_urls: bool,  # noqa: FBT001 - a parameter of the test
    old: str,
    new: str,
) -> None:
    edition = an_edition(ALIAS, site=replace(SITE, directory_urls=directory_urls))
    assert b'http-equiv="refresh"' in edition.files[old]
    assert b"<article>" in edition.files[new]
    assert b"old-name" not in edition.files["sitemap.xml"]


def test_former_address_at_the_root_of_the_site_works_in_both_modes() -> None:
    assert "former/index.html" in an_edition(ALIAS).files
    flat = an_edition(ALIAS, site=replace(SITE, directory_urls=False)).files
    assert b"url=platforms/acme/terms/change-of-terms.html" in flat["former.html"]


def test_retired_record_is_a_tombstone_outside_sitemap_and_search() -> None:
    retired = a_record_text(status="retired", retired="{date: 2026-12-01, reason: It is gone.}")
    edition = an_edition({A_RECORD: retired})
    page = edition.files[f"{ADDRESS}/index.html"]
    assert b"This record was withdrawn on 1 December 2026." in page
    assert b'<meta name="robots" content="noindex">' in page
    assert b"acme/terms/change-of-terms" not in edition.files["sitemap.xml"]
    searchable = b"".join(data for path, data in edition.files.items() if "search/" in path)
    assert b"acme/terms/change-of-terms" not in searchable


def test_hand_written_pages_stand_in_the_sitemap() -> None:
    assert b"<loc>https://example.org/book/</loc>" in an_edition().files["sitemap.xml"]


def test_engines_own_files_and_search_entries_are_kept() -> None:
    entry = Entry("about", "about/", "page", "About us", "A page of zygomorphic words.")

    def engine(corpus: Corpus, keys: tuple[ShellKey, ...], facts: bytes) -> Typeset:
        typeset = plain_engine(corpus, keys, facts)
        return replace(typeset, entries=(entry,), files={"about/index.html": b"About"})

    edition = build(parts(a_content()), engine)
    assert edition.files["about/index.html"] == b"About"
    found = b"".join(data for path, data in edition.files.items() if path.startswith("search/"))
    assert b"zygomorphic" in found


def test_pages_are_counted_as_html_files() -> None:
    edition = an_edition(ALIAS)
    assert edition.pages == sum(path.endswith(".html") for path in edition.files)


def test_content_without_a_single_record_is_a_site_all_the_same() -> None:
    only = {path: text for path, text in a_content().items() if "/taxonomies/" in path}
    edition = build(parts(only), plain_engine)
    assert edition.problems == ()
    assert "registry/index.html" in edition.files


def test_edition_without_problems_is_not_blocked() -> None:
    assert not Edition().is_blocked


@pytest.mark.parametrize("directory_urls", [True, False])
def test_no_two_pages_are_printed_to_the_same_file(directory_urls: bool) -> None:  # noqa: FBT001
    site = replace(SITE, directory_urls=directory_urls)
    files = [site.file(page.address) for page in plan(a_corpus(), site)]
    assert len(files) == len(set(files))
