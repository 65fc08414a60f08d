from __future__ import annotations

import pytest

from generator.record import Record, Source, read_fields, read_record
from generator.record.read import MAX_BYTES
from tests.builders import A_RECORD, a_record_text


def read(text: str | bytes) -> tuple[Record | None, list[tuple[int, str]]]:
    data = text if isinstance(text, bytes) else text.encode()
    record, problems = read_record(Source(A_RECORD, data))
    return record, [(problem.line, problem.code) for problem in problems]


def test_record_is_read_into_fields_and_body() -> None:
    record, problems = read(a_record_text())
    assert record is not None
    assert not problems
    assert record.fields.keys()[:2] == ("title", "type")
    assert record.body.lead.startswith("Acme may replace")


def test_file_of_ten_megabytes_is_refused_unread() -> None:
    _, problems = read_record(Source(A_RECORD, b"x" * 10_000_000))
    told = "file: a file is at most 1,000,000 bytes, got 10,000,000."
    hint = "Quote the clause, not the document."
    assert [str(problem) for problem in problems] == [f"{A_RECORD}:1: {told} {hint} [CB009]"]


def test_file_of_the_greatest_size_is_read() -> None:
    record, problems = read(a_record_text().ljust(MAX_BYTES))
    assert record is not None
    assert not problems


def test_byte_order_mark_does_not_hide_the_facts() -> None:
    record, problems = read("\ufeff" + a_record_text())
    assert record is not None
    assert problems == [(1, "CB003")]


def test_carriage_returns_do_not_move_lines() -> None:
    record, problems = read(a_record_text().replace("\n", "\r\n"))
    assert record is not None
    assert problems == [(1, "CB004")]
    assert record.fields.line_of(["severity"]) == 4


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\uffff"])
def test_hidden_character_is_told_once_and_moves_no_line(hidden: str) -> None:
    record, problems = read(a_record_text(title=f"Acme{hidden}Corp"))
    assert record is not None
    assert problems == [(2, "CB028")]
    assert record.fields.line_of(["severity"]) == 4


def test_problems_of_bytes_and_of_facts_are_told_together() -> None:
    _, problems = read("\ufeff---\r\ntitle: a\r\ntitle: b\r\n---\r\n\r\nText \x07\r\n")
    assert problems == [(1, "CB003"), (1, "CB004"), (6, "CB028"), (3, "CB006")]


def test_utf_16_is_not_utf_8() -> None:
    assert read("---\n".encode("utf-16")) == (None, [(1, "CB007")])


def test_longer_rule_closes_front_matter() -> None:
    record, problems = read("---\ntitle: a\n-----\n\nText.\n")
    assert record is not None
    assert not problems
    assert record.body.lead == "Text."


def test_dashes_inside_a_block_text_do_not_close_front_matter() -> None:
    record, _ = read("---\nexcerpt: |\n  a\n  ---\n  b\n---\n\nText.\n")
    assert record is not None
    excerpt = record.fields.root.at("excerpt")
    assert excerpt is not None
    assert excerpt.value == "a\n---\nb\n"


def test_taxonomy_is_called_a_file_where_it_is_wrong_as_a_whole() -> None:
    _, problems = read_fields(Source("content/taxonomies/audiences.yml", b"- a\n"))
    assert [(problem.line, problem.field, problem.code) for problem in problems] == [
        (1, "file", "CB005")
    ]
