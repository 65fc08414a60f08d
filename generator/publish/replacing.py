"""A printed site takes the place of the one before, with what stands of that."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from generator.publish.difference import Difference
from generator.publish.left import Left, left_edited, left_new, with_sealed_twin
from generator.publish.looking import Looking
from generator.publish.refit import refit
from generator.publish.reuse import reuse
from generator.publish.swap import spare, swap
from generator.publish.twinning import Twinning


@dataclass(frozen=True, slots=True)
class NewSite:
    """A site that was printed: the files that are `fresh` lie in the folder `built`.

    `sums` are those of all its files by path; `gone` are the files of the last one that it has not.
    """

    built: Path
    sums: Mapping[str, str]
    fresh: AbstractSet[str]
    gone: AbstractSet[str]

    @property
    def is_new(self) -> bool:
        """Whether most of it was printed now."""
        return 2 * len(self.fresh) > len(self.sums)

    @property
    def others(self) -> list[str]:
        """Files that are to be taken over."""
        is_whole = len(self.fresh) == len(self.sums)
        return [] if is_whole else [name for name in self.sums if name not in self.fresh]


class ChangedError(RuntimeError):
    """A file of the old site was changed while the new one was built."""


def replace_site(new: NewSite, site: Path, looking: Looking, twinning: Twinning) -> Left | None:
    """Complete the new site and let it take the place of the old one; return how it is left.

    Of a site that is new for the most part a twin is made, which an edit will change; another is
    made of the one before the last. Where there is none, and where an operator keeps files of his
    own, it is not known how the site is left. ChangedError when a file that was to be taken over is
    not as it was.
    """
    if new.is_new:
        return _replaced_by_all(new, site, looking, twinning)
    before = spare(site)
    if before is not None:
        return _replaced_by_spare(new, before, site, looking)
    _refuse(reuse(site, new.built, new.others), site)
    swap(new.built, site, new.sums, looking.found(site))
    return None


def _replaced_by_all(new: NewSite, site: Path, looking: Looking, twinning: Twinning) -> Left | None:
    _refuse(reuse(site, new.built, new.others), site)
    twinning.begin(lambda: new.sums)
    left: list[Left] = []

    def last() -> Path | None:
        made = twinning.result(new.sums)
        left.extend([left_new(new.built, made, new.sums)] if made else ())
        return made

    kept = swap(new.built, site, new.sums, looking.found(site), last)
    return with_sealed_twin(left[0], site) if left and not kept else None


def _replaced_by_spare(new: NewSite, before: Path, site: Path, looking: Looking) -> Left | None:
    found, alike = looking.found(site), looking.alike(before, site)
    is_ours = found is not None and found.standing.files == len(found.listed)
    differs = Difference(new.fresh, new.gone) if is_ours and looking.knows(site) else None
    _refuse(refit(before, site, new.built, new.sums, new.fresh, alike, differs), site)
    left: list[Left | None] = []

    def last() -> None:
        if found is not None and differs is not None:
            left.append(left_edited(before, site, found, alike, (*differs.new, *differs.gone)))

    kept = swap(before, site, new.sums, found, last, differs)
    return left[0] if left and not kept else None


def _refuse(missing: tuple[str, ...], site: Path) -> None:
    if missing:
        message = f"{site / missing[0]} was changed while the site was built"
        raise ChangedError(message)
