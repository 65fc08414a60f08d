"""Moments in UTC, whatever the offset of what is written and the zone of the machine."""

from __future__ import annotations

from datetime import UTC, date, datetime


def in_utc(time: datetime) -> datetime:
    """Give a moment in UTC; one without an offset is meant in UTC, on whatever machine."""
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def utc_day(time: datetime) -> date:
    """Give the day of a moment in UTC."""
    return in_utc(time).date()


def utc_moment(time: datetime) -> str:
    """Write a moment as `2026-08-07T10:00:00Z`, to the second."""
    return f"{in_utc(time):%Y-%m-%dT%H:%M:%SZ}"
