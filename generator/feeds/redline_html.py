"""A changed clause as HTML that needs no style sheet: feed readers bring none."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from generator.model.changelog import Hunk
from generator.sections.redlined import redlined

_MARKS = {
    "": Markup("{}"),
    "del": Markup(
        '<del style="background-color:#fbe3e4;color:#7a1020;text-decoration:line-through">{}</del>'
    ),
    "ins": Markup(
        '<ins style="background-color:#dff2e1;color:#0d4420;text-decoration:underline">{}</ins>'
    ),
}
_BREAK = re.compile(r"[^\S\n]*\n\s*")


def hunk_html(hunk: Hunk, url: str, *, confirmed: bool = True) -> Markup:
    """Say what happened to the clause, with a link to it on the page at `url`, and quote it.

    `confirmed` is whether a later capture agrees: until then a clause is absent, not removed.
    """
    view = redlined(hunk, confirmed=confirmed)
    marked = Markup("").join(_MARKS[mark.tag].format(_lines(mark.text)) for mark in view.marks)
    return Markup("").join(
        (
            Markup('<h3><a href="{}#{}">{}: {}</a></h3>\n').format(
                url, hunk.anchor, view.label, view.clause
            ),
            _paragraph(f"{view.figures[:1].upper()}{view.figures[1:]}. {_was(view.was)}".strip()),
            Markup("<blockquote><p>{}</p></blockquote>\n").format(marked),
            _paragraph(view.note),
        )
    )


def _was(clause: str) -> str:
    return f"Stood before at: {clause}." if clause else ""


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>\n").format(text) if text else Markup("")


def _lines(text: str) -> Markup:
    """Escape a text and keep its lines."""
    return Markup("<br>").join(escape(line) for line in _BREAK.split(text))
