from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from generator.search import Counted, Entry, assemble, count_tokens, in_order, index, phrases
from generator.search.cards import BLOCK, block_size, card
from generator.search.columns import FACETS
from tests.search.builders import LABELS, OVERRIDES, a_corpus, an_entry


def value(file: bytes) -> Any:
    call = re.fullmatch(r'__cb_search\("([^"]+)",(.*)\);\n', file.decode(), re.DOTALL)
    assert call
    return json.loads(call[2])


def manifest(files: dict[str, bytes]) -> Any:
    return value(files["search/manifest.js"])


def test_files_are_named_by_their_content_except_the_manifest() -> None:
    for path in index(a_corpus(40), LABELS):
        assert path == "search/manifest.js" or re.fullmatch(
            r"search/[\w/-]+\.[a-z2-7]{5}\.js", path
        )


def test_order_of_entries_changes_no_byte() -> None:
    entries = a_corpus(30)
    assert index(entries, LABELS) == index(reversed(entries), LABELS)


def test_index_of_entries_counted_side_by_side_is_the_same() -> None:
    ordered = in_order(a_corpus(30))
    with ThreadPoolExecutor(2) as pool:
        assert assemble(ordered, pool.map(count_tokens, ordered), LABELS) == index(ordered, LABELS)


def test_counts_are_read_before_the_entries() -> None:
    ordered = in_order(a_corpus(30))
    entries: list[Entry] = []

    def taken() -> Iterator[Counted]:
        for entry in ordered:
            entries.append(entry)
            yield count_tokens(entry)

    assert assemble(entries, taken(), LABELS) == index(ordered, LABELS)


def test_edited_word_rewrites_few_files() -> None:
    entries = a_corpus(400)
    one = entries[7]
    edited = [replace(one, text=(*one.text, "waiver")), *entries[:7], *entries[8:]]
    before, after = index(entries, LABELS), index(edited, LABELS)
    changed = {path.split("/")[1] for path in after if before.get(path) != after[path]}
    assert {"d", "x", "f"}.isdisjoint(changed)
    assert len(after.keys() - before.keys()) <= 8


def test_card_says_what_it_is_and_whose() -> None:
    files = index([an_entry()], LABELS)
    cards = next(value(file) for path, file in files.items() if path.startswith("search/d/"))
    assert cards == [
        [
            "Disputes go to an arbitrator",
            "platforms/acme/terms/arbitration.html",
            "Claims are settled by arbitration, one claimant at a time.",
            "Provision · Acme · High severity",
        ]
    ]


def test_card_names_the_document_where_it_has_a_label() -> None:
    facets = {"document": ("acme/terms",), "platform": ("acme",)}
    words = {**LABELS, "document": {"acme/terms": "Acme: Terms of Service"}}
    assert card(an_entry(facets=facets), words)[3] == "Provision · Acme: Terms of Service"


def test_card_of_a_platform_does_not_name_it_twice() -> None:
    assert card(an_entry(kind="platform", facets={"platform": ("acme",)}), LABELS)[3] == "Platform"


def test_column_orders_severities_by_rank_and_labels_them() -> None:
    entries = [
        an_entry(f"p/{id_}", facets={"severity": (id_,)}) for id_ in ("low", "high", "medium")
    ]
    files = index(entries, LABELS)
    column = next(value(file) for path, file in files.items() if "/f/severity." in path)
    assert column["v"] == ["high", "medium", "low"]
    assert column["l"] == ["High", "Medium", "Low"]


def test_facet_nobody_has_gets_no_column() -> None:
    assert set(manifest(index([an_entry(facets={}, captured="")], LABELS))["f"]) == {"kind"}


def test_registry_is_known_by_its_address() -> None:
    registry = Entry("registry", "registry/", "page", "Registry", "")
    assert manifest(index([registry, an_entry()], LABELS))["r"] == "registry/"


def test_index_of_nothing_is_whole() -> None:
    files = index([], {})
    assert manifest(files)["n"] == 0


def test_any_title_is_kept_as_it_is() -> None:
    title = '</script> \u2028 "quoted" \\ \U0001f44d \x00'
    files = index([an_entry(title=title)], LABELS)
    card = next(value(file) for path, file in files.items() if path.startswith("search/d/"))[0]
    assert card[0] == title


def test_form_of_the_registry_offers_every_facet() -> None:
    form = (OVERRIDES / "partials" / "finder.html").read_text("utf-8")
    offered = re.findall(r'<details id="([a-z]+)"><summary>([^<]+)</summary>', form)
    assert dict(offered) == FACETS


def test_folder_of_phrases_is_bounded_however_large_the_site() -> None:
    sizes = [phrases.shard_bits(pairs) for pairs in (0, 6_000, 12_000, 24_000, 10**8, 10**10)]
    assert sizes == [0, 1, 2, 3, phrases.MOST_BITS, phrases.MOST_BITS]
    assert 2**phrases.MOST_BITS <= 5_000


def test_folder_of_cards_is_bounded_however_large_the_site() -> None:
    assert [block_size(pages) for pages in (0, 16_000, 65_536, 65_537, 135_360)] == [
        BLOCK,
        BLOCK,
        BLOCK,
        2 * BLOCK,
        4 * BLOCK,
    ]
