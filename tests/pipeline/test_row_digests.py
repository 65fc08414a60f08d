"""What records are linked by: nothing else is looked at when they are linked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.corpus.indexes import indexes_of
from generator.corpus.link import whole
from generator.load import load_content
from generator.model.provision import Provision, ProvisionFacts
from generator.pipeline import Shop
from generator.pipeline.records import rows_of
from generator.pipeline.row_digests import TIES, facts_of, ties_of
from generator.validate import Library, validate
from tests.builders import A_RECORD, a_content
from tests.printing import parts
from tests.projects import ROOT

UNTIED = {"clause", "basis", "revisions", "retired"}


@dataclass(frozen=True)
class _Note:
    """Prose of which nothing but the interpretive note can be read."""

    interpretive_note: str


@dataclass(frozen=True)
class _Bare:
    """A shelf on which only the ties of a record lie."""

    facts: ProvisionFacts
    note: str

    def __call__(self) -> Any:
        return _Note(self.note)

    def fill(self, record: Provision) -> None:
        summary: Any = None
        record.put_back(self.facts, summary, "")


def _bare(record: Provision) -> Provision:
    ties = {name: getattr(record.facts, name) for name in TIES}
    shelf = _Bare(ProvisionFacts.model_construct(**ties), record.prose.interpretive_note)
    return Provision.put_away(record.id, record.source, shelf)


def _real_library() -> tuple[Library, tuple[str, ...]]:
    sources, pages, _ = load_content(ROOT / "content")
    return validate(sources)[0], tuple(pages)


def test_every_fact_is_a_tie_or_said_to_be_none() -> None:
    assert {*TIES, *UNTIED} == ProvisionFacts.model_fields.keys()
    assert not UNTIED.intersection(TIES)


def test_linking_looks_at_ties_only() -> None:
    library, pages = _real_library()
    bare = replace(library, provisions={k: _bare(one) for k, one in library.provisions.items()})
    corpus, problems = whole(library, pages)
    bare_corpus, bare_problems = whole(bare, pages)
    assert bare_problems == problems
    assert bare_corpus.provisions.keys() == corpus.provisions.keys()
    assert indexes_of(bare_corpus) == indexes_of(corpus)
    assert len(corpus.provisions) > 100


def test_what_a_provision_says_is_a_fact_and_no_tie() -> None:
    def digests(old: str = "", new: str = "") -> tuple[bytes, bytes]:
        texts = dict(a_content())
        texts[A_RECORD] = texts[A_RECORD].replace(old, new, 1) if old else texts[A_RECORD]
        own = parts(texts)
        rows = rows_of(own, Shop())
        return facts_of(rows, own), ties_of(rows, own)

    facts, ties = digests()
    assert digests("clause: ", "clause: 1")[0] != facts
    assert digests("title: ", "title: New ")[1] != ties
    assert digests("clause: ", "clause: 1")[1] == ties
    assert digests("severity: medium", "severity: high")[1] != ties
    assert digests("excerpt: ", "excerpt: More ")[1] != ties
