"""Week page: the digest of one ISO week, every platform change across platforms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.changes.recorded import Recorded
from generator.changes.summary import words_in_words
from generator.corpus import Corpus
from generator.corpus.corpus import group
from generator.model.change import ChangeKind
from generator.pages.change_rows import (
    ChangeRow,
    KindCount,
    Week,
    change_rows,
    kind_counts,
    week_of,
)
from generator.pages.page import Page, PageKind, TocEntry
from generator.pages.paging import Leaf, Pager, leaves
from generator.pages.set_aside import SetAside
from generator.sections.link import Link
from generator.text.counts import counted


class PlatformGroup(NamedTuple):
    """The changes of one platform in a week."""

    heading: Link
    anchor: str
    rows: tuple[ChangeRow, ...]


class WeekView(NamedTuple):
    """Figures of the week, its changes by platform, and the weeks around it that have any."""

    title: str
    lead: str
    words: str
    kinds: tuple[KindCount, ...]
    groups: tuple[PlatformGroup, ...]
    aside: str
    pager: Pager
    before: Link | None
    after: Link | None


def pages(changes: Sequence[Recorded], aside: Sequence[SetAside], corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every week that has a change; both lists are of all, newest first."""
    weeks: dict[Week, list[Recorded]] = {}
    for one in changes:
        weeks.setdefault(week_of(one), []).append(one)
    apart: dict[tuple[int, int], int] = {}
    for capture in aside:
        year, number, _ = capture.day.isocalendar()
        apart[year, number] = apart.get((year, number), 0) + 1
    order = list(weeks)
    for index, week in enumerate(order):
        after = order[index - 1] if index else None
        before = order[index + 1] if index + 1 < len(order) else None
        found = sorted(weeks[week], key=lambda one: _by_platform(one, corpus))
        set_apart = apart.get((week.year, week.number), 0)
        for leaf in leaves(found, week.address):
            yield _page(week, found, leaf, (before, after), set_apart, corpus)


def _by_platform(one: Recorded, corpus: Corpus) -> tuple[str, str, str]:
    title = corpus.platforms[one.document.platform_id].facts.title
    return title.lower(), one.document.platform_id, one.address


def _page(  # noqa: PLR0913, PLR0917 - the week, its changes and its surroundings
    week: Week,
    found: Sequence[Recorded],
    leaf: Leaf[Recorded],
    around: tuple[Week | None, Week | None],
    set_apart: int,
    corpus: Corpus,
) -> Page:
    view = WeekView(
        title=leaf.numbered(week.title),
        lead=_lead(week, found),
        words=_words(found),
        kinds=_kinds(found),
        groups=_groups(leaf.entries, corpus),
        aside=_aside(set_apart),
        pager=leaf.pager,
        before=_link(around[0]),
        after=_link(around[1]),
    )
    return Page(
        kind=PageKind.WEEK,
        address=leaf.address,
        title=f"{view.title}: what platforms changed",
        description=view.lead,
        breadcrumb=(Link("Changes", "changes"), Link(str(week.year), f"changes/{week.year}")),
        toc=tuple(TocEntry(one.heading.text, one.anchor) for one in view.groups),
        view=view,
        modified=max(one.time for one in found).date(),
        is_indexed=leaf.number == 1,
    )


def _lead(week: Week, found: Sequence[Recorded]) -> str:
    platforms = {one.document.platform_id for one in found}
    return (
        f"{counted(len(found), 'change')} of {counted(len(platforms), 'platform')} first captured "
        f"from {week.days}."
    )


def _words(found: Sequence[Recorded]) -> str:
    words = words_in_words(
        sum(one.change.inserted for one in found), sum(one.change.deleted for one in found)
    )
    return words[:1].upper() + words[1:]


def _kinds(found: Sequence[Recorded]) -> tuple[KindCount, ...]:
    """Add up the clauses by what happened to them; absent ones are not added to those removed."""
    sums: Counter[tuple[str, str]] = Counter()
    for one in found:
        for kind in kind_counts(one):
            sums[kind.kind, kind.label] += kind.count
    order = [kind.value for kind in ChangeKind]
    ranked = sorted(sums, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(KindCount(*key, sums[key]) for key in ranked)


def _groups(found: Sequence[Recorded], corpus: Corpus) -> tuple[PlatformGroup, ...]:
    grouped = group((one.document.platform_id, one) for one in found)
    order = dict.fromkeys(one.document.platform_id for one in found)
    return tuple(
        PlatformGroup(
            Link(corpus.platforms[id_].facts.title, id_),
            f"platform-{corpus.platforms[id_].slug}",
            change_rows(grouped[id_], corpus),
        )
        for id_ in order
    )


def _aside(count: int) -> str:
    if not count:
        return ""
    verb = "was" if count == 1 else "were"
    return (
        f"{counted(count, 'further capture')} of the week {verb} set aside or put down to "
        "extraction, and counted as no change."
    )


def _link(week: Week | None) -> Link | None:
    return Link(week.title, week.address) if week else None
