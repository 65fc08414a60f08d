"""Our own changes of records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.address import Addressed
from generator.model.packed import Packed


@dataclass(frozen=True, slots=True)
class Edit(Packed, Addressed):
    """What the editors did to a record on a day.

    `id`, `title` and `type` are the record's. `kind` is `published`, `revised` or `withdrawn`;
    `anchor` the place on the record's page that tells it, empty for the first publication.
    """

    id: str
    title: str
    type: str
    day: date
    kind: str
    note: str
    anchor: str
