"""Recorded silences: captured documents were read for a clause type and say nothing on it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.base import Day, Facts, Line, Slug


class Reading(Facts):
    """What was read: a document of the platform, and the day (UTC) of the capture that was read."""

    document: Slug
    capture: Day


class Silence(Facts):
    """A clause type on which what was `read` says nothing; `note` says what stands nearest."""

    type: Slug
    read: Annotated[tuple[Reading, ...], Field(min_length=1)]
    note: Line | None = None
