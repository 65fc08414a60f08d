"""The labelled queries of the search benchmark want provisions that there are."""

from __future__ import annotations

from pathlib import Path

from benchmarks.search.queries import labelled

CONTENT = Path(__file__).parents[2] / "content"
QUERIES = labelled()


def test_there_are_enough_queries_of_every_kind() -> None:
    kinds = [query.kind for query in QUERIES]
    assert len(kinds) >= 120
    assert all(kinds.count(kind) >= 10 for kind in kinds)


def test_no_query_stands_twice() -> None:
    texts = [query.text for query in QUERIES]
    assert len(set(texts)) == len(texts)


def test_every_page_wanted_is_a_provision_of_the_library() -> None:
    wanted = {address for query in QUERIES for address in query.wanted}
    assert [one for one in sorted(wanted) if not (CONTENT / f"{one}.md").is_file()] == []
    assert all(one.count("/") == 3 for one in wanted)


def test_facets_are_told_from_words() -> None:
    query = next(one for one in QUERIES if one.text.startswith("platform:mistral-ai severity:high"))
    assert dict(query.facets) == {"platform": "mistral-ai", "severity": "high"}
    assert query.words == "liability"
