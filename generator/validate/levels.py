"""Headings of the wrong level: a section is found by its title, and told to change its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.problem import Problem
from generator.record import Body, Part
from generator.validate.section import Section

_TOP = 2


def levelled(
    body: Body, sections: Sequence[Section], path: str
) -> tuple[Body, tuple[Problem, ...]]:
    """Return the body with every known heading at its level, and a problem for each that was not.

    What stands below a heading of the wrong level is then checked where it belongs: one slip is one
    problem, and nothing is called missing that only has other marks.
    """
    known = {section.title: section for section in sections}
    if _is_levelled(body, known):
        return body, ()
    problems: list[Problem] = []
    parts: list[Part] = []
    for part in _flat(body):
        due = _due(part, parts[-1].title if parts else "", known)
        if due != part.level:
            found, mark = "#" * part.level, "#" * due
            message = f"the heading has the wrong level, got `{found} {part.title}`"
            hint = f"Write `{mark} {part.title}`."
            problems.append(Problem(path, part.line, part.title, "CB022", message, hint))
        if due > _TOP and parts:
            parts[-1] = replace(parts[-1], parts=(*parts[-1].parts, replace(part, level=due)))
        else:
            parts.append(replace(part, level=due))
    return replace(body, parts=tuple(parts)), tuple(problems)


def _is_levelled(body: Body, known: Mapping[str, Section]) -> bool:
    """Whether every heading has its level, as in all but a few records."""
    above = ""
    for part in body.parts:
        if _due(part, above, known) != part.level:
            return False
        above = part.title
        if any(_due(child, above, known) != child.level for child in part.parts):
            return False
    return True


def _flat(body: Body) -> Iterator[Part]:
    """Yield every heading in the order of the file."""
    for part in body.parts:
        yield replace(part, parts=())
        yield from part.parts


def _due(part: Part, above: str, known: Mapping[str, Section]) -> int:
    """Level at which a heading belongs, its own when its title says nothing of it.

    `above` is the title of the section before it. A part belongs below its section: elsewhere its
    level is not what is wrong with it. A question of an FAQ may be worded as it likes.
    """
    inside = known.get(above)
    if inside and any(part.title == child.title for child in inside.children):
        return _TOP + 1
    if inside and inside.open_children and part.level > _TOP:
        return part.level
    return _TOP if part.title in known else part.level
