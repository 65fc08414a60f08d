"""An edit links what it touches, and the corpus is the one that linking everything gives."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Mapping
from dataclasses import fields

import pytest

from generator.corpus import Corpus
from generator.pipeline import Bodies, Memory, Shop, relinking
from generator.pipeline.packs import Drawer
from generator.pipeline.records import Linked, linked, rows_of
from generator.pipeline.relinking import linked_again
from generator.pipeline.row_digests import facts_of, ties_of
from tests.builders import A_RECORD, a_content
from tests.printing import parts

CONTENT = a_content()
LAW = '  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice of changes}'
GONE = "status: retired\nretired: {date: 2026-12-01, reason: Gone.}"
QUICK = {
    "severity": ("severity: medium\nseverity_rule: unilateral-with-notice\n", "severity: high\n"),
    "rule": ("severity_rule: unilateral-with-notice\n", ""),
    "review": ("date: 2026-11-20, by: editors", "date: 2026-11-29, by: editors"),
    "fewer places": ("jurisdictions: [EU, US-CA]", "jurisdictions: [US-CA]"),
    "no places": ("jurisdictions: [EU, US-CA]\n", ""),
    "audiences": ("audiences: [consumer, developer]", "audiences: [developer]"),
    "answers": ("  notice: fixed\n", ""),
    "laws": ('["13", "28"]', '["13"]'),
    "no laws": (
        '  - {id: gdpr, articles: ["13", "28"], relation: engages, note: notice of changes}',
        "  []",
    ),
    "title": ("title: Acme may", "title: Acme might"),
}
ALL = {
    "type": ("type: change-of-terms", "type: liability-cap"),
    "alias": ("reviewed:", "aliases: [platforms/acme/terms/former]\nreviewed:"),
    "peer": ("reviewed:", "peers: [platforms/beta/terms/change-of-terms]\nreviewed:"),
    "withdrawn": (
        "reviewed:",
        "status: retired\nretired: {date: 2026-12-01, reason: Gone.}\nreviewed:",
    ),
    "dangling": ("audiences: [consumer, developer]", "audiences: [nobody]"),
    "article": ('["13", "28"]', '["13", "99"]'),
}


class Library:
    """Rows read and linked as a build does, with what it keeps for the next."""

    def __init__(self, content: Mapping[str, str], drawer: Drawer, memory: Memory) -> None:
        self.parts = parts(dict(content))
        self.shop = Shop(packs=drawer, memory=memory)
        self.bodies = Bodies(drawer)
        self.rows = rows_of(self.parts, self.shop)
        self.ties = ties_of(self.rows, self.parts)

    def again(self) -> Linked:
        """Link what an edit touched."""
        return linked_again(self.rows, self.parts, self.shop, self.bodies, self.ties)

    def whole(self) -> Linked:
        """Link everything."""
        return linked(self.rows, self.parts, self.bodies, self.ties)

    def memory(self, made: Linked) -> Memory:
        """Keep what the next build asks for."""
        facts = facts_of(self.rows, self.parts)
        return Memory(rows=self.rows, facts=facts, ties=self.ties, indexes=made.indexes)


def _shown(corpus: Corpus) -> dict[str, object]:
    """Show all shelves of a corpus by the ids that stand on them."""
    return {field.name: _ids(getattr(corpus, field.name)) for field in fields(corpus)}


def _ids(value: object) -> object:
    if isinstance(value, Mapping):
        return [(key, _ids(one)) for key, one in value.items()]
    if isinstance(value, tuple):
        return [_ids(one) for one in value]
    if hasattr(value, "provision"):
        return value.provision.id, value.place, value.relation, value.articles  # type: ignore[attr-defined]
    return getattr(value, "id", value)


def _edited(content: Mapping[str, str], edit: tuple[str, str]) -> dict[str, str]:
    old, new = edit
    assert old in content[A_RECORD]
    return {**content, A_RECORD: content[A_RECORD].replace(old, new, 1)}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Tell how often everything was linked by `linked_again`."""
    calls: list[int] = []

    def called(*given: object) -> Linked:
        calls.append(1)
        return linked(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(relinking, "linked", called)
    return lambda: len(calls)


@pytest.mark.parametrize("name", [*QUICK, *ALL])
def test_corpus_after_an_edit_is_the_one_of_linking_everything(
    name: str, counted: Callable[[], int]
) -> None:
    drawer, content = Drawer(), CONTENT
    first = Library(content, drawer, Memory())
    last = first.again()
    assert (last.problems, counted()) == ((), 1)
    memory = first.memory(last)
    for edit in ({**QUICK, **ALL}[name], *(QUICK[k] for k in ("review", "answers") if k != name)):
        content = _edited(content, edit)
        library = Library(content, drawer, memory)
        made, clean = library.again(), Library(content, drawer, Memory()).whole()
        assert made.problems == clean.problems
        assert _shown(made.corpus) == _shown(clean.corpus)
        if made.indexes is None:
            break
        memory = library.memory(made)
        assert clean.indexes is not None
        kept, wanted = (pickle.loads(drawer.read(ref)) for ref in (made.indexes, clean.indexes))  # noqa: S301 - our own
        assert kept == wanted
    assert counted() == (1 if name in QUICK else 2)


def test_excerpt_that_another_record_quotes_is_told_after_an_edit_too() -> None:
    drawer = Drawer()
    first = Library(CONTENT, drawer, Memory())
    memory = first.memory(first.again())
    path = "content/platforms/beta/terms/change-of-prices.md"
    own = "Prices may be changed by Beta with effect from the month that follows."
    other = "Beta may change these terms, and will tell you thirty days before the change."
    assert own in CONTENT[path]
    library = Library({**CONTENT, path: CONTENT[path].replace(own, other)}, drawer, memory)
    assert [problem.code for problem in library.again().problems] == ["CB070", "CB070"]


def test_edit_of_what_is_no_provision_links_everything(counted: Callable[[], int]) -> None:
    drawer = Drawer()
    first = Library(CONTENT, drawer, Memory())
    memory = first.memory(first.again())
    path = "content/taxonomies/audiences.yml"
    content = {**CONTENT, path: re.sub(r"(?m)^  title: ", "  title: New ", CONTENT[path], count=1)}
    assert content != CONTENT
    Library(content, drawer, memory).again()
    Library(CONTENT, drawer, memory).again()  # all as it was: nothing to link
    assert counted() == 3
