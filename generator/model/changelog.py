"""The change log of a document (`changes.yml`): what the platform changed, clause by clause."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from generator.model.base import Facts, Line, Slug
from generator.model.change import ChangeKind
from generator.model.ledger import Sha256


class Hunk(Facts):
    """One changed clause.

    `anchor` is stable: it is made from the kind and the words. `clause` is where the text stands
    now (before, when it was removed), `was` where it stood when that differs. `before` and `after`
    are the clause's visible words, cut where `cut` says so: a change log quotes, it does not hold
    the document. Counts are in words of the whole clause.
    """

    kind: ChangeKind
    anchor: Slug
    clause: str = ""
    was: str = ""
    before: str = ""
    after: str = ""
    inserted: Annotated[int, Field(ge=0)] = 0
    deleted: Annotated[int, Field(ge=0)] = 0
    cut: bool = False


class DocumentChange(Facts):
    """A platform change: ids of the captures before and after, and the changed clauses.

    `time` is the moment of the capture after; the change was made between `since` (the capture
    before) and it. Counts are of clauses, over all of them; `hunks` quotes the gravest, and
    `unquoted` says how many are left out. `provisions` are the records whose excerpt stands in a
    changed clause. `confirmed` says that a later capture which may be believed agrees: until one
    does, what is gone is absent from one capture and not removed.
    """

    before: Line
    after: Line
    since: datetime
    time: datetime
    added: Annotated[int, Field(ge=0)] = 0
    removed: Annotated[int, Field(ge=0)] = 0
    reworded: Annotated[int, Field(ge=0)] = 0
    moved: Annotated[int, Field(ge=0)] = 0
    inserted: Annotated[int, Field(ge=0)] = 0
    deleted: Annotated[int, Field(ge=0)] = 0
    unquoted: Annotated[int, Field(ge=0)] = 0
    confirmed: bool = True
    provisions: tuple[Slug, ...] = ()
    hunks: tuple[Hunk, ...] = ()


class ChangeLog(Facts):
    """Every platform change of a document, oldest first."""

    changes: Annotated[int, Field(ge=1, le=1)]
    archive: Slug
    history: tuple[DocumentChange, ...] = ()
    seal: Sha256
