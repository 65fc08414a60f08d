"""Reading the number and the title off the beginning of a clause."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_TITLE = 120
_CHINESE = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u96f6\u3007"
_WORD = (
    r"(?:(?i:section|article|clause|art\.|artikel|art\u00edculo|articolo|abschnitt|\xa7{1,2})"
    r"\s{0,3})"
)
_DIGITS = r"\d{1,3}(?:\.\d{1,3}){0,5}"
_EAST_ASIAN = (
    rf"\u7b2c[\d{_CHINESE}]{{1,5}}[\u6761\u7ae0\u8282\u689d\u7bc0]|[{_CHINESE}]{{1,4}}(?=\u3001)"
)
_STOP = r"(?:[.):\u3001\uff0e](?=\D|$)|(?=[\s(]|$)|(?=[^\W\d_a-zA-Z]))"
_HEADING = re.compile(
    rf"{_WORD}?(?P<number>{_DIGITS}|{_EAST_ASIAN}|(?:[IVX]{{1,5}}|[A-Z])(?=[.)](?:\s|$))){_STOP}"
)
_PARAGRAPH = re.compile(rf"(?P<word>{_WORD})?(?P<number>{_DIGITS}|{_EAST_ASIAN})(?P<stop>{_STOP})")
_RUN_IN = re.compile(r"(?P<title>[^\W\d_a-z][^.:\n]{1,78}[^\s.:])[.:](?=\s+\S)")
_SHORT_LINE = re.compile(r"[^\W\d_a-z][^\n]{1,58}[^\s.;:,\u3002\uff1b\uff1a\uff0c]$")
_MOST_WORDS = 8
_DATE_LINE = re.compile(
    r"(?:last|effective|updated|revised|version|date|published|modified|posted)\b.*\d{4}[\W\d]*$"
    "|.{0,4}(?:\u751f\u6548|\u66f4\u65b0|\u53d1\u5e03).{0,6}\\d{4}",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """A clause's number and title, either of them empty when the text gives none."""

    number: str
    title: str


def heading(text: str) -> Head:
    """Part a heading's number from its title: `1.4 Fees.` is number `1.4`, title `Fees`."""
    title = " ".join(text.split()).strip("*_ ")
    found = _HEADING.match(title)
    if found is None:
        return Head("", title.rstrip(".:\uff1a"))
    rest = title[found.end() :].strip(" .:-\u2013\u2014\u3001")
    return Head(found.group("number"), rest)


def paragraph(text: str) -> Head | None:
    """Read the number a paragraph begins with, and its run-in title; None without a number.

    A whole number alone (`30 days after …`) is a clause's number only before a stop, a short title
    or after a word such as "Article".
    """
    found = _PARAGRAPH.match(text)
    if found is None:
        return None
    rest = text[found.end() :].strip()
    short = rest if _SHORT_LINE.fullmatch(rest) and not any(map(str.isdigit, rest)) else ""
    number = found.group("number")
    if not ("." in number or found.group("stop") or found.group("word") or short):
        return None
    return Head(number, run_in(rest) or " ".join(short.split()))


def run_in(text: str) -> str:
    """Read a title of a few words that a stop parts from the sentence after it, if there is one."""
    found = _RUN_IN.match(text)
    words = found.group("title").split() if found else []
    return " ".join(words) if len(words) <= _MOST_WORDS else ""


def is_title(text: str) -> bool:
    """Tell a title from a paragraph or a date set as one."""
    return 0 < len(text) <= LONGEST_TITLE and not _DATE_LINE.match(text)
