"""`build`: the whole way from sources to the files of a site, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from generator.corpus import Corpus
from generator.pages.plan import DEPTHS, Unit
from generator.pipeline.bodies import MOST, Bodies
from generator.pipeline.comparing import compared
from generator.pipeline.file_units import TABLES, WHOLE, is_file_unit
from generator.pipeline.indexing import index
from generator.pipeline.ingredients import Ingredients, Sources
from generator.pipeline.memory import MOST_TOUCHED, Memory, SourceRow
from generator.pipeline.parts import Parts
from generator.pipeline.parts_kept import ROWS, Last, places_of
from generator.pipeline.printed import Printed
from generator.pipeline.printing import (
    Desk,
    all_ready,
    all_units,
    other_ingredients,
    print_batch,
    printer_of,
)
from generator.pipeline.prints import Prints
from generator.pipeline.reasons import Reason, Reasons
from generator.pipeline.records import linked, rows_of
from generator.pipeline.relinking import linked_again
from generator.pipeline.row_digests import facts_of, ties_of
from generator.pipeline.searchable import labels
from generator.pipeline.shop import FEW, Shop
from generator.pipeline.whole_site import describing, entered_by, taken_by
from generator.pipeline.written import Written
from generator.press import Shell, ShellKey, Typeset
from generator.problem import Problem


class Setting(Protocol):
    """Type that is set, or is being set meanwhile."""

    @property
    def shells(self) -> Mapping[ShellKey, Shell]:
        """The shells; while type is being set, those that are expected."""

    def result(self) -> Typeset:
        """Return what was set."""


SetType = Callable[[Corpus, tuple[ShellKey, ...], bytes], Setting]
"""The engine: given the corpus, the shells that are needed and a digest of all facts, it sets them.
"""

SHELLS = tuple(ShellKey(root, n) for root, most in DEPTHS.items() for n in range(1, most + 1))

_ALONE = frozenset(("provision", "data", ROWS))
"""Kinds that show no list of provisions, and are not put together of parts, tables apart."""

DESCRIBED = "described"
"""What tells machines which pages and data there are, among kinds that may be put off."""

LARGE = 1_000
"""Provisions past which a file of all of them is worth a hand of its own."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The printed site: all files with their SHA-256 sums, and what there is to tell of it.

    `fresh` are the files that were written now, the others stand as the last build left them, and
    `gone` those that are no more; `files` holds bytes only when the build kept them in memory.
    `reasons` say of every unit why it was printed, or what it was held against. `memory` is for the
    next build.
    """

    sums: Mapping[str, str] = field(default_factory=dict)
    fresh: AbstractSet[str] = frozenset()
    gone: AbstractSet[str] = frozenset()
    files: Mapping[str, bytes] = field(default_factory=dict)
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    reasons: Mapping[Unit, Reason] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    @property
    def is_blocked(self) -> bool:
        """Whether an error kept the site from being printed."""
        return any(problem.is_error for problem in self.problems)


def read(parts: Parts, shop: Shop | None = None) -> tuple[Corpus, tuple[Problem, ...]]:
    """Read records into a linked corpus, with the problems of every stage."""
    shop = shop or Shop()
    rows = rows_of(parts, shop)
    made = linked(rows, parts, Bodies(shop.packs), ties_of(rows, parts))
    return made.corpus, made.problems


def build(parts: Parts, set_type: SetType, shop: Shop | None = None) -> Edition:
    """Build the site: read, check, set shells, print what changed, index.

    Nothing is printed when a problem is an error. The same parts and shells give the same bytes,
    whatever was kept of earlier builds and however many hands there are.
    """
    shop = shop or Shop()
    rows = rows_of(parts, shop)
    bodies = shop.bodies or Bodies(shop.packs)
    facts, ties, before = facts_of(rows, parts), ties_of(rows, parts), shop.memory
    same = before.known if before.facts == facts else {}
    made = linked_again(rows, parts, shop, bodies, ties)
    corpus, problems = made.corpus, made.problems
    if any(problem.is_error for problem in problems):
        return Edition(problems=problems)
    shop.tell("Setting the type", 0, 1)
    setting = set_type(corpus, SHELLS, facts)
    shop.tell("Setting the type", 1, 1)
    bodies.lighten(corpus)
    comparison = compared(corpus, rows, shop, as_before=bool(same))
    same = same or comparison.unchanged(before.known)

    written, units = Written(shop.put), all_units(corpus)
    desk = _desk(comparison.corpus, bodies, parts, shop, written)
    plan = partial(_planned, units=units, rows=rows, same=same, shop=shop)
    desk, ingredients, reasons = plan(replace(desk, shells=setting.shells))
    now = Prints.of(_printed(reasons, desk, shop))
    if (typeset := setting.result()).shells != setting.shells:  # not as expected: more is due
        desk, ingredients, reasons = plan(replace(desk, shells=typeset.shells))
        now = Prints.of(_printed(reasons, desk, shop))

    is_first = not before.printed
    printed = _merged(before.printed, units, now, written)
    if is_first:
        shop.printed(lambda: (path for path, _ in printed.sums))

    entered = entered_by(typeset, shop)
    found = (*entered.listed, *printed.listed)
    indexed, new_files = index(found, labels(corpus), shop, written.put)
    written.add(new_files.items())

    described = before.described if DESCRIBED in shop.put_off else {}
    described = described or describing(typeset, printed, desk, written, shop)
    if taken := [*taken_by(typeset, printed, (*described, *indexed.sums), parts, before)]:
        return Edition(problems=(*problems, *taken))
    typed = written.put_changed(typeset.files, before.typed, shop)
    memory = Memory(
        rows=rows,
        printed=printed,
        known=ingredients.digests(printed.names),
        indexed=indexed,
        typed=typed,
        described=described,
        facts=facts,
        ties=ties,
        indexes=made.checked.indexes if made.checked else None,
        warned=made.checked.warned if made.checked else (),
        compared=comparison.kept,
        entered=entered,
        is_lean=is_first and len(corpus.provisions) > MOST,
    )
    touched = now.keys() | before.printed.besides(units)
    gone = memory.succeed(before, touched)
    sums = memory.sums if is_first else memory.sums_later(written.sums, gone)
    return Edition(
        sums=sums,
        fresh=sums.keys() if is_first else written.sums.keys(),
        gone=gone,
        files=dict(sorted(written.files.items())),
        pages=memory.count(".html"),
        problems=problems,
        reasons=reasons,
        memory=memory,
    )


def _merged(before: Prints, units: tuple[Unit, ...], fresh: Prints, written: Written) -> Prints:
    """Put what was printed now to what stands, and note its files; at first these are all."""
    if before:
        written.add(fresh.sums)
    return before.merged(units, fresh)


def _printed(reasons: Reasons, desk: Desk, shop: Shop) -> Iterator[Printed]:
    """Print what has changed, and then what was lost."""
    yield from _units(reasons.changed, desk, shop)
    if spoilt := reasons.spoilt:  # asked now: whether a file stands is looked at meanwhile
        yield from _units(spoilt, desk, shop)


def _units(stale: Sequence[Unit], desk: Desk, shop: Shop) -> Iterator[Printed]:
    """Print units: first the files of the whole corpus, whose makers' memory is given back."""
    if any(unit == TABLES or unit.kind not in _ALONE for unit in stale):
        before = desk.last.places if desk.last else places_of(shop.memory.printed)
        there = {id_: before[id_] for id_ in desk.corpus.documents if id_ in before}
        desk.parts.update({**there, **desk.parts})
    yield from _rows([unit for unit in stale if unit.kind == ROWS], desk, shop)
    files = [unit for unit in stale if is_file_unit(unit)]
    pages = [unit for unit in stale if not is_file_unit(unit) and unit.kind != ROWS]
    is_large = len(desk.corpus.provisions) > LARGE and not WHOLE.isdisjoint(files)
    few = 1 if is_large else FEW  # each may hold all of the corpus
    ready = all_ready if len(pages) > FEW else printer_of
    printing = partial(shop.spread, value=desk, task=print_batch)
    if is_large and len(stale) < MOST_TOUCHED:  # one hand makes tables, others print meanwhile
        both, alone = [*files, *pages], len(files)
        yield from printing("Printing", items=both, most=4, few=few, ready=ready, singly=alone)
    else:
        yield from printing("Writing data", items=files, most=1, few=few, ready=printer_of)
        yield from printing("Printing pages", items=pages, ready=ready, apart=True)


