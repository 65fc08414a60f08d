"""What belongs to the site as a whole: what the engine set, and what tells machines about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.digest import digest_of
from generator.exports import Weighed, describing_files
from generator.pipeline.memory import Entered, Memory
from generator.pipeline.parts import Parts
from generator.pipeline.printing import Desk, list_entries
from generator.pipeline.prints import Prints
from generator.pipeline.shop import Shop
from generator.pipeline.written import Written
from generator.press import Typeset, robots, sitemap
from generator.problem import Problem


def entered_by(typeset: Typeset, shop: Shop) -> Entered:
    """Enter the engine's pages for search; as before, where they are as they were."""
    digest, before = digest_of(repr(typeset.entries).encode()), shop.memory.entered
    if before.digest == digest:
        return before
    return Entered(digest, tuple(list_entries(typeset.entries, shop.packs)))


def taken_by(
    typeset: Typeset, printed: Prints, others: Iterable[str], parts: Parts, before: Memory
) -> Iterator[Problem]:
    """Yield files among the hand-written pages that would take the place of files of the site."""
    typed = typeset.files.keys()
    is_as_before = typed == before.typed.keys() and printed.units == before.printed.units
    own = frozenset[str]() if is_as_before else printed.among(typed)
    for path in sorted({*own, *typed & {*others, *parts.reserved}}):
        message = f"would be put where the site has its own {path}"
        hint = "Rename or remove the file; it lies there, or below overrides/."
        yield Problem(f"content/pages/{path}", 1, "address", "CB040", message, hint)


def describing(
    typeset: Typeset, printed: Prints, desk: Desk, written: Written, shop: Shop
) -> Mapping[str, str]:
    """Write the files that tell machines which pages and which data there are; return their sums.

    Those that are as they were stay.
    """
    made = {
        **sitemap((*typeset.pages, *printed.mapped), desk.site),
        "robots.txt": robots(desk.site),
        **dict(describing_files(_weighed(printed), desk.corpus, desk.site)),
    }
    return written.put_changed(made, shop.memory.described, shop)


def _weighed(printed: Prints) -> Iterable[Weighed]:
    for one in (printed[unit] for unit in printed if unit.kind == "data"):
        for (path, total), size in zip(one.files, one.sizes, strict=True):
            yield Weighed(path.removeprefix("data/"), size, total)
