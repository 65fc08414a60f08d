"""The lines of a page, and which of them are menus."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.evidence.judge_furniture import footer_of, is_entry, title_key
from generator.evidence.judge_pages import FURNITURE, matches
from generator.text.visible import Visible

_MENU_LINKS = 3
_MENU_SHARE = 0.8
_TITLE_WITHIN = 15
_LONGEST_FURNITURE = 800
_HEAD = 60
_BARE_WORDS = 8
_REPEATED = 8
_NUMBERED = re.compile(r"(?:article|section|part)?\s*[\dIVX]+[.):]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it: a heading or not, of the page's furniture or of the document.

    `linked` says that the line is links and hardly anything else.
    """

    text: str
    heading: bool
    furniture: bool
    linked: bool = False


def lines_of(page: Visible) -> tuple[Line, ...]:
    """Split a page into its lines.

    Furniture is a line of three links or more and hardly anything else, a line that says one word
    over and over, a line known to be of a page (`FURNITURE`), and, above a title, a line that is
    one link or a few words without a number: the name of the site, the title of the window. So are
    a table of contents and what stands below the document (`judge_furniture`).
    """
    texts = page.text.split("\n")
    starts = [0, *accumulate(len(text) + 1 for text in texts)][: len(texts)]
    links, linked = [0] * len(texts), [0] * len(texts)
    headings = set()
    for span in page.spans:
        at = bisect_right(starts, span.start) - 1
        if span.kind == "heading":
            headings.add(at)
        elif span.kind == "link":
            links[at] += 1
            linked[at] += span.end - span.start
    first = min((at for at in headings if at < _HEAD), default=0)
    lines = [
        Line(
            text.strip(),
            at in headings,
            furniture=matches(FURNITURE, text.strip(), _LONGEST_FURNITURE)
            or _is_menu(text.strip(), 1 if at < first else _MENU_LINKS, links[at], linked[at])
            or _repeats_a_word(text),
            linked=_is_menu(text.strip(), 1, links[at], linked[at]),
        )
        for at, text in enumerate(texts)
        if text.strip()
    ]
    return tuple(_marked(lines))


def _marked(lines: list[Line]) -> list[Line]:
    """Mark what the page around a line gives away as furniture."""
    footer = footer_of([(line.text, line.linked, line.furniture) for line in lines])
    titles = {title_key(line.text) for line in lines if line.heading}
    return _without_window_title(
        [
            replace(line, furniture=True)
            if at >= footer or (not line.heading and is_entry(line.text, titles))
            else line
            for at, line in enumerate(lines)
        ]
    )


def _is_menu(text: str, least: int, links: int, linked: int) -> bool:
    return links >= least and linked >= _MENU_SHARE * len("".join(text.split()))


def _repeats_a_word(text: str) -> bool:
    words = text.split()
    return len(words) > _REPEATED and len(set(words)) == 1


def _without_window_title(lines: list[Line]) -> list[Line]:
    """Mark what stands above a title and is no more than a name."""
    title = next((at for at, line in enumerate(lines[:_TITLE_WITHIN]) if line.heading), 0)
    return [
        Line(line.text, heading=False, furniture=True) if _is_name(line.text) else line
        for line in lines[:title]
    ] + lines[title:]


def _is_name(text: str) -> bool:
    return (
        len(text.split()) <= _BARE_WORDS
        and not text.endswith((".", "!", ":", ";"))
        and not any(sign.isdigit() for sign in text)
    )


def title_of(page: Sequence[Line]) -> str:
    """Return the title: the first heading if it comes early and carries no number, else nothing."""
    for line in page[:_TITLE_WITHIN]:
        if line.heading:
            return "" if _NUMBERED.match(line.text) else " ".join(line.text.split())
    return ""
