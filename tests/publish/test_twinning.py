"""The twin of a new site is begun while the site is completed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from generator.publish import Twinning, staging, swap, verify_site, write
from generator.publish.names import beside
from tests.publish.test_refit import ONE, held, sums_of

FIRST = dict([*ONE.items()][:2])


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("first", [{}, FIRST, ONE])
def test_twin_that_was_begun_has_all_files_in_the_end(
    tmp_path: Path, first: dict[str, bytes], *, apart: bool
) -> None:
    site = tmp_path / "site"
    with staging(site) as built, closing(Twinning(built, site, apart=apart)) as twinning:
        write(built, first)
        twinning.begin(lambda: first)
        write(built, {name: data for name, data in ONE.items() if name not in first})
        twinning.begin(lambda: ["no such file"])  # it has begun
        swap(built, site, sums_of(ONE), last=lambda: twinning.result(ONE))
    assert held(site) == held(beside(site, "spare")) == ONE
    assert (site / "b" / "index.html").samefile(beside(site, "spare") / "b" / "index.html")
    assert not verify_site(beside(site, "spare"))
    assert not beside(site, "twin").exists()


def test_twin_that_was_begun_and_is_not_wanted_is_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with staging(site) as built, closing(Twinning(built, site, apart=True)) as twinning:
        write(built, ONE)
        twinning.begin(lambda: ONE)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_file_that_cannot_be_linked_gives_no_twin(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with staging(site) as built, closing(Twinning(built, site, apart=True)) as twinning:
        write(built, ONE)
        twinning.begin(lambda: [*ONE, "gone.html"])
        assert twinning.result(ONE) is None
    assert not beside(site, "twin").exists()
