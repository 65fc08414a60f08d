"""Headings of the wrong level: a section is found by its title, and told to change its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    problems: list[Problem] = []
    parts: list[Part] = []
    for part in _flat(body):
        due = _due(part, parts, sections)
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


def _flat(body: Body) -> Iterator[Part]:
    """Yield every heading in the order of the file."""
    for part in body.parts:
        yield replace(part, parts=())
        yield from part.parts


def _due(part: Part, above: Sequence[Part], sections: Sequence[Section]) -> int:
    """Level at which a heading belongs, its own when its title says nothing of it.

    A part belongs below its section: elsewhere its level is not what is wrong with it. A question
    of an FAQ may be worded as it likes.
    """
    inside = next((s for s in sections if above and s.title == above[-1].title), None)
    if inside and part.title in {child.title for child in inside.children}:
        return _TOP + 1
    if inside and inside.open_children and part.level > _TOP:
        return part.level
    return _TOP if part.title in {section.title for section in sections} else part.level
