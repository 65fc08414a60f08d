"""The sections a record's body must have, in order, none empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from generator.problem import Level, Problem, closest, quoted
from generator.record import Body, Part
from generator.validate.levels import levelled
from generator.validate.markup import check_markup
from generator.validate.section import Section

COMPLIANCE = Section(
    "Compliance analysis",
    children=(
        Section("Regulatory landscape"),
        Section("Governance exposure"),
        Section("Jurisdiction flags"),
        Section("Contract and vendor implications"),
        Section("Compliance considerations"),
    ),
    holds_text=False,
)
PROVISION = (
    Section("Why it matters"),
    Section("What it means for you"),
    Section("Interpretive note", required=False),
    COMPLIANCE,
    Section("FAQ", required=False, open_children=True, holds_text=False),
)
REGULATION = (Section("What it covers"), Section("How it meets platform terms"))
DESCRIPTION: tuple[Section, ...] = ()


def check_body(body: Body, sections: Sequence[Section], path: str) -> Iterator[Problem]:
    """Yield what is wrong with a body against the sections its kind of record has."""
    body, misplaced = levelled(body, sections, path)
    yield from misplaced
    titled = [part for part in body.parts[:1] if part.level == 1 and has_words(part.text)]
    if not has_words(body.lead) and not titled:
        hint = "Begin with one or two sentences in plain language, before the first heading."
        yield Problem(path, body.line, "summary", "CB027", "the summary is missing", hint)
    for part in body.parts:
        if part.level == 1:
            message = f"the title stands in the front matter, got heading {quoted(part.title)}"
            yield Problem(path, part.line, "body", "CB026", message, "Use `##` for sections.")
        if part.level > _TOP:
            message = f"a `###` heading stands outside a section, got {quoted(part.title)}"
            yield Problem(path, part.line, "body", "CB026", message, "Use `##` for sections.")
    top = [part for part in body.parts if part.level == _TOP]
    yield from _check_parts(top, sections, path, "", body.line)
    yield from _unwritten(body, path)
    yield from check_markup(body, path)


_TOP = 2


UNWRITTEN = "To be written:"
"""How the text of a section begins that `clausebook new` made and nobody has written yet."""


def _unwritten(body: Body, path: str) -> Iterator[Problem]:
    """Yield the sections of a new record that wait for their text: a warning, until it is built."""
    texts = [("summary", body.lead, body.text_line)]
    for part in body.parts:
        texts.append((part.title, part.text, part.text_line))
        texts += [(_field(part.title, c.title), c.text, c.text_line) for c in part.parts]
    for name, text, line in texts:
        if text.startswith(UNWRITTEN):
            message = f"the text begins with {UNWRITTEN!r}"
            hint = "Write it; `--draft` builds a preview."
            yield Problem(path, line, name, "CB029", message, hint, Level.WARNING)


def has_words(text: str) -> bool:
    """Whether a text would print anything: comments that await their text do not."""
    at = 0
    while text.startswith("<!--", at):
        end = text.find("-->", at)
        if end < 0:
            return False
        at = end + len("-->")
        while at < len(text) and text[at].isspace():
            at += 1
    return at < len(text)


def meant(title: str, sections: Sequence[Section]) -> str:
    """Title of the section that a heading was meant to be, '' when none is near."""
    hint = closest(title, [section.title for section in sections])
    return next((s.title for s in sections if hint == f"Did you mean '{s.title}'?"), "")


def _check_parts(
    parts: Sequence[Part], sections: Sequence[Section], path: str, inside: str, line: int
) -> Iterator[Problem]:
    """Check one level of headings; `line` is where the level begins."""
    known = {section.title: section for section in sections}
    yield from _unknown_and_twice(parts, sections, path, inside)
    yield from _order(parts, list(known), path, inside)
    yield from _missing(parts, sections, path, inside, line)
    for part in {p.title: p for p in reversed(parts)}.values():
        if part.title in known:
            yield from _check_part(part, known[part.title], path, inside)


def _check_part(part: Part, section: Section, path: str, inside: str) -> Iterator[Problem]:
    name = _field(inside, part.title)
    if section.holds_text and not has_words(part.text) and not part.parts:
        hint = "Write its text under the heading."
        yield Problem(path, part.line, name, "CB024", "the section is empty", hint)
    if not section.holds_text and has_words(part.text):
        message = "text stands before the first `###` heading"
        hint = "Move it below a `###` heading."
        yield Problem(path, part.text_line, name, "CB026", message, hint)
    if section.children:
        yield from _check_parts(part.parts, section.children, path, part.title, part.line)
    elif section.open_children:
        yield from _questions(part, path)
    else:
        for child in part.parts:
            message = "a `###` heading stands in a section without parts"
            where = _field(part.title, child.title)
            yield Problem(path, child.line, where, "CB022", message, _home(child.title))


def _home(title: str) -> str:
    """Say where a heading of the third level belongs, or what to make of it."""
    if title in {section.title for section in COMPLIANCE.children}:
        return f"It belongs below `## {COMPLIANCE.title}`."
    return "Make it a paragraph or a list."


def _questions(part: Part, path: str) -> Iterator[Problem]:
    if not part.parts:
        message = "the section has no question"
        hint = "Write `### A question?` and the answer, or drop the section."
        yield Problem(path, part.line, part.title, "CB024", message, hint)
    first: dict[str, int] = {}
    for child in part.parts:
        name = _field(part.title, child.title)
        if not has_words(child.text):
            hint = "Write the answer under the question."
            yield Problem(path, child.line, name, "CB024", "the answer is empty", hint)
        if child.title in first:
            yield _twice(path, child, name, first[child.title])
        first.setdefault(child.title, child.line)


def _twice(path: str, part: Part, name: str, first: int) -> Problem:
    message = f"the heading stands twice, first on line {first}"
    return Problem(path, part.line, name, "CB025", message, "Join the two.")


def _unknown_and_twice(
    parts: Sequence[Part], sections: Sequence[Section], path: str, inside: str
) -> Iterator[Problem]:
    titles = [section.title for section in sections]
    first: dict[str, int] = {}
    for part in parts:
        name = _field(inside, part.title)
        if part.title not in titles:
            hint = closest(part.title, titles) or "Records of this kind have no headings."
            message = "is not a section of this kind of record"
            yield Problem(path, part.line, name, "CB022", message, hint)
        elif part.title in first:
            yield _twice(path, part, name, first[part.title])
        first.setdefault(part.title, part.line)


def _order(
    parts: Sequence[Part], order: Sequence[str], path: str, inside: str
) -> Iterator[Problem]:
    """Yield the fewest sections that have to move for all to stand in order."""
    first = {part.title: part for part in reversed(parts) if part.title in order}
    found = sorted(first.values(), key=lambda part: part.line)
    places = [order.index(part.title) for part in found]
    if places == sorted(places):
        return
    staying = max(
        (kept for size in range(len(places) + 1) for kept in combinations(places, size)),
        key=lambda kept: (list(kept) == sorted(kept), len(kept)),
    )
    for part, place in zip(found, places, strict=True):
        if place not in staying:
            message = "the section stands in the wrong place"
            hint = f"Order: {', '.join(order)}."
            yield Problem(path, part.line, _field(inside, part.title), "CB023", message, hint)


def _missing(
    parts: Sequence[Part], sections: Sequence[Section], path: str, inside: str, line: int
) -> Iterator[Problem]:
    """Yield required sections that are not there, on the line of the heading they should follow."""
    lines = {part.title: part.line for part in parts}
    titles = {section.title for section in sections}
    misspelt = {meant(title, sections) for title in lines if title not in titles}
    for section in sections:
        if section.title in lines:
            line = lines[section.title]
        elif section.required and section.title not in misspelt:
            mark = "###" if inside else "##"
            hint = f"Add `{mark} {section.title}`."
            name = _field(inside, section.title)
            yield Problem(path, line, name, "CB021", "the section is missing", hint)


def _field(inside: str, title: str) -> str:
    return f"{inside} / {title[:60]}" if inside else title[:60]
