"""What Markdown of a record may not hold: links that lead nowhere, markup that is not printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.problem import Problem, quoted
from generator.record import Body

_CODE = re.compile(r"```.*?```|~~~.*?~~~|`[^`\n]*`|<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"(!?)\[[^\]\n]{0,500}\]\(\s*<?([^)\s>]*)")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])[^>\n]{0,500}>")
_OUTSIDE = ("http://", "https://", "mailto:", "/", "#")


def check_markup(body: Body, path: str) -> Iterator[Problem]:
    """Yield links that are not absolute, pictures and raw HTML, each at its line."""
    yield from _text("summary", body.lead, body.text_line, path)
    for part in body.parts:
        yield from _text(part.title[:60], part.text, part.text_line, path)
        for child in part.parts:
            name = f"{part.title[:60]} / {child.title[:60]}"
            yield from _text(name, child.text, child.text_line, path)


def _text(name: str, text: str, line: int, path: str) -> Iterator[Problem]:
    """Look at one section; code and comments are blanked out, their lines kept."""
    if "<" not in text and "](" not in text:
        return
    shown = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _LINK.finditer(shown):
        where = line + shown.count("\n", 0, found.start())
        if found[1]:
            hint = "Describe it in words."
            yield Problem(path, where, name, "CB030", "a picture is not printed", hint)
        elif not found[2].startswith(_OUTSIDE):
            message = f"a link must be a web address or begin with /, got {quoted(found[2])}"
            hint = "Write https://…, or /platforms/… for a page of the site."
            yield Problem(path, where, name, "CB030", message, hint)
    for tag in _tags(shown):
        where = line + shown.count("\n", 0, tag.start())
        message = f"raw HTML is not printed, got {quoted(tag[0])}"
        yield Problem(path, where, name, "CB030", message, "Use Markdown, or `code` for the sign.")


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield raw HTML, an element once: its end counts only without its beginning."""
    opened: Counter[str] = Counter()
    for tag in _TAG.finditer(text):
        name = _NAME.sub("", tag[0]).lower()
        if not tag[0].startswith("</"):
            opened[name] += 1
        elif opened[name]:
            opened[name] -= 1
            continue
        yield tag


_NAME = re.compile(r"^</?|[\s/>].*", re.DOTALL)
