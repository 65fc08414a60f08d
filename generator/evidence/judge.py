"""Which captures of a document may be believed, and which of them are the platform's own changes.

Archives record what a server sent. In the public collection of generative AI, two in five recorded
versions change no word, and one in five goes back to what was there before. So two questions are
kept apart. Is this capture the document's text at its time? That is the verdict. Do its words
differ from the last text that was? That is `changes_text`. Only where the verdict is good and the
words differ did the platform change its document.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice

from generator.evidence.judge_marks import Marking
from generator.evidence.judge_rules import RULES
from generator.evidence.judge_view import Finding, Seen, View
from generator.model.capture import CaptureRef, Judgement, Verdict
from generator.text.moments import utc_day

LOOK_AHEAD = 64
"""Captures looked at after the one judged: a month at two a day, years of a quiet document."""

_REMEMBERED = 32


def judge(
    captures: Iterable[tuple[CaptureRef, str]], switches: Mapping[date, str] | None = None
) -> Iterator[Judgement]:
    """Judge the captures of one document, given oldest first with their texts; one answer each.

    Streams: of at most `LOOK_AHEAD` captures a fingerprint of some kilobytes is held, and no text.
    `switches` are days (UTC) from whose capture on another edition stands, with what was said of it
    by somebody who read both: no rule is asked then.

    The same captures always get the same judgements; more captures at the end may change those of
    the last `LOOK_AHEAD`, because a flap is known only once it went back.
    """
    before: Seen | None = None
    flapped: OrderedDict[bytes, datetime] = OrderedDict()
    for this, ahead in _with_ahead(_seen(captures)):
        view = View(this, before, ahead, flapped)
        found = _said(this, switches or {}) or _finding(view)
        differs = before is not None and not this.same_text(before)
        if found.verdict is Verdict.FLAP:
            _remember(flapped, this)
        against = before.ref if before else None
        if found.stands:
            before = this
        yield Judgement(this.ref, found.verdict, found.reason, differs, against)


def _said(this: Seen, switches: Mapping[date, str]) -> Finding | None:
    said = switches.get(utc_day(this.ref.time))
    if said is None:
        return None
    reason = f"Another edition, which stays: {said}"
    return Finding(Verdict.EDITION_SWITCH, reason, stands=True)


def _finding(view: View) -> Finding:
    for rule in RULES:
        if found := rule(view):
            return found
    if view.before is None:
        reason = "The first capture that may be believed."
    else:
        reason = f"The words differ from the capture of {view.before.day}."
    return Finding(Verdict.GOOD, reason, stands=True)


def _seen(captures: Iterable[tuple[CaptureRef, str]]) -> Iterator[Seen]:
    marking = Marking()
    for ref, text in captures:
        yield Seen(ref, marking.marks(text))


def _with_ahead(captures: Iterator[Seen]) -> Iterator[tuple[Seen, Sequence[Seen]]]:
    window = deque(islice(captures, LOOK_AHEAD))
    while window:
        this = window.popleft()
        window.extend(islice(captures, 1))
        yield this, window


def _remember(flapped: OrderedDict[bytes, datetime], seen: Seen) -> None:
    flapped[seen.marks.state] = seen.ref.time
    flapped.move_to_end(seen.marks.state)
    if len(flapped) > _REMEMBERED:
        flapped.popitem(last=False)
