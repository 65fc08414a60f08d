from __future__ import annotations

from dataclasses import replace

from generator.compare import peers
from generator.corpus import Corpus
from generator.model.provision import Provision
from tests.builders import AN_EXCERPT, a_corpus, a_provision


def platform(
    name: str, excerpt: str = AN_EXCERPT, slug: str = "change", **facts: object
) -> Provision:
    return a_provision(id=f"platforms/{name}/terms/{slug}", excerpt=excerpt, **facts)


def corpus_of(*provisions: Provision) -> Corpus:
    return replace(
        a_corpus(),
        provisions={provision.id: provision for provision in provisions},
        provisions_of_type={"change-of-terms": tuple(sorted(provisions, key=lambda p: p.id))},
    )


def names(provision: Provision, *others: Provision) -> list[str]:
    found = peers(provision, corpus_of(provision, *others))
    return [peer.provision.id.split("/")[1] for peer in found]


def test_most_alike_peer_comes_first() -> None:
    near = platform("near", AN_EXCERPT.replace("thirty", "ten"))
    far = platform(
        "far", "We may update these terms after prior notice; the new terms take effect later."
    )
    assert names(platform("own"), far, near) == ["near", "far"]


def test_clause_of_the_same_platform_is_no_peer() -> None:
    assert names(platform("own"), platform("own", slug="other")) == []


def test_clause_of_another_type_is_no_peer() -> None:
    own = platform("own")
    other = platform("other", type="liability-cap")
    corpus = replace(corpus_of(own, other), provisions_of_type={"change-of-terms": (own,)})
    assert peers(own, corpus) == ()


def test_clause_on_another_matter_is_no_peer_even_in_similar_words() -> None:
    matter = "Acme may change the amount of these fees. We tell users thirty days before billing."
    assert names(platform("own"), platform("other", matter)) == []


def test_same_words_are_alike_even_where_no_topic_is_known() -> None:
    words = "Zebras graze beside quiet rivers while herons watch the slow water turn to gold."
    assert names(platform("own", words), platform("other", words), platform("b")) == ["other"]


def test_peers_do_not_depend_on_the_order_of_records() -> None:
    others = [platform(name, AN_EXCERPT.replace("thirty", name)) for name in ("ten", "five", "two")]
    corpus = corpus_of(platform("own"), *others)
    backwards = replace(
        corpus, provisions_of_type={"change-of-terms": tuple(corpus.provisions.values())[::-1]}
    )
    assert peers(platform("own"), corpus) == peers(platform("own"), backwards)


def test_clause_without_a_common_word_is_no_peer() -> None:
    assert names(platform("own"), platform("other", "Zzz " * 12)) == []


def test_at_most_three_peers_and_one_a_platform() -> None:
    others = [platform(name, slug=slug) for name in "dcba" for slug in ("one", "two")]
    assert names(platform("own"), *others) == ["a", "b", "c"]


def test_pinned_peer_comes_first_and_is_marked() -> None:
    own = platform("own", peers=["platforms/far/terms/change"])
    far = platform("far", "Zzz " * 12)
    found = peers(own, corpus_of(own, platform("near"), far))
    assert [(peer.provision.platform_id, peer.pinned) for peer in found] == [
        ("platforms/far", True),
        ("platforms/near", False),
    ]


def test_pinned_peer_that_was_left_out_is_not_shown() -> None:
    assert names(platform("own", peers=["platforms/gone/terms/change"]), platform("near")) == [
        "near"
    ]


def test_likeness_is_the_same_both_ways_and_at_most_one() -> None:
    one, two = platform("one"), platform("two", AN_EXCERPT.replace("thirty", "ten"))
    corpus = corpus_of(one, two)
    (there,), (back,) = peers(one, corpus), peers(two, corpus)
    assert 0 < there.likeness == back.likeness < 1


def test_reason_names_the_answers_in_common() -> None:
    own, same = platform("own"), platform("same")
    other = platform("other", attributes={"notice": "none-stated"})
    found = {peer.provision.slug: peer for peer in peers(own, corpus_of(own, same))}
    assert found["change"].reason == (
        "Same clause type; both answer: Is notice given before a change? Yes, a fixed time · "
        "What counts as agreement? Continued use."
    )
    assert peers(own, corpus_of(own, other))[0].reason == "Same clause type."
