"""Columns of printed units give back what went into them."""

from __future__ import annotations

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.plan import Unit
from generator.pipeline.packs import Ref
from generator.pipeline.printed import Listed, Printed
from generator.pipeline.prints import Prints
from generator.press import SitemapEntry

WORDS = st.text("abc:/*", min_size=1, max_size=3)
SUMS = st.sampled_from(["0a" * 32, "ff" * 32])
PLACES = st.builds(Ref, WORDS, st.integers(0, 9), st.integers(0, 9))
PRINTED = st.builds(
    Printed,
    unit=st.builds(Unit, st.sampled_from(["page", "data"]), WORDS),
    looked_at=st.lists(WORDS, unique=True, max_size=3).map(tuple),
    files=st.lists(st.tuples(WORDS, st.sampled_from(["0a" * 32, "ff" * 32])), max_size=3).map(
        tuple
    ),
    listed=st.lists(
        st.builds(Listed, WORDS, WORDS, PLACES, PLACES, st.binary(max_size=2)), max_size=2
    ).map(tuple),
    mapped=st.lists(st.builds(SitemapEntry, WORDS, st.none() | st.dates()), max_size=2).map(tuple),
    sizes=st.lists(st.integers(0, 9), max_size=2).map(tuple),
)
MANY = st.lists(PRINTED, max_size=5, unique_by=lambda one: one.unit)


@settings(max_examples=200, derandomize=True)
@given(MANY)
def test_each_unit_comes_out_as_it_went_in_kept_or_not(printed: list[Printed]) -> None:
    kept = pickle.dumps(Prints.of(printed), protocol=5)
    for prints in (Prints.of(printed), pickle.loads(kept)):  # noqa: S301 - our own
        assert [prints[unit] for unit in prints] == printed
        assert list(prints.listed) == [one for unit in printed for one in unit.listed]
        assert list(prints.mapped) == [one for unit in printed for one in unit.mapped]
        assert dict(prints.sums) == {path: total for unit in printed for path, total in unit.files}
        assert set(prints.names) == {name for unit in printed for name in unit.looked_at}


@settings(max_examples=200, derandomize=True)
@given(MANY, MANY, st.data())
def test_what_is_fresh_takes_the_place_of_what_was(
    before: list[Printed], fresh: list[Printed], data: st.DataObject
) -> None:
    known = {one.unit: one for one in (*before, *fresh)}
    units = data.draw(
        st.lists(st.sampled_from(sorted(known)), unique=True) if known else st.just([])
    )
    made = Prints.of(before).merged(units, Prints.of(fresh))
    assert list(made) == units
    assert [made[unit] for unit in units] == [known[unit] for unit in units]
    assert set(made.names) == {name for unit in units for name in known[unit].looked_at}


@settings(max_examples=200, derandomize=True)
@given(MANY, st.sets(WORDS, max_size=3))
def test_units_are_found_by_what_they_looked_at_and_by_their_files(
    printed: list[Printed], wanted: set[str]
) -> None:
    prints = Prints.of(printed)
    looking = {one.unit for one in printed if wanted.intersection(one.looked_at)}
    holding = {one.unit for one in printed if wanted & {path for path, _ in one.files}}
    assert prints.looking_at(wanted) == looking
    assert prints.holding(wanted) == holding


def test_nothing_is_put_together_anew_when_nothing_is_fresh() -> None:
    prints = Prints.of([Printed(Unit("page", "a"), ("x",), ())])
    assert prints.merged(list(prints), Prints()) is prints
    assert Unit("page", "b") not in prints
