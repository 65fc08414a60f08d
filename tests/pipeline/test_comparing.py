"""Peers are chosen a clause type at a time, and again only where a provision was edited."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.compare import ChoicesOfType, choices, choices_of_type, peers
from generator.corpus import Corpus
from generator.pipeline import Bodies, Edition, Shop, build
from generator.pipeline.comparing import Comparison, compared
from generator.pipeline.memory import Memory
from generator.pipeline.packs import Drawer
from generator.pipeline.records import linked, rows_of
from generator.pipeline.row_digests import ties_of
from tests.builders import A_RECORD, a_content
from tests.printing import parts, plain_engine

CONTENT = a_content()
BETA = "content/platforms/beta/terms/change-of-terms.md"
OWN = A_RECORD.removeprefix("content/").removesuffix(".md")
OTHER = BETA.removeprefix("content/").removesuffix(".md")


def compared_as(
    content: Mapping[str, str], drawer: Drawer, memory: Memory | None = None
) -> tuple[Corpus, Comparison]:
    shop = Shop(packs=drawer, memory=memory or Memory())
    given = parts(dict(content))
    rows = rows_of(given, shop)
    corpus = linked(rows, given, Bodies(drawer), ties_of(rows, given)).corpus
    return corpus, compared(corpus, rows, shop)


def edited(path: str, old: str, new: str) -> dict[str, str]:
    assert old in CONTENT[path]
    return {**CONTENT, path: CONTENT[path].replace(old, new, 1)}


def test_what_was_chosen_before_is_what_is_chosen_now() -> None:
    pinned = edited(A_RECORD, "reviewed:", f"peers: [{OTHER}]\nreviewed:")
    for content in (CONTENT, pinned):
        corpus, made = compared_as(content, Drawer())
        kept = made.corpus.peers
        assert {*kept} == {f"{one.facts.type}/{one.id}" for one in corpus.published}
        assert len(kept) == len(corpus.published)
        for one in corpus.published:
            assert kept[f"{one.facts.type}/{one.id}"] == choices(one, corpus)
            assert peers(one, made.corpus) == peers(one, corpus)
    assert kept[f"change-of-terms/{OWN}"].ids[0] == OTHER
    assert kept[f"change-of-terms/{OWN}"].pinned == 1


@pytest.mark.parametrize("key", [f"change-of-terms/{OWN}x", f"liability-cap/{OWN}", "nothing/at"])
def test_peers_of_nobody_are_missing(key: str) -> None:
    _, made = compared_as(CONTENT, Drawer())
    assert made.corpus.peers.get(key) is None


def test_types_without_an_edit_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    drawer, seen = Drawer(), list[str]()

    def noted(type_: str, corpus: Corpus) -> ChoicesOfType:
        seen.append(type_)
        return choices_of_type(type_, corpus)

    monkeypatch.setattr("generator.pipeline.comparing.choices_of_type", noted)
    _, first = compared_as(CONTENT, drawer)
    assert {*seen} == {*first.kept} == first.fresh
    seen.clear()
    memory = Memory(compared=first.kept)
    assert not compared_as(CONTENT, drawer, memory)[1].fresh
    assert not seen
    known = {f"peers:{key}": b"digest" for key in first.corpus.peers}
    _, again = compared_as(edited(BETA, "clause: ", "clause: New "), drawer, memory)
    assert seen == ["change-of-terms"]
    left = {name for name in known if not name.startswith("peers:change-of-terms/")}
    assert again.unchanged(known).keys() == left < known.keys()


def again(content: Mapping[str, str]) -> Edition:
    drawer = Drawer()
    first = build(parts(dict(CONTENT)), plain_engine, Shop(packs=drawer))
    load = first.files.__getitem__
    return build(
        parts(dict(content)), plain_engine, Shop(packs=drawer, memory=first.memory, load=load)
    )


def test_an_edit_prints_the_provisions_that_show_it_and_no_others() -> None:
    old = "severity: medium\nseverity_rule: unilateral-with-notice\n"
    made = again(edited(BETA, old, "severity: high\n"))
    printed = {
        unit.key
        for unit, reason in made.reasons.items()
        if unit.kind == "provision" and reason.is_stale
    }
    assert printed == {OTHER, OWN}  # OWN has it for a peer; others of its type and document do not
