"""The rules of judgement, each looking for one thing; the first that finds something decides."""

from __future__ import annotations

from collections.abc import Callable

from generator.evidence.judge_marks import held, likeness
from generator.evidence.judge_view import SHORT_WHILE, Finding, Seen, View
from generator.model.capture import CaptureKind, Verdict

Rule = Callable[[View], Finding | None]

_TINY = 25
_SMALL_SHARE = 0.2
_TRIFLE = 0.05
_MOSTLY = 0.5
_PAGE_WORDS = 200
_NOTICE_WORDS = 120
_SWOLLEN = 2.0
_SWOLLEN_HOLDS = 0.7
_SHRUNK = 0.6
_UNLIKE = 0.05

_UNLIKE_START = 0.45
"""A first capture of which less than this stands in all that follow, retitled, is another text."""

_WITNESSES = 2


def error_page(view: View) -> Finding | None:
    """Find a line that reports an error: the whole page, or a part of one put together."""
    line, words = view.this.marks.error, view.this.marks.words
    if not line:
        return None
    if words <= _PAGE_WORDS:
        return Finding(Verdict.ERROR_PAGE, f"An error page of {words} words: “{line}”.")
    return Finding(Verdict.ERROR_PAGE, f"A part of the capture is an error page: “{line}”.")


def redirect(view: View) -> Finding | None:
    """Find a short notice that sends the reader elsewhere."""
    line, words = view.this.marks.redirect, view.this.marks.words
    if not line or words > _NOTICE_WORDS:
        return None
    return Finding(Verdict.REDIRECT, f"A notice of {words} words that leads elsewhere: “{line}”.")


def tiny(view: View) -> Finding | None:
    """Find a capture that holds next to nothing."""
    words = view.this.marks.words
    if words >= _TINY:
        return None
    return Finding(Verdict.DEGENERATE, f"It holds {words} words, no more than a title would.")


def doubled(view: View) -> Finding | None:
    """Find the document's body standing twice."""
    if not view.this.marks.doubled:
        return None
    words = view.this.marks.words
    return Finding(Verdict.DOUBLED, f"Nearly every paragraph of its {words:,} words stands twice.")


def other_language(view: View) -> Finding | None:
    """Find a capture in another language; one that all later captures keep stands from then on."""
    spoken = view.this.marks.language
    usual = view.before.marks.language if view.before else None
    if not (spoken and usual) or spoken == usual:
        return None
    stays = bool(view.ahead) and all(seen.marks.language in {spoken, None} for seen in view.ahead)
    reason = f"It is in {spoken}, the captures before it in {usual}"
    return Finding(Verdict.LANGUAGE_SWITCH, f"{reason}{_and_stays(stays=stays)}.", stands=stays)


def small_share(view: View) -> Finding | None:
    """Find a capture with a small part of the words around it, unless the archive changed its ways.

    A first capture is held against the ones after it. Where what is left is no part of the usual
    text, the platform may have written a short new one: then only a twentieth is too little.
    """
    usual = view.before or _usual_ahead(view)
    if view.this.ref.kind is CaptureKind.UPGRADE or usual is None:
        return None
    words, of = view.this.marks.words, usual.marks.words
    part = held(view.this.marks, usual.marks) >= _MOSTLY
    if words >= (_SMALL_SHARE if part else _TRIFLE) * of:
        return None
    reason = f"It holds {words:,} words where the captures around it hold {of:,}."
    return Finding(Verdict.DEGENERATE, reason)


def unchanged(view: View) -> Finding | None:
    """Find the same text as before, perhaps with other furniture of the page."""
    before, this = view.before, view.this
    if before is None:
        return None
    if not this.same_text(before):
        return _veiled(this, before)
    if this.marks.page != before.marks.page:
        reason = f"Only page furniture differs from the capture of {before.day}."
        return Finding(Verdict.EXTRACTION, reason, stands=True)
    if this.ref.kind is CaptureKind.UPGRADE:
        reason = "The archive took the text differently, and it came out the same."
        return Finding(Verdict.EXTRACTION, reason, stands=True)
    return Finding(Verdict.GOOD, f"No word differs from the capture of {before.day}.", stands=True)


def _veiled(this: Seen, before: Seen) -> Finding | None:
    """Find e-mail addresses hidden from machines, or shown again."""
    if this.marks.veiled != before.marks.veiled or this.marks.veils == before.marks.veils:
        return None
    does = "hides them from machines now" if this.marks.veils else "shows them again"
    reason = f"Only e-mail addresses differ: the page {does}."
    return Finding(Verdict.EXTRACTION, reason, stands=True)


def upgrade(view: View) -> Finding | None:
    """Find a text that differs because the archive changed how it takes the text."""
    if view.before is None or view.this.ref.kind is not CaptureKind.UPGRADE:
        return None
    reason = "The archive changed how it takes the text; the difference is not the platform's."
    return Finding(Verdict.EXTRACTION, reason, stands=True)


