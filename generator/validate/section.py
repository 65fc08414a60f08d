"""A section that the records of a kind have."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading a record may or must have; `children` are its third-level headings.

    `open_children` allows any third-level headings (the questions of an FAQ); `holds_text` is
    whether text may stand directly below the heading.
    """

    title: str
    required: bool = True
    children: tuple[Section, ...] = ()
    open_children: bool = False
    holds_text: bool = True
