"""The platform changes of a document: what is left when flaps of single clauses are taken out.

The judge takes out captures whose whole text goes back. What remains may still hold a clause that
is absent once and back in the next capture, or that came with one capture and left with the next;
absent once is never removed. Such a step is joined with the one after it: the two ends are
compared, and what went and came back is no part of the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.changes.change import Change
from generator.changes.comparison import compare_divided
from generator.evidence.judge_view import SHORT_WHILE
from generator.model.capture import CaptureRef, Judgement
from generator.model.change import ChangeKind
from generator.text.words import count_words
from generator.verify.dress import without_dress
from generator.verify.texts import Texts

_BRIEF = 4
"""Words under which a passage may come and go by chance: a table's "Yes", a list's "and"."""


@dataclass(frozen=True, slots=True)
class PlatformChange:
    """What differs between two captures; `base` is the newest capture with the words of `after`.

    `words` counts those of the capture before; `confirmed` says that a later capture which may be
    believed does not take the change back.
    """

    before: CaptureRef
    after: CaptureRef
    base: CaptureRef
    changes: tuple[Change, ...]
    words: int
    confirmed: bool = False


def platform_changes(judgements: Iterable[Judgement], texts: Texts) -> Iterator[PlatformChange]:
    """Yield the platform changes of a document, oldest first.

    `texts` must hold the texts of the captures judged; those no longer needed are forgotten. A
    change is yielded as soon as the next one is known, since that may take it back.
    """
    pending: PlatformChange | None = None
    for judgement in judgements:
        if not judgement.verdict.believed or judgement.against is None:
            continue
        if not judgement.changes_text:
            pending = _carried(pending, judgement)
            continue
        texts.forget_before(pending.before if pending else judgement.against)
        earlier, pending = _stepped(pending, judgement, texts)
        if earlier is not None:
            yield earlier
    if pending is not None:
        yield pending


def _carried(pending: PlatformChange | None, judgement: Judgement) -> PlatformChange | None:
    """Let a capture with the same words confirm the change before it."""
    if pending is None or judgement.against != pending.base:
        return pending
    return replace(pending, base=judgement.ref, confirmed=True)


def _stepped(
    pending: PlatformChange | None, judgement: Judgement, texts: Texts
) -> tuple[PlatformChange | None, PlatformChange | None]:
    """Take one step: return the change that is settled by it, and the one that is not yet."""
    is_platforms = judgement.platform_change
    follows = pending is not None and judgement.against == pending.base
    if pending is not None and not is_platforms and not follows:
        return pending, None
    if judgement.against is None or (pending is None and not is_platforms):
        return None, None
    step = _between(judgement.against, judgement.ref, texts)
    if pending is None or not follows:
        return pending, step if step.changes else None
    if not is_platforms:
        return _without(pending, step.changes), None
    soon = judgement.ref.time - pending.after.time <= SHORT_WHILE
    if soon and any(_is_taken_back(one, step.changes) for one in pending.changes):
        joined = _between(pending.before, judgement.ref, texts)
        return None, joined if joined.changes else None
    return replace(pending, confirmed=True), step if step.changes else None


def _between(before: CaptureRef, after: CaptureRef, texts: Texts) -> PlatformChange:
    old, new = texts.divided(before), texts.divided(after)
    words = sum(len(passage.words) for passage in old.passages)
    changes = without_dress(compare_divided(old, new), old, new)
    return PlatformChange(before, after, after, tuple(changes), words)


def _without(pending: PlatformChange, later: Sequence[Change]) -> PlatformChange | None:
    """Leave out what the archive took back by a change of its own ways: not the platform's."""
    left = tuple(one for one in pending.changes if not _is_taken_back(one, later))
    return replace(pending, changes=left, confirmed=True) if left else None


def _is_taken_back(change: Change, later: Sequence[Change]) -> bool:
    """Tell whether a passage that went comes back, or one that came goes, in a later step."""
    if change.kind is ChangeKind.MOVED:
        return any(one.kind is ChangeKind.MOVED and one.after == change.before for one in later)
    gone = set(_passages(change.before))
    came = set(_passages(change.after)) if change.kind is ChangeKind.ADDED else set()
    return any(
        (one.kind is not ChangeKind.MOVED and not gone.isdisjoint(_passages(one.after)))
        or (one.kind is ChangeKind.REMOVED and not came.isdisjoint(_passages(one.before)))
        for one in later
    )


def _passages(text: str) -> Iterator[str]:
    """Yield the passages of a clause that are long enough to be recognised."""
    for passage in text.split("\n\n"):
        if count_words(passage) >= _BRIEF:
            yield " ".join(passage.casefold().split())