def _rows(stale: Sequence[Unit], desk: Desk, shop: Shop) -> Iterator[Printed]:
    """Make what documents add to tables, and note on the desk where it lies."""
    for one in shop.spread("Making tables", print_batch, desk, stale, ready=printer_of):
        desk.parts[one.unit.key] = one.parts
        yield one


def _desk(corpus: Corpus, bodies: Bodies, parts: Parts, shop: Shop, written: Written) -> Desk:
    return Desk(
        corpus=corpus,
        bodies=bodies,
        site=parts.site,
        templates=parts.templates,
        shells={},
        packs=shop.packs,
        put=written.put,
        read=parts.read,
        last=_last(shop),
    )


def _planned(
    desk: Desk,
    units: tuple[Unit, ...],
    rows: Mapping[str, SourceRow],
    same: Mapping[str, bytes],
    shop: Shop,
) -> tuple[Desk, Ingredients, Reasons]:
    """Find out what is to be printed at a desk, and why."""
    ingredients = _ingredients(desk, rows, same)
    return desk, ingredients, Reasons(units, ingredients, shop)


def _last(shop: Shop) -> Last | None:
    """Return the tables of the last build, where they can be had."""
    printed = shop.memory.printed
    if shop.copy is None or TABLES not in printed:
        return None
    tables = printed[TABLES]
    both = zip(tables.files, tables.sizes, strict=True)
    files = {path: (total, size) for (path, total), size in both}
    return Last(files, places_of(printed), shop.copy, shop.keep)


def _ingredients(
    desk: Desk, rows: Mapping[str, SourceRow], same: Mapping[str, bytes]
) -> Ingredients:
    sources = Sources(
        facts={path: row.facts for path, row in rows.items()},
        whole={path: row.digest for path, row in rows.items()},
        edits={path: row.edits for path, row in rows.items()},
    )
    return Ingredients(desk.corpus, sources, other_ingredients(desk), same)
