"""RIS, read back by a parser that is not ours."""

from __future__ import annotations

from dataclasses import replace

import rispy

from generator.metadata.citations.ris import ris
from tests.metadata.citations.cases import HOSTILE, PLAIN


def test_record_keeps_who_what_when_and_where() -> None:
    (entry,) = rispy.loads(ris([PLAIN]))
    assert entry["type_of_reference"] == "ELEC"
    assert entry["authors"] == ["Acme Inc."]
    assert (entry["title"], entry["secondary_title"]) == ("9 Liability", "Terms of service")
    assert (entry["year"], entry["date"]) == ("2026", "2026/08/07/")
    assert entry["urls"] == [PLAIN.url]
    assert entry["accession_number"] == "commit c2, file T.md"
    assert any("b" * 64 in note for note in entry["notes"])


def test_day_of_access_is_left_to_the_reader() -> None:
    assert "Y2  -" not in ris([PLAIN])


def test_title_with_line_ends_begins_no_tag_and_no_second_record() -> None:
    entries = rispy.loads(ris([HOSTILE, PLAIN]))
    assert [entry["id"] for entry in entries] == [HOSTILE.key, PLAIN.key]


def test_lines_end_as_the_format_asks_and_records_end_with_their_tag() -> None:
    text = ris([PLAIN])
    assert text.count("\n") == text.count("\r\n")
    assert text.endswith("ER  - \r\n")


def test_comma_of_an_organisation_makes_no_first_name() -> None:
    (entry,) = rispy.loads(ris([replace(PLAIN, author="Acme, Inc.")]))
    assert entry["authors"] == ["Acme Inc."]
