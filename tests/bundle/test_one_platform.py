"""The records of one platform: sound by themselves, nothing of the others."""

from __future__ import annotations

import pytest

from generator.bundle import of_platform
from generator.corpus import link
from generator.load import load_content
from generator.record import Source
from generator.validate import validate
from tests.builders import A_RECORD, a_content, a_record_text, sources
from tests.projects import ROOT

REAL = load_content(ROOT / "content")[0]
PLATFORMS = sorted({s.path.split("/")[2] for s in REAL if s.path.startswith("content/platforms/")})


def pinning() -> list[Source]:
    """Return the tiny content set, in which one record pins a peer."""
    peer = next(p for p in a_content() if "/beta/" in p and not p.endswith(("index.md", ".yml")))
    pinned = f"[{peer.removeprefix('content/').removesuffix('.md')}]"
    return sources({**a_content(), A_RECORD: a_record_text(peers=pinned)})


@pytest.mark.parametrize("slug", PLATFORMS)
def test_records_of_one_real_platform_have_no_problem_and_no_loose_end(slug: str) -> None:
    library, found = validate(of_platform(REAL, slug))
    whole, _ = validate(REAL)
    corpus, dangling = link(library)
    assert [p for p in (*found, *dangling) if p.is_error and p.code != "CB051"] == []
    assert list(corpus.platforms) == [f"platforms/{slug}"]
    mine = [id_ for id_, p in whole.provisions.items() if p.platform_id == f"platforms/{slug}"]
    assert sorted(corpus.provisions) == sorted(mine)


def test_only_what_the_platform_names_is_left_of_the_rest() -> None:
    corpus, _ = link(validate(of_platform(REAL, "cursor"))[0])
    published = corpus.published
    assert set(corpus.taxonomies.clause_types.types) == {p.facts.type for p in published}
    assert {law.slug for law in corpus.regulations.values()} == {
        m.id for p in published for m in p.facts.regulations
    }
    named = {place for p in published for place in p.facts.jurisdictions}
    assert named <= set(corpus.taxonomies.jurisdictions)
    assert len(corpus.taxonomies.jurisdictions) < len(validate(REAL)[0].taxonomies.jurisdictions)


def test_place_around_a_named_place_is_kept() -> None:
    corpus, _ = link(validate(of_platform(REAL, "cursor"))[0])
    places = corpus.taxonomies.jurisdictions
    assert all(place.within in places for place in places.values() if place.within)


def test_pinned_peer_of_another_platform_is_let_go() -> None:
    pinned = pinning()
    assert b"\npeers:" in next(s.data for s in pinned if s.path == A_RECORD)
    kept = {source.path: source.data for source in of_platform(pinned, "acme")}
    assert b"peers" not in kept[A_RECORD]
    assert not [path for path in kept if "/beta/" in path]
