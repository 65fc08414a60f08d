"""The matrix of a clause type as CSV, beside its page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from generator.compare.matrix import Matrix, MatrixRow, matrix
from generator.corpus import Corpus
from generator.model.provision import Provision
from generator.model.site import Site

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters by which a spreadsheet takes a text for a formula."""


def matrix_csv(type_id: str, corpus: Corpus, site: Site) -> tuple[str, bytes]:
    """Return path and bytes (UTF-8, LF, a header) of the matrix of a clause type.

    One line a provision, one for each platform without any; the columns after `address` are the
    type's questions by id, their cells the answers by id. `standing` is a value of `Standing`; an
    empty cell of a recorded line is a question that the provision does not answer. `read` lists
    what was read for a silence as `document date`, `later` the captures that came since.
    """
    made = matrix(type_id, corpus)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*_HEAD, *made.clause_type.attributes, *_TAIL])
    for row in made.rows:
        writer.writerows([_plain(cell) for cell in line] for line in _lines(row, made, site))
    return f"types/{type_id}/matrix.csv", text.getvalue().encode()


_HEAD = ("platform", "platform_id", "standing", "document", "title", "clause", "address")
_TAIL = ("read", "later", "note")


def _lines(row: MatrixRow, made: Matrix, site: Site) -> Iterator[list[str]]:
    platform = [row.platform.facts.title, row.platform.slug, row.standing.value]
    for provision in row.provisions:
        yield [*platform, *_provision(provision, made, site), *("" for _ in _TAIL)]
    if not row.provisions:
        blank = ["" for _ in (*_HEAD[len(platform) :], *made.clause_type.attributes)]
        read = "; ".join(f"{one.document.slug} {one.captured.isoformat()}" for one in row.read)
        later = "; ".join(f"{r.document.slug} {r.later.isoformat()}" for r in row.read if r.later)
        yield [*platform, *blank, read, later, row.note]


def _provision(provision: Provision, made: Matrix, site: Site) -> list[str]:
    facts = provision.facts
    address = site.absolute(provision.id) or site.path(provision.id)
    answers = (facts.attributes.get(question) for question in made.clause_type.attributes)
    return [
        provision.document_id.rpartition("/")[2],
        facts.title,
        facts.clause,
        address,
        *(given.answer if given else "" for given in answers),
    ]


def _plain(cell: str) -> str:
    """Keep a spreadsheet from running a text: an apostrophe before what looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