def consent_dialogue(view: View) -> Finding | None:
    """Find a dialogue about cookies that came with the text, or is gone from it."""
    if view.before is None or view.this.marks.consent == view.before.marks.consent:
        return None
    moved = "came with" if view.this.marks.consent else "is gone from"
    reason = f"A dialogue about cookies {moved} the text."
    return Finding(Verdict.EXTRACTION, reason, stands=True)


def swollen(view: View) -> Finding | None:
    """Find a text taken with much beside it, until the archive mended how it takes it."""
    before, this = view.before, view.this.marks
    if before is None or this.words < _SWOLLEN * before.marks.words:
        return None
    mended = next((s for s in view.ahead if s.ref.kind is CaptureKind.UPGRADE), None)
    if mended is None or mended.marks.words > _SHRUNK * this.words:
        return None
    if held(before.marks, this) < _SWOLLEN_HOLDS:
        return None
    reason = (
        f"It holds the former text and as much again ({this.words:,} words after "
        f"{before.marks.words:,}), until the archive changed how it takes it on {mended.day}."
    )
    return Finding(Verdict.EXTRACTION, reason)


def other_edition(view: View) -> Finding | None:
    """Find the edition of another region, or another document, by its title."""
    before, this = view.before, view.this
    if before is None or not (before.marks.title and this.marks.title):
        return None
    regional = this.marks.regions != before.marks.regions
    if not regional and not _another_document(view):
        return None
    stays = bool(view.ahead) and not any(seen.same_text(before) for seen in view.ahead)
    what = "another edition" if regional else "another document"
    reason = f"The title names {what}: “{this.marks.title}” after “{before.marks.title}”"
    return Finding(Verdict.EDITION_SWITCH, f"{reason}{_and_stays(stays=stays)}.", stands=stays)


def other_start(view: View) -> Finding | None:
    """Find a first capture that is another document, or another edition, than all that follow.

    There is no capture before it to differ from: two captures or more, as long as half of it at
    least, follow in the same language, under another title, and hold little of its words.
    """
    this = view.this
    rest = [seen for seen in view.ahead if 2 * seen.marks.words >= this.marks.words]
    if view.before is not None or len(rest) < _WITNESSES:
        return None
    title = _title_words(this.marks.title)
    for seen in rest:
        if seen.marks.language != this.marks.language:
            return None
        retitled = seen.marks.title and _title_words(seen.marks.title) != title
        if not retitled or held(this.marks, seen.marks) >= _UNLIKE_START:
            return None
    first = f"“{this.marks.title}”" if this.marks.title else "a text without title"
    reason = (
        f"Another document or edition: {first} before “{rest[0].marks.title}”, in which "
        f"{held(this.marks, rest[0].marks):.0%} of its words stand."
    )
    return Finding(Verdict.EDITION_SWITCH, reason)


def flap(view: View) -> Finding | None:
    """Find a text that goes back, within a short while, to what it was before."""
    before = view.before
    if before is None:
        return None
    back = next((seen for seen in view.soon() if seen.same_text(before)), None)
    if back:
        reason = f"The text of {before.day} is back on {back.day}, {view.days_to(back)}."
        return Finding(Verdict.FLAP, reason)
    return _known_variant(view)


def _known_variant(view: View) -> Finding | None:
    """Find a variant seen to flap before, that leaves again for something like the usual text.

    So two editions that alternate, and both change, show one change and not three. A variant that
    is the last thing captured is not believed to have stayed before it has.
    """
    before, this = view.before, view.this
    last = view.flapped.get(this.marks.state)
    if before is None or last is None:
        return None
    came = f"A variant that came and went before, last on {last.date().isoformat()},"
    after = next((seen for seen in view.soon() if not seen.same_text(this)), None)
    if after is None:
        stayed = view.ahead and view.ahead[-1].ref.time - this.ref.time >= SHORT_WHILE
        lately = this.ref.time - last <= SHORT_WHILE
        return (
            None if stayed or not lately else Finding(Verdict.FLAP, f"{came} and not yet settled.")
        )
    if likeness(after.marks, before.marks) <= likeness(after.marks, this.marks):
        return None
    return Finding(Verdict.FLAP, f"{came} and goes again on {after.day}.")


def _usual_ahead(view: View) -> Seen | None:
    """Return the capture ahead whose length is the middle one."""
    ranked = sorted(view.ahead, key=lambda seen: seen.marks.words)
    return ranked[(len(ranked) - 1) // 2] if ranked else None


def _another_document(view: View) -> bool:
    before, this = view.before, view.this
    if before is None or likeness(before.marks, this.marks) >= _UNLIKE:
        return False
    one, other = (_title_words(seen.marks.title) for seen in (before, this))
    return not (one <= other or other <= one)


def _title_words(title: str) -> set[str]:
    """Return the words of a title; terms of use and of service are one thing."""
    return set(title.casefold().replace("terms of use", "terms of service").split())


def _and_stays(*, stays: bool) -> str:
    return ", and it stays so" if stays else ""


RULES: tuple[Rule, ...] = (
    error_page,
    redirect,
    tiny,
    doubled,
    other_language,
    small_share,
    unchanged,
    upgrade,
    consent_dialogue,
    swollen,
    other_edition,
    other_start,
    flap,
)
"""In the order in which they are asked: signs in the text itself before comparisons."""
