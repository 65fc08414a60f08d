"""Lines that give away a page which is no document, or furniture that came with one."""

from __future__ import annotations

import re

_LONGEST = 160
_ERRORS = (
    r"this (page|content) (isn.t|is not) available\b.*",
    r"(sorry, )?(this|the|that) page (you .{5,25} )?(could not|cannot|can.t|couldn.t) be found",
    r"(error )?[45]\d\d( error)?( ?[-:|]? ?(page )?(not found|forbidden|bad gateway))",
    r"(error )?50\d ?[-:|]? ?(internal server error|service .{0,12}unavailable|gateway time-?out)",
    r"(page|file) not found",
    r"access denied",
    r"an (unexpected|internal) error (has )?occurred.*",
    r"something went wrong.*",
    r"checking (if the site connection is secure|your browser).*",
    r"verify(ing)? (you are|that you are) (a )?human.*",
    r"please (enable|turn on) (javascript|cookies).*",
    r"(you need to|you must) enable javascript.*",
    r"just a moment.*",
    r"(attention required|performing security verification).*",
    r"too many requests",
    r"the link may be broken.*",
)
_REDIRECTS = (
    r"(you are being |you will be |you.re being )?redirect(ed|ing)\b.*",
    r"(click here|follow this link) if you are not (automatically )?redirected.*",
    r"if you are not (automatically )?redirected.*",
    r"(this|the) page (has|was) (been )?moved.*",
    r"(301|302|308)? ?(moved permanently|object moved|found)",
    r"(please )?(sign|log) in to (continue|your account).*",
)
_FURNITURE = (
    r"(ctrl|cmd|⌘) ?\+? ?[a-z]",
    r"was this (page|article|section) helpful\??",
    r"(yes|no)",
    r"assistant",
    r"responses are generated using ai and may contain mistakes\.?",
    r"ask a question\W*|ask (ai|assistant)\W*",
    r"(select|choose|change) (a |your )?(language|region)",
    r"(skip|jump) to (main )?content",
    r"(copy|print|share|save)( this| the)?( page| link| article| as pdf)?",
    r"copied!?",
    r"download( as)?( a)? pdf",
    r"(back|return|scroll) to top",
    r"(on this page|search\W*|menu|close|loading\W*)",
    r"(cookie|privacy) (settings|preferences|choices)",
    r"(accept|reject|decline|allow) (all|cookies|all cookies)",
    r"edit (this page|on github)|suggest edits|raise issue",
    r"(view|copy|open)( this)?( page)? (as|in) (markdown|plain text)",
    r"powered by( \w+){0,3}|yes ?no",
    r"(table of )?contents",
    r"version:?( ?.{4,30}\((latest|current)\))?",
    r"\W*(view |see )?(previous|prior|past|older) versions?\W*",
    r"view (previous|upcoming|prior|past) .{4,80}",
    r"(log|sign) ?(in|up) ?(get started|sign up|contact sales)",
    r"(english|fran\xe7ais|deutsch|espa\xf1ol|italiano|portugu\xeas|nederlands|polski)( \(\w+\))?",
    r"([a-z ]{4,16}:? )?(\d+|an?|one) (second|minute|hour|day|week|month|year)s? ago",
    r"number of vendors seeking consent.*",
    r"we and our \d+ partners use cookies.*",
    r"(third[- ]party vendors|google ad tech providers) \(\d+\)",
)
_CONSENT = (
    r"(accept|reject|allow|decline) all( cookies)?",
    r"custom(is|iz)e( reject all| consent preferences)( accept all)?.*",
    r"we value your privacy",
    r"save my preferences( accept all)?.*",
    r"powered by (cookieyes|onetrust|cookiebot|usercentrics|didomi|iubenda)",
    r"revisit consent button",
)


_COPYRIGHTS = (
    r"(\xa9|\(c\)|copyright).{0,60}\b(19|20)\d\d\b.{0,60}",
    r".{0,100}\b(19|20)\d\d\b.{0,20}all rights reserved.{0,60}",
)
_ASIDE = re.compile(r"\s*\(opens in (a )?new (window|tab)\)", re.IGNORECASE)


def without_asides(text: str) -> str:
    """Leave out what a page says to screen readers about its links."""
    return _ASIDE.sub("", text) if "pens in" in text else text


def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


ERROR = _any_of(_ERRORS)
"""A line that opens a page which reports an error; matched against whole lines."""
REDIRECT = _any_of(_REDIRECTS)
"""A line that sends the reader elsewhere; matched against whole lines of short captures only."""
COPYRIGHT = _any_of(_COPYRIGHTS)
"""A line that claims a copyright for a year; matched against whole lines."""
FURNITURE = _any_of((*_FURNITURE, *_COPYRIGHTS))
"""A line that belongs to the page and never to a document; matched against whole lines."""
CONSENT = _any_of(_CONSENT)
"""A line of a dialogue about cookies; two of them make a dialogue."""


def matches(pattern: re.Pattern[str], line: str, longest: int = _LONGEST) -> bool:
    """Tell whether a whole line is of a kind; no line of more characters than `longest` is."""
    return len(line) <= longest and pattern.fullmatch(line) is not None


REGION = re.compile(
    r"\b(?:EU|EEA|Europe|European|UK|U\.K\.|United Kingdom|Switzerland|Swiss|USA?|U\.S\.|"
    r"United States|California|Canada|Brazil|India|Japan|Korea|China|Australia|LATAM|APAC|"
    r"International|Global|Rest of World)(?!\w)"
)
"""The names of regions, as the title of an edition carries them."""
