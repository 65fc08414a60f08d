"""The reference: the published ranking over whole entries, against which `search.js` is tested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.search import columns, formula, lexicon, terms
from generator.search.analysis import stem
from generator.search.counting import count_tokens, pair
from generator.search.entry import Entry
from generator.search.query import Query, Word, parse, slug
from generator.search.spelling import Lexicon, units

Chosen = Mapping[str, Iterable[str]]
Labels = Mapping[str, Mapping[str, str]]
Alternatives = dict[str, float]
"""Stems a word may stand for, each with the share of its score that counts."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds: pages in order by number, and how many of them have all its words.

    `counts` holds for each facet how many pages have each value, all other facets' choices kept;
    `corrected` the words no page has with those they were taken for.
    """

    pages: tuple[int, ...]
    complete: int
    counts: Mapping[str, Mapping[str, int]]
    corrected: Mapping[str, tuple[str, ...]]


@dataclass(slots=True)
class _Scores:
    """Score and number of words for each page that has any."""

    total: dict[int, float] = field(default_factory=dict)
    words: dict[int, int] = field(default_factory=dict)


class Reference:
    """All entries of a site, numbered by address."""

    def __init__(self, entries: Sequence[Entry], labels: Labels) -> None:
        self.entries = sorted(entries, key=lambda entry: (entry.address, entry.url))
        counted = [count_tokens(entry) for entry in self.entries]
        self._postings = terms.invert([(one.terms, one.weights) for one in counted])
        self._pairs = [set(memoryview(one.pairs).cast("I")) for one in counted]
        self._lexicon = Lexicon(lexicon.ranks(one.spelled for one in counted))
        self._lengths = [formula.rounded(one.length) for one in counted]
        self._average = max(sum(self._lengths) // max(len(counted), 1), 1)
        self._labels = labels
        self._values = {
            facet: [columns.values(entry, facet) for entry in self.entries]
            for facet in (*columns.FACETS, columns.CAPTURED)
        }
        self.facets = tuple(f for f in columns.FACETS if any(self._values[f]))

    def search(self, text: str, chosen: Chosen | None = None, sort: str = "relevance") -> Found:
        """Rank the pages for a query and chosen facet values; `sort` may name a column instead."""
        query = parse(text, (*self.facets, columns.CAPTURED))
        alternatives = {word.text: self._alternatives(word, query) for word in query.words}
        scores = self._score(alternatives.values())
        hits, complete = self._hits(query, scores)
        wanted = self._wanted(query, chosen or {})
        kept = [page for page in hits if self._passes(page, wanted)]
        return Found(
            pages=tuple(self._sorted(kept, sort)),
            complete=sum(page in complete for page in kept),
            counts={facet: self._counts(facet, hits, wanted) for facet in self.facets},
            corrected={
                word.text: tuple(self._lexicon.nearest(word.text))
                for word in query.words
                if not self._known(word) and alternatives[word.text]
            },
        )

    def shown(self, found: Found, text: str, start: int = 0) -> list[int]:
        """Give the ten pages shown from `start`, one whose title is the query first."""
        ten = found.pages[start : start + formula.SHOWN]
        return sorted(ten, key=lambda page: slug(self.entries[page].title) != slug(text))

    def nearest(self, word: str) -> str:
        """Give the nearest spelling to offer when nothing was found, or nothing."""
        return next(iter(self._lexicon.nearest(word, 1)), "")

    def _known(self, word: Word) -> bool:
        return word.stem in self._postings or (
            word.is_open and bool(self._lexicon.beginning_with(word.text))
        )

    def _alternatives(self, word: Word, query: Query) -> Alternatives:
        found = self._longer(word) if word.is_open else {}
        if not found and word.stem in self._postings:
            found = {word.stem: 1.0}
        if not found and word.stem not in query.required:
            nearest = map(stem, self._lexicon.nearest(word.text))
            found = dict.fromkeys(nearest, formula.TYPO_WEIGHT)
        return found

    def _longer(self, word: Word) -> Alternatives:
        """Give the stems of words that begin with one being typed; nothing if there are none."""
        words = self._lexicon.beginning_with(word.text)
        if word.text not in words:
            return self._stems(words, {}, formula.PREFIX_ONLY_WEIGHT)
        if len(units(word.text)) <= formula.SHORT_WORD:
            return {word.stem: 1.0}
        return self._stems(words, {word.stem: 1.0}, formula.PREFIX_WEIGHT)

    @staticmethod
    def _stems(words: list[str], found: Alternatives, share: float) -> Alternatives:
        most = len(found) + formula.MOST_PREFIXES
        for term in map(stem, words):
            if len(found) < most:
                found.setdefault(term, share)
        return found

    def _score(self, sought: Iterable[Alternatives]) -> _Scores:
        scores = _Scores()
        for alternatives in sought:
            best: dict[int, float] = {}
            for term, share in alternatives.items():
                rarity = formula.idf(len(self.entries), len(self._postings[term]))
                for posting in self._postings[term]:
                    page = posting >> 11
                    score = formula.term_score(
                        share,
                        rarity,
                        formula.weighted(posting & 2047),
                        self._lengths[page],
                        self._average,
                    )
                    best[page] = max(best.get(page, 0.0), score)
            for page, score in best.items():
                scores.total[page] = scores.total.get(page, 0.0) + score
                scores.words[page] = scores.words.get(page, 0) + 1
        return scores

    def _hits(self, query: Query, scores: _Scores) -> tuple[list[int], set[int]]:
        """Give the pages found in order of relevance, and those of them with all words."""
        every = len(query.words)
        if not every:
            pages = list(range(len(self.entries)))
            return pages, set(pages)
        found = [page for page in scores.words if self._satisfies(page, query)]
        complete = {page for page in found if scores.words[page] == every}
        if len(complete) >= formula.FEW:
            found = [page for page in found if page in complete]
        rank = {
            page: (page not in complete, -(scores.total[page] * scores.words[page] / every), page)
            for page in found
        }
        return sorted(found, key=rank.__getitem__), complete

    def _satisfies(self, page: int, query: Query) -> bool:
        neighbours = (pair(a, b) for phrase in query.phrases for a, b in pairwise(phrase))
        return all(key in self._pairs[page] for key in neighbours) and all(
            any(posting >> 11 == page for posting in self._postings.get(term, ()))
            for term in query.required
        )

    def _wanted(self, query: Query, chosen: Chosen) -> dict[str, set[str]]:
        wanted = {facet: set(ids) for facet, ids in chosen.items() if facet in self._values}
        for facet, typed in query.typed.items():
            ids = {self._resolved(facet, value) for value in typed}
            wanted[facet] = wanted.get(facet, set()).union(*ids)
        return {facet: ids for facet, ids in wanted.items() if ids or facet in query.typed}

    def _resolved(self, facet: str, value: str) -> frozenset[str]:
        """Give the ids a typed value means: itself, or else those that begin with it."""
        ids = {id_ for one in self._values[facet] for id_ in one}
        exact = frozenset(id_ for id_ in ids if slug(id_) == value)
        return exact or frozenset(id_ for id_ in ids if slug(id_).startswith(value))

    def _passes(self, page: int, wanted: Mapping[str, set[str]], but: str = "") -> bool:
        return all(
            facet == but or not ids.isdisjoint(self._values[facet][page])
            for facet, ids in wanted.items()
        )

    def _counts(
        self, facet: str, hits: Iterable[int], wanted: Mapping[str, set[str]]
    ) -> dict[str, int]:
        counts: dict[str, int] = {}
        for page in hits:
            if self._passes(page, wanted, but=facet):
                for id_ in self._values[facet][page]:
                    counts[id_] = counts.get(id_, 0) + 1
        return counts

    def _sorted(self, pages: list[int], sort: str) -> list[int]:
        if sort not in ("severity", "platform", columns.CAPTURED):
            return pages
        values = self._values[sort]
        ids = {id_ for one in values for id_ in one}
        ranked = columns.ordered(ids, sort, self._labels.get(sort, {}))
        place = {id_: at for at, id_ in enumerate(ranked)}
        return sorted(
            pages, key=lambda page: min((place[id_] for id_ in values[page]), default=len(place))
        )
