"""What records hold is put away, fetched when it is asked for, and let go again."""

from __future__ import annotations

import pickle

import pytest

from generator.crew import Processes
from generator.pipeline import Bodies, DamagedError, Shop, build
from generator.pipeline.bodies import PackedShelf
from generator.pipeline.packs import Drawer, Ref
from generator.pipeline.records import linked, rows_of
from tests.builders import a_content
from tests.printing import parts, plain_engine

CONTENT = a_content()


def _linked(drawer: Drawer) -> Bodies:
    bodies, own = Bodies(drawer), parts(CONTENT)
    linked(rows_of(own, Shop(packs=drawer)), own, bodies, b"")
    return bodies


def test_record_fetches_what_it_was_typed_as_and_has_what_a_whole_one_has() -> None:
    corpus = _linked(Drawer()).linked[1]
    assert corpus is not None
    for record in corpus.provisions.values():
        facts, summary, digest = record.facts, record.summary, record.digest
        record.let_go()
        assert (record.facts, record.summary, record.digest) == (facts, summary, digest)
        assert record.prose.summary == summary
    with pytest.raises(AttributeError):
        record.nothing  # type: ignore[attr-defined] # noqa: B018 - no such field


def test_record_that_is_sent_leaves_on_its_shelf_what_lies_there() -> None:
    corpus = _linked(Drawer()).linked[1]
    assert corpus is not None
    record = next(iter(corpus.provisions.values()))
    made, (id_, source, _) = record.__reduce__()
    assert (id_, source) == (record.id, record.source)
    assert made(id_, source, record.shelved) == record


def test_no_more_is_at_hand_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.bodies.MOST", 2)
    bodies = _linked(Drawer())
    corpus = bodies.linked[1]
    assert corpus is not None
    assert len(bodies._filled) == 2
    titles = [record.facts.title for record in corpus.provisions.values()]
    assert titles == [record.facts.title for record in corpus.provisions.values()]
    assert len(set(titles)) == len(titles) > 2
    assert len(bodies._filled) == 2


def test_shelf_of_files_keeps_few_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pipeline.bodies.MOST_FILES", 1)
    corpus = _linked(Drawer()).linked[1]
    assert corpus is not None
    ledgers = corpus.ledgers
    assert isinstance(ledgers, PackedShelf)
    first = {id_: ledgers[id_].seal for id_ in ledgers}
    assert {id_: one.seal for id_, one in ledgers.items()} == first
    assert len(ledgers._at_hand) == 1
    assert "platforms/none" not in ledgers
    assert ledgers.get("platforms/none") is None
    made, (shelf, bodies) = ledgers.__reduce__()
    assert {id_: one.seal for id_, one in made(shelf, bodies).items()} == first


def test_of_a_large_corpus_nothing_stays_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = _linked(Drawer())
    corpus = bodies.linked[1]
    assert corpus is not None
    bodies.lighten(corpus)
    assert len(bodies._filled) == len(corpus.provisions)
    assert [*corpus.ledgers.values()]
    monkeypatch.setattr("generator.pipeline.bodies.MOST", 1)
    bodies.lighten(corpus)
    assert isinstance(corpus.ledgers, PackedShelf)
    assert not bodies._filled
    assert not corpus.ledgers._at_hand
    assert all(record.facts.title for record in corpus.provisions.values())


def test_record_whose_shelf_is_gone_says_so() -> None:
    class Gone(Drawer):
        def read(self, ref: Ref) -> bytes:
            message = f"{ref} is gone"
            raise DamagedError(message)

    drawer = Drawer()
    bodies = _linked(drawer)
    corpus = bodies.linked[1]
    assert corpus is not None
    record = next(iter(corpus.provisions.values()))
    record.let_go()
    bodies.packs = Gone()
    with pytest.raises(DamagedError, match="is gone"):
        _ = record.facts


@pytest.mark.parametrize("hands", [1, 2])
def test_site_is_the_same_however_little_is_at_hand(
    hands: int, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from generator.cache import DiskPacks  # noqa: PLC0415 - packs that other processes can read
    from generator.publish import Writer  # noqa: PLC0415

    expected = build(parts(CONTENT), plain_engine).sums
    monkeypatch.setattr("generator.pipeline.bodies.MOST", 1)
    monkeypatch.setattr("generator.pipeline.records.MOST", 1)
    monkeypatch.setattr("generator.pipeline.bodies.MOST_FILES", 1)
    folder = tmp_path_factory.mktemp("built")
    shop = Shop(
        put=Writer(str(folder / "site")),
        crew=Processes(hands),
        packs=DiskPacks(folder / "packs"),
    )
    told: list[str] = []
    shop.tell = lambda stage, *_: told.append(stage)
    assert build(parts(CONTENT), plain_engine, shop).sums == expected
    assert ("Linking" in told) == (hands > 1)


def test_memory_of_a_build_is_the_same_after_it_was_kept() -> None:
    drawer = Drawer()
    memory = build(parts(CONTENT), plain_engine, Shop(packs=drawer)).memory
    again = pickle.loads(pickle.dumps(memory, protocol=5))  # noqa: S301 - our own
    assert again.rows == memory.rows
    assert dict(again.printed) == dict(memory.printed)
    assert again.indexed == memory.indexed
    assert (again.known, again.indexes, again.facts) == (
        memory.known,
        memory.indexes,
        memory.facts,
    )
    assert again.sums == memory.sums
