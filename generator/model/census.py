"""What is counted of all published provisions: figures show it without looking into each again."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from generator.model.closed import Severity
from generator.model.packed import Packed
from generator.model.provision import Provision

if TYPE_CHECKING:
    Numbers = array[int]

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Census(Packed):
    """Severities, days of review and titles of published provisions, in their order.

    `places` are those of severities, `days` ordinals. `captures` are those of all ledgers,
    `last_capture` the newest of them, and `verbatim` counts provisions whose excerpt stands in one.
    """

    places: Numbers = field(default_factory=lambda: array("B"))
    days: Numbers = field(default_factory=lambda: array("L"))
    titles: list[str] = field(default_factory=list)
    captures: int = 0
    last_capture: datetime | None = None
    verbatim: int = 0

    def put(self, number: int, provision: Provision) -> None:
        """Count what the published provision with this number in their order says."""
        self.places[number : number + 1] = array("B", [_SEVERITIES.index(provision.facts.severity)])
        self.days[number : number + 1] = array("L", [provision.facts.reviewed.date.toordinal()])
        self.titles[number : number + 1] = [provision.facts.title]

    def copy(self) -> Census:
        """Return another that is put to without this one."""
        return replace(self, places=self.places[:], days=self.days[:], titles=self.titles[:])

    @property
    def reviewed(self) -> Iterator[date]:
        """The day on which each published provision was reviewed."""
        return map(date.fromordinal, self.days)

    @property
    def severities(self) -> Iterator[Severity]:
        """The severity of each published provision."""
        return map(_SEVERITIES.__getitem__, self.places)
