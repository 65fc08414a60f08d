"""How other platforms handle this."""

from __future__ import annotations

from generator.sections.cross_platform import EXCERPT_LIMIT, view
from tests.builders import a_corpus, a_provision, a_record_text

BETA = "content/platforms/beta/terms/change-of-terms.md"


def test_comparable_clause_of_another_platform_is_shown_with_its_reason() -> None:
    shown = view(a_provision(), a_corpus())
    assert [peer.platform for peer in shown.peers] == ["Beta"]
    assert shown.peers[0].reason.startswith("Same clause type; both answer:")
    assert shown.empty == ""


def test_without_peers_the_section_says_so() -> None:
    only = a_provision(id="platforms/acme/terms/liability-cap", type="liability-cap")
    shown = view(only, a_corpus())
    assert shown.peers == ()
    assert shown.empty.startswith("No comparable clause")


def test_long_excerpt_is_cut_at_a_word_and_says_so() -> None:
    words = "We may change these terms at any time by posting the new version. " * 9
    (peer,) = view(a_provision(), a_corpus({BETA: a_record_text(excerpt=f'"{words}"')})).peers
    assert peer.is_cut
    assert len(peer.excerpt) <= EXCERPT_LIMIT
    assert peer.excerpt.endswith("…")
    assert words.startswith(peer.excerpt.removesuffix("…"))


def test_short_excerpt_is_whole_though_its_lines_are_joined() -> None:
    lines = '"We may change these terms at any time\\n  by posting the new version."'
    (peer,) = view(a_provision(), a_corpus({BETA: a_record_text(excerpt=lines)})).peers
    assert not peer.is_cut
    assert peer.excerpt == "We may change these terms at any time by posting the new version."


def test_way_to_the_whole_type_counts_its_provisions() -> None:
    more = view(a_provision(), a_corpus()).more
    assert (more.text, more.address) == ("Change of terms: 4 provisions", "types/change-of-terms")
