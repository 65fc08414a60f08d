"""A changed clause as HTML that needs no style sheet: feed readers bring none."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from generator.model.changelog import Hunk
from generator.sections.redlined import Mark, redlined

_MARKS = {
    "": ("", ""),
    "del": (
        '<del style="background-color:#fbe3e4;color:#7a1020;text-decoration:line-through">',
        "</del>",
    ),
    "ins": (
        '<ins style="background-color:#dff2e1;color:#0d4420;text-decoration:underline">',
        "</ins>",
    ),
}
_BREAK = re.compile(r"[^\S\n]*\n\s*")


def hunk_html(hunk: Hunk, url: str, *, confirmed: bool = True) -> Markup:
    """Say what happened to the clause, with a link to it on the page at `url`, and quote it.

    `confirmed` is whether a later capture agrees: until then a clause is absent, not removed.
    """
    view = redlined(hunk, confirmed=confirmed)
    title = f"{escape(view.label)}: {escape(view.clause)}"
    told = f"{view.figures[:1].upper()}{view.figures[1:]}. {_was(view.was)}".strip()
    made = (
        f'<h3><a href="{escape(url)}#{escape(hunk.anchor)}">{title}</a></h3>\n',
        _paragraph(told),
        f"<blockquote><p>{''.join(map(_marked, view.marks))}</p></blockquote>\n",
        _paragraph(view.note),
    )
    return Markup("".join(made))  # noqa: S704 - every text in it was escaped


def _marked(mark: Mark) -> str:
    begun, ended = _MARKS[mark.tag]
    return f"{begun}{_lines(mark.text)}{ended}"


def _was(clause: str) -> str:
    return f"Stood before at: {clause}." if clause else ""


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>\n" if text else ""


def _lines(text: str) -> str:
    """Escape a text and keep its lines."""
    return _BREAK.sub("<br>", str(escape(text)))
