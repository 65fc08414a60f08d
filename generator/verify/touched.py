"""Which records' excerpts stand in a clause that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.capture import CaptureRef
from generator.model.change import ChangeKind
from generator.verify.history import PlatformChange
from generator.verify.reading import matches_in
from generator.verify.texts import Texts


def touched(found: PlatformChange, excerpts: Mapping[str, str], texts: Texts) -> tuple[str, ...]:
    """Return the excerpts, by record and sorted, of which a passage changed on either side.

    A clause that only moved says the same as before.
    """
    if not excerpts:
        return ()
    counted = [change for change in found.changes if change.kind is not ChangeKind.MOVED]
    gone = {passage for change in counted for passage in change.before.split("\n\n")} - {""}
    came = {passage for change in counted for passage in change.after.split("\n\n")} - {""}
    slugs = (*_in(found.before, gone, excerpts, texts), *_in(found.after, came, excerpts, texts))
    return tuple(sorted(set(slugs)))


def _in(
    ref: CaptureRef, changed: set[str], excerpts: Mapping[str, str], texts: Texts
) -> Iterator[str]:
    """Yield the excerpts of which a changed passage of one capture holds a part."""
    if not changed:
        return
    divided = texts.divided(ref)
    for slug, match in matches_in(texts.text(ref), excerpts).items():
        standing = divided.standing(match.start, match.end)
        if any(divided.passages[index].text in changed for index in standing):
            yield slug
