"""Citations of every record and change of the project, read by programs that are not ours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

import pytest
import rispy
from bibtexparser.entrypoint import parse_string

from generator.corpus import Corpus, link
from generator.load import load_content
from generator.metadata import citation_files
from generator.pages import plan
from generator.validate import validate
from tests.metadata.citations.processor import formatted
from tests.printing import SITE
from tests.projects import ROOT


@cache
def corpus() -> Corpus:
    sources, pages, _ = load_content(ROOT / "content")
    return link(validate(sources)[0], pages)[0]


@cache
def files() -> dict[str, str]:
    """Text of every citation file by its path."""
    return {
        path: data.decode("utf-8")
        for page in plan(corpus(), SITE)
        for path, data in citation_files(page)
    }


def of(ending: str) -> Iterator[str]:
    return (text for path, text in files().items() if path.endswith(f"/cite.{ending}"))


@pytest.mark.parametrize("ending", ["bib", "ris", "json"])
def test_every_published_provision_and_every_change_has_its_file(ending: str) -> None:
    provisions = {f"{provision.id}/cite.{ending}" for provision in corpus().published}
    changes = {path for path in files() if path.startswith("changes/") and path.endswith(ending)}
    assert provisions <= files().keys()
    assert len(changes) == sum(len(log.history) for log in corpus().changelogs.values())


def test_processor_formats_every_item_without_an_error_or_a_warning() -> None:
    items = [item for text in of("json") for item in json.loads(text)]
    entries = formatted(json.dumps(items))
    assert len(entries) == len(items)
    assert not [entry for entry in entries if "None" in entry]


def test_ids_of_all_clauses_and_analyses_differ() -> None:
    provisions = (text for path, text in files().items() if path.startswith("platforms/"))
    ids = [item["id"] for text in provisions if text[0] == "[" for item in json.loads(text)]
    assert len(ids) == len(set(ids)) == 2 * len(corpus().published)


def test_bibtex_of_all_pages_parses_with_as_many_entries() -> None:
    library = parse_string("\n".join(of("bib")))
    assert library.failed_blocks == []  # two entries of one key would be among them
    assert len(library.entries) == 2 * len(list(of("bib")))


def test_ris_of_all_pages_parses_with_as_many_records() -> None:
    assert len(rispy.loads("".join(of("ris")))) == 2 * len(list(of("ris")))


def test_every_captured_clause_is_pinned_by_file_and_whole_sum() -> None:
    for provision in corpus().published:
        capture = corpus().evidence(provision).capture
        if capture is not None:
            text = files()[f"{provision.id}/cite.json"]
            assert capture.sha256 in text
            assert corpus().evidence(provision).path in json.loads(text)[0]["archive_location"]
