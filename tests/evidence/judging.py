"""Documents captured one after another, and what is held of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from generator.evidence.judge import judge
from generator.model.capture import CaptureKind, CaptureRef, Judgement, Verdict

ENGLISH = "the customer and the company agree that this service is for use by you in our {} terms"
FRENCH = "le client et la société conviennent que les conditions du service sont dans notre {} page"
START = datetime(2025, 1, 1, tzinfo=UTC)

GOOD = (Verdict.GOOD, False)
CHANGE = (Verdict.GOOD, True)
FLAP = (Verdict.FLAP, True)


def a_document(*edits: str, title: str = "Terms of Service", sentence: str = ENGLISH) -> str:
    """Twenty paragraphs under a title, and a paragraph for every edit."""
    words = ("one two three four five six seven eight nine ten " * 2).split()
    paragraphs = [sentence.format(f"{word} {at}") + "." for at, word in enumerate(words)]
    paragraphs += [sentence.format(edit) + "." for edit in edits]
    return "\n\n".join([f"# {title}", *paragraphs]) + "\n"


def judged(
    *texts: str, days: float = 1, kinds: dict[int, CaptureKind] | None = None
) -> list[Judgement]:
    """Judge texts captured one after another, `days` apart."""
    return list(judge(captured(*texts, days=days, kinds=kinds)))


def captured(
    *texts: str, days: float = 1, kinds: dict[int, CaptureKind] | None = None
) -> Iterator[tuple[CaptureRef, str]]:
    """Yield texts as captures `days` apart."""
    for at, text in enumerate(texts):
        usual = CaptureKind.CHANGE if at else CaptureKind.FIRST
        kind = (kinds or {}).get(at, usual)
        time = START + timedelta(days=days * at)
        yield CaptureRef("shops", f"{at:040x}", time, kind, "Shop/Terms.md"), text


def answers(judgements: list[Judgement]) -> list[tuple[Verdict, bool]]:
    return [(one.verdict, one.changes_text) for one in judgements]
