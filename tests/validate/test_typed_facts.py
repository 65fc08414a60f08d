from __future__ import annotations

import pytest

from generator.model.taxonomy import ClauseTypes
from generator.validate.annotations import keys_at
from generator.validate.facts import dotted
from tests.builders import A_RECORD, a_content, a_library, a_record_text, problems_of


def told(**overrides: str | None) -> list[tuple[int, str, str]]:
    problems = problems_of({**a_content(), A_RECORD: a_record_text(**overrides)})
    return [(problem.line, problem.field, problem.code) for problem in problems]


@pytest.mark.parametrize("written", ["NO", "4.20", "12:30", "2026-11-20T00:00", "0x1F", "null"])
def test_text_field_keeps_what_yaml_would_turn_into_something_else(written: str) -> None:
    library = a_library({A_RECORD: a_record_text(clause=written)})
    assert library.provisions["platforms/acme/terms/change-of-terms"].facts.clause == written


@pytest.mark.parametrize("written", ["NO", "4.20", "12:30", "2026-11-20T00:00"])
@pytest.mark.parametrize(
    ("field", "line", "code"),
    [
        ("severity", 4, "CB012"),
        ("basis", 9, "CB012"),
        ("audiences", 10, "CB015"),
        ("regulations", 15, "CB015"),
        ("reviewed", 17, "CB015"),
    ],
)
def test_same_text_in_a_wrong_field_is_a_problem(
    written: str, field: str, line: int, code: str
) -> None:
    assert (line, field, code) in told(**{field: written})


@pytest.mark.parametrize(
    "written", ["1763596800", "2026-11-20 10:00", "20261120", "\u0662026-11-20"]
)
def test_date_is_written_in_one_way_only(written: str) -> None:
    assert told(reviewed=f"{{date: {written}, by: x}}") == [(17, "reviewed.date", "CB013")]


def test_bad_entry_of_a_list_is_not_told_as_an_empty_list_too() -> None:
    assert told(audiences="[Consumer Group]") == [(10, "audiences[0]", "CB016")]


def test_every_wrong_entry_is_told_at_its_line() -> None:
    revisions = "\n  - {date: x, note: a}\n  - {date: 2026-11-20}\n  - text"
    assert told(revisions=revisions) == [
        (19, "revisions[0].date", "CB013"),
        (20, "revisions[1].note", "CB014"),
        (21, "revisions[2]", "CB015"),
    ]


def test_two_misspelt_keys_do_not_hide_a_third_that_is_missing() -> None:
    assert told(severity=None, severty="high", bassis="explicit", basis=None, clause=None) == [
        (1, "clause", "CB014"),
        (17, "severty", "CB011"),
        (18, "bassis", "CB011"),
    ]


@pytest.mark.parametrize("key", ["'[key]'", "''", "a.b", "0", "x" * 500])
def test_odd_key_is_told_and_does_not_break_the_run(key: str) -> None:
    codes = [code for _, _, code in told(**{key: "x"})]
    assert codes == ["CB011"]
    assert [code for _, _, code in told(attributes=f"{{{key}: fixed}}")] == ["CB038"]


def test_location_is_written_with_dots_and_indexes() -> None:
    assert dotted(("regulations", 0, "id")) == "regulations[0].id"


def test_keys_are_found_through_mappings_of_models() -> None:
    assert keys_at(ClauseTypes, ("types", "x", "attributes", "y")) == ["question", "answers"]


def test_file_that_cannot_be_typed_is_left_out_and_remembered() -> None:
    library = a_library({A_RECORD: a_record_text(severity="hihg")})
    assert "platforms/acme/terms/change-of-terms" not in library.provisions
    assert library.untyped == {A_RECORD}


def test_seal_covers_every_byte_of_a_ledger() -> None:
    path = "content/platforms/acme/terms/captures.yml"
    ledger = a_content()[path].encode()
    for at in (*range(0, len(ledger), 7), len(ledger) - 1):
        changed = ledger[:at] + bytes([ledger[at] ^ 1]) + ledger[at + 1 :]
        assert "platforms/acme/terms" not in a_library({path: changed}).ledgers, at


@pytest.mark.parametrize("end", ["", " ", "\n\n", "\n# more\n"])
def test_ledger_that_ends_otherwise_is_not_as_it_was_sealed(end: str) -> None:
    path = "content/platforms/acme/terms/captures.yml"
    changed = a_content()[path].removesuffix("\n") + end
    assert "platforms/acme/terms" not in a_library({path: changed}).ledgers
