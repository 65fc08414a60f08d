"""Captures that must publish nothing: end to end, from a git history to the change log."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.verify import changelog_text
from tests.verify.captured import FRENCH, UPGRADE, Capture, a_text, verified

USUAL = a_text("The old sentence of this clause stands here as it always did.")
OTHER = a_text("Another sentence stands in this clause for a short while and goes again.")
ERROR = "# 404 Not Found\n\nnginx\n"
REDIRECT = "Redirecting to legal.shop.example\n"
MENU = "[Home](/) [Shop](/shop) [Blog](/blog) [Jobs](/jobs)\n\n"
BANNER = "We value your privacy\n\nWe use cookies for all you do here.\n\nAccept all\n\n"
FOOTER = "\n#### Company\n\n[About](/about)\n\n[Press](/press)\n\n[Jobs](/jobs)\n\n"
LEGAL = "#### Legal\n\n[Terms](/terms)\n\n[Privacy](/privacy)\n\n[Cookies](/cookies)\n\n"

POISONED: dict[str, list[Capture]] = {
    "a redirect": [(0, USUAL), (1, REDIRECT), (2, USUAL)],
    "redirects at last": [(0, USUAL), (1, REDIRECT), (2, REDIRECT + "\n")],
    "an error page": [(0, USUAL), (30, ERROR), (60, USUAL)],
    "a cut text": [(0, USUAL), (30, USUAL[:200]), (90, USUAL)],
    "an empty capture": [(0, USUAL), (30, "\n"), (90, USUAL)],
    "a doubled text": [(0, USUAL), (30, USUAL + "\n" + USUAL), (90, USUAL)],
    "a doubled text that stays": [(0, USUAL), (30, USUAL + "\nFooter\n\n" + USUAL)],
    "doubled from the first": [(0, USUAL * 2), (30, MENU + USUAL * 2), (60, USUAL)],
    "a flap": [(0, USUAL), (3, OTHER), (5, USUAL)],
    "many flaps": [(at / 2, OTHER if at % 2 else USUAL) for at in range(9)],
    "a doubled flap": [(0, USUAL * 2), (3, OTHER * 2), (5, USUAL * 2)],
    "another language": [(0, USUAL), (30, a_text(clause=FRENCH)), (60, USUAL)],
    "another language that stays": [(0, USUAL), (30, a_text(clause=FRENCH))],
    "another edition": [(0, USUAL), (30, a_text("EEA.", title="Europe Terms of Service"))],
    "an upgrade of the archive": [(0, USUAL), (30, OTHER, UPGRADE), (90, OTHER + "\n")],
    "a menu": [(0, USUAL), (30, MENU + USUAL), (90, USUAL + MENU)],
    "a cookie banner": [(0, USUAL), (30, BANNER + USUAL), (90, USUAL)],
    "a footer that changes": [
        (0, USUAL + FOOTER + LEGAL + "© Shop Ltd, 2025\n"),
        (30, USUAL + FOOTER + "[Events](/events)\n\n" + LEGAL + "© Shop Ltd, 2026\n"),
    ],
    "a table of contents": [
        (0, USUAL),
        (30, USUAL.replace("# Terms of Service", "# Terms of Service\n\nClause one\n\nClause two")),
    ],
    "a note to screen readers": [
        (0, USUAL.replace("data of clause six", "[data](/d) of clause six")),
        (
            30,
            USUAL.replace("data of clause six", "[data (opens in a new window)](/d) of clause six"),
        ),
    ],
    "a date written otherwise": [
        (0, USUAL.replace("Service\n", "Service\n\nUpdated: April 2, 2025\n", 1)),
        (30, USUAL.replace("Service\n", "Service\n\nUpdated: 2nd April 2025\n", 1)),
    ],
    "links with new tokens": [
        (at, USUAL.replace("data", f"[data](https://shop.example/?t={at})")) for at in range(4)
    ],
}


@pytest.mark.parametrize("name", POISONED, ids=lambda name: name.replace(" ", "-"))
def test_poisoned_captures_publish_no_change(name: str, tmp_path: Path) -> None:
    finding = verified(tmp_path, POISONED[name])
    assert finding.changes == ()
    assert not any(capture.changed for capture in finding.captures)
    assert changelog_text(finding) is None


def test_one_change_among_all_poisons_is_the_only_one(tmp_path: Path) -> None:
    new = USUAL.replace("clause six for as long as", "clause six for two years after")
    captures: list[Capture] = [
        *((0, USUAL), (1, REDIRECT), (2, USUAL * 2), (3, OTHER), (4, USUAL), (5, ERROR)),
        *((6, a_text(clause=FRENCH)), (7, BANNER + USUAL), (8, USUAL), (40, new)),
        *(
            (41, REDIRECT),
            (42, new * 2),
            (43, OTHER),
            (44, new),
            (45, MENU + new),
            (46, new, UPGRADE),
        ),
    ]
    (change,) = verified(tmp_path, captures).changes
    (hunk,) = change.hunks
    assert (hunk.kind.value, hunk.clause) == ("reworded", "6 Clause six")
    assert change.time.date().isoformat() == "2025-02-10"
    assert change.confirmed


def test_clause_that_is_absent_once_is_not_removed(tmp_path: Path) -> None:
    kept, clause = "A sentence that stays.", "A clause that one capture lacks, and no other does."
    captures: list[Capture] = [
        (0, a_text(clause, kept)),
        (3, a_text(kept)),
        (6, a_text(clause, kept, "And a clause that came at the same time as that one came back.")),
    ]
    (change,) = verified(tmp_path, captures).changes
    assert [hunk.kind.value for hunk in change.hunks] == ["added"]
    assert "at the same time" in change.hunks[0].after
    assert (change.removed, change.since.date().isoformat()) == (0, "2025-01-01")


def test_clause_that_the_archive_brings_back_was_not_removed(tmp_path: Path) -> None:
    captures: list[Capture] = [
        (0, a_text("A clause that the archive lost for some months.", "Another clause as it was.")),
        (30, a_text("Another clause as it was.")),
        (
            200,
            a_text("A clause that the archive lost for some months.", "Another clause as it was.")
            + "\nAnd a paragraph from elsewhere on the page that was taken with it.\n",
            UPGRADE,
        ),
    ]
    assert verified(tmp_path, captures).changes == ()


def test_newest_change_is_unconfirmed_until_a_capture_agrees(tmp_path: Path) -> None:
    old, new = a_text("Old words of this clause."), a_text("New words of this clause.")
    captures: list[Capture] = [(0, old), (30, new)]
    assert [one.confirmed for one in verified(tmp_path / "a", captures).changes] == [False]
    captures.append((31, new.replace("data", "**data**")))
    assert [one.confirmed for one in verified(tmp_path / "b", captures).changes] == [True]


def test_change_between_doubled_captures_is_found_once(tmp_path: Path) -> None:
    old, new = a_text("Old words of this clause."), a_text("New words of this clause.")
    finding = verified(tmp_path, [(0, old * 2), (30, new * 2)])  # its heading and its text
    assert [capture.verdict.value for capture in finding.captures] == ["doubled", "doubled"]
    (change,) = finding.changes
    assert (change.reworded, change.inserted, change.deleted) == (2, 2, 2)
    assert [capture.changed for capture in finding.captures] == [False, True]
