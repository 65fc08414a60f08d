"""Twins: the same record as JSON and as Markdown beside its page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import cmarkgfm
import pytest
from jsonschema import Draft202012Validator

from generator.corpus import Corpus
from generator.exports import twins
from generator.exports.schema import schema
from generator.exports.twin import json_line, twin_record
from generator.model.site import Site
from generator.pages import plan
from generator.pages.twins import OF_RECORDS
from tests.builders import A_RECORD, AN_EXCERPT, a_content, a_corpus
from tests.exports.a_corpus_of_data import (
    HOSTILE_EXCERPT,
    HOSTILE_TITLE,
    a_hostile_corpus,
    the_real_corpus,
)
from tests.printing import SITE, an_edition, page_at

ADDRESS = A_RECORD.removeprefix("content/").removesuffix(".md")
FLAT = replace(SITE, directory_urls=False)


@cache
def validator(kind: str) -> Draft202012Validator:
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema(f"record-{kind}"), format_checker=checker)


def records(corpus: Corpus, site: Site = SITE) -> Iterator[dict[str, Any]]:
    """JSON twins of every page that has them."""
    for page in plan(corpus, site):
        for path, data in twins(page, corpus, site):
            if path.endswith(".json"):
                yield json.loads(data)


def errors(corpus: Corpus, site: Site = SITE) -> list[str]:
    return [
        f"{record['id']} {error.json_path}: {error.message}"
        for record in records(corpus, site)
        for error in validator(record["kind"]).iter_errors(record)
    ]


def twin(address: str, corpus: Corpus, site: Site = SITE) -> tuple[dict[str, Any], str]:
    """JSON and Markdown of the page at an address."""
    (_, first), (_, second) = twins(page_at(address, corpus, site), corpus, site)
    return json.loads(first), second.decode()


def test_every_twin_of_our_records_is_what_its_schema_says() -> None:
    corpus = the_real_corpus()
    kinds = [record["kind"] for record in records(corpus)]
    assert kinds.count("provision") == len(corpus.published) > 100
    assert errors(corpus) == []


@pytest.mark.parametrize("site", [SITE, FLAT, Site(name="Nowhere")], ids=["a/", "a.html", "no url"])
def test_every_kind_of_record_page_has_valid_twins(site: Site) -> None:
    corpus = a_hostile_corpus()
    pages = [page for page in plan(corpus, site) if page.kind in OF_RECORDS]
    assert {page.kind for page in pages} == OF_RECORDS
    assert all(len(twins(page, corpus, site)) == 2 for page in pages)
    assert errors(corpus, site) == []


def test_schema_refuses_a_twin_with_a_field_too_many_or_too_few() -> None:
    record, _ = twin(ADDRESS, a_corpus())
    assert list(validator("provision").iter_errors({**record, "extra": 1}))
    for name in record.keys() - {"peers"}:
        less = {key: value for key, value in record.items() if key != name}
        assert list(validator("provision").iter_errors(less)), name


def test_pages_of_no_record_have_no_twins() -> None:
    corpus = a_corpus()
    assert twins(page_at("registry", corpus), corpus, SITE) == ()
    assert twins(page_at("data", corpus), corpus, SITE) == ()


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        (SITE, (f"{ADDRESS}/index.json", f"{ADDRESS}/index.md")),
        (FLAT, (f"{ADDRESS}.json", f"{ADDRESS}.md")),
    ],
    ids=["a/", "a.html"],
)
def test_twins_lie_beside_their_page(site: Site, expected: tuple[str, str]) -> None:
    corpus = a_corpus()
    assert tuple(path for path, _ in twins(page_at(ADDRESS, corpus), corpus, site)) == expected


def test_twin_of_a_provision_holds_its_facts_with_their_words() -> None:
    record, _ = twin(ADDRESS, a_corpus())
    assert record["excerpt"] == AN_EXCERPT
    assert record["url"] == f"https://example.org/book/{ADDRESS}/"
    assert record["$schema"].endswith("/data/schema/record-provision.schema.json")
    assert record["evidence"] | {"sentence": "", "runs": []} == {
        "state": "exact",
        "label": "Verbatim",
        "sentence": "",
        "verified": True,
        "clause": "4.20 Changes",
        "occurrences": 1,
        "runs": [],
        "selector": None,
    }
    capture = record["capture"]
    assert (capture["id"], capture["time"]) == ("c2", "2026-08-07T10:00:00Z")
    assert capture["sha256"] == "b" * 64
    assert capture["path"] == "Acme/Terms of Service.md"
    assert record["attributes"][1] == {
        "id": "assent",
        "question": "What counts as agreement?",
        "answer": "use",
        "words": "continued use",
        "quote": "by continuing to use Acme",
    }
    assert [article["id"] for article in record["regulations"][0]["articles"]] == ["13", "28"]
    assert [article["label"] for article in record["regulations"][0]["articles"]] == [
        "Art. 13",
        "Art. 28",
    ]
    assert [place["title"] for place in record["jurisdictions"]] == ["European Union", "California"]
    assert record["peers"][0]["id"] == "platforms/beta/terms/change-of-terms"
    assert record["rights"]["licence"] == "CC-BY-4.0"
    assert "ODC-BY 1.0" in record["rights"]["captures"]


def test_provision_without_an_archive_is_not_verified_and_says_so_twice() -> None:
    record, text = twin("platforms/beta/terms/change-of-terms", a_corpus())
    assert record["evidence"]["state"] == "uncaptured"
    assert record["evidence"]["verified"] is False
    assert record["capture"] is None
    assert "**Not verified: do not quote this excerpt" in text


def test_markdown_begins_with_title_source_and_excerpt() -> None:
    _, text = twin(ADDRESS, a_corpus())
    blocks = text.split("\n\n")
    assert blocks[0] == "# Acme may change its terms after thirty days' notice"
    assert blocks[1].startswith("Source: Acme (Acme Inc.), Terms of service, 4.20 Changes.")
    assert blocks[2] == f"> {AN_EXCERPT}"
    assert "b" * 64 in blocks[3]
    assert "**Not verified" not in text
    assert "CC BY 4.0" in blocks[-1]


def test_links_between_markdown_twins_lead_to_markdown_twins() -> None:
    corpus = a_corpus()
    files = an_edition().files
    for page in plan(corpus, SITE):
        for path, data in twins(page, corpus, SITE):
            links = [part.partition(")")[0] for part in data.decode().split("](")[1:]]
            for href in (href for href in links if "://" not in href and path.endswith(".md")):
                here = list(PurePosixPath(path).parent.parts)
                for step in href.split("/"):
                    here = here[:-1] if step == ".." else [*here, step]
                assert "/".join(here) in files, (path, href)


def test_withdrawn_record_keeps_neither_excerpt_nor_analysis() -> None:
    corpus = a_hostile_corpus()
    record, text = twin("platforms/acme/terms/withdrawn", corpus)
    assert record["retired"] == {"date": "2026-12-01", "reason": "The clause is gone."}
    assert "excerpt" not in record
    assert "must not be published again" not in text + json.dumps(record)


def test_hostile_text_comes_back_from_json_as_it_was() -> None:
    record, _ = twin("platforms/beta/terms/hostile", a_hostile_corpus())
    assert (record["title"], record["excerpt"]) == (HOSTILE_TITLE, HOSTILE_EXCERPT)


def test_json_is_one_line_for_every_reader_of_lines() -> None:
    corpus = a_hostile_corpus()
    page = page_at("platforms/beta/terms/hostile", corpus)
    line = json_line(twin_record(page, corpus, SITE))
    assert line.decode().splitlines() == [line.decode()[:-1]]
    assert json.loads(json_line({"a": "1\x852\u20283\u20294"})) == {"a": "1\x852\u20283\u20294"}


def test_hostile_text_makes_neither_tag_nor_heading_in_markdown() -> None:
    _, text = twin("platforms/beta/terms/hostile", a_hostile_corpus())
    html = cmarkgfm.github_flavored_markdown_to_html(text)
    assert html.count("<h1>") == 1
    assert "</script>" not in html
    assert "raw HTML omitted" not in html
    assert "&lt;/script&gt;" in html
    assert html.count("<em>") == 0


def test_lists_of_a_record_are_cut_and_their_length_is_told() -> None:
    text = a_content()["content/platforms/beta/terms/change-of-terms.md"]
    corpus = a_corpus({f"content/platforms/beta/terms/copy-{n}.md": text for n in range(105)})
    record, markdown = twin("types/change-of-terms", corpus)
    assert record["provisions"]["count"] == 109
    assert len(record["provisions"]["first"]) == 100
    assert "9 further provisions in `data/provisions.csv`." in markdown


def test_page_links_to_its_twins_in_head_and_text() -> None:
    html = an_edition().files[f"{ADDRESS}/index.html"].decode()
    assert (
        '<link rel="alternate" type="application/json" title="This record as JSON" '
        'href="index.json">' in html
    )
    assert '<a href="index.md" type="text/markdown">Markdown</a>' in html
    assert '<a href="../../../../data/">All records as data</a>' in html


def test_twins_of_a_flat_site_are_linked_where_they_lie() -> None:
    html = an_edition(site=FLAT).files[f"{ADDRESS}.html"].decode()
    assert 'href="change-of-terms.json"' in html
    assert 'href="change-of-terms.md"' in html


def test_twins_stand_in_no_sitemap() -> None:
    sitemap = an_edition().files["sitemap.xml"]
    assert b".json" not in sitemap
    assert b".md" not in sitemap
