from __future__ import annotations

import csv
import io

from generator.exports import matrix_csv
from generator.model.site import Site
from tests.builders import A_RECORD, a_content, a_corpus, a_record_text
from tests.compare.test_matrix import ACME, INDEMNITY, READ, TYPES

SITE = Site("Clausebook", "https://example.org/book/")


def lines(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


def test_each_provision_is_a_line_with_its_answers() -> None:
    path, data = matrix_csv("change-of-terms", a_corpus(), SITE)
    assert path == "types/change-of-terms/matrix.csv"
    (terms,) = [one for one in lines(data) if one["document"] == "terms" and one["assent"]][:1]
    assert terms["platform"] == "Acme"
    assert (terms["standing"], terms["notice"], terms["assent"]) == ("recorded", "fixed", "use")
    assert terms["address"] == ("https://example.org/book/platforms/acme/terms/change-of-terms/")
    assert len(lines(data)) == 4


def test_silent_platform_is_a_line_with_what_was_read_and_what_came_since() -> None:
    content = a_content()
    corpus = a_corpus(
        {
            ACME: content[ACME].replace("country: EU\n", f"country: EU\n{READ % '2026-01-05'}"),
            TYPES: content[TYPES].replace("types:\n", INDEMNITY),
        }
    )
    acme, beta = lines(matrix_csv("indemnity", corpus, SITE)[1])
    assert (acme["standing"], acme["read"], acme["later"], acme["note"]) == (
        "silent",
        "terms 2026-01-05",
        "terms 2026-08-07",
        "None here.",
    )
    assert (beta["standing"], beta["who"], beta["read"]) == ("uncaptured", "", "")


def test_title_like_a_formula_is_no_formula() -> None:
    corpus = a_corpus({A_RECORD: a_record_text(title="'=HYPERLINK(1)'")})
    titles = {one["title"] for one in lines(matrix_csv("change-of-terms", corpus, SITE)[1])}
    assert "'=HYPERLINK(1)" in titles
