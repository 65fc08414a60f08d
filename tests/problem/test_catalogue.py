from __future__ import annotations

import re
from pathlib import Path

from generator.problem import CATALOGUE
from generator.problem.codes_evidence import EVIDENCE_CODES
from generator.problem.codes_fields import FIELD_CODES
from generator.problem.codes_files import FILE_CODES
from generator.problem.codes_links import LINK_CODES
from generator.problem.codes_sections import SECTION_CODES
from generator.problem.codes_silences import SILENCE_CODES

INVALID = Path(__file__).parents[1] / "golden" / "invalid"
ELSEWHERE = {
    "CB008": "a symbolic link is met on disk: the tests of `load`",
    "CB009": "a file of 10 MB is made in memory: tests/record/test_read_record.py",
    "CB019": "an unreadable file is met on disk: the tests of `load`",
    "CB046": "figures stand in hand-written pages: the tests of `pages`",
}


def test_every_code_is_produced_by_a_golden_case_or_named_elsewhere() -> None:
    told = "".join(path.read_text("utf-8") for path in sorted(INVALID.glob("*/problems.txt")))
    produced = set(re.findall(r"\[(CB\d{3})\]$", told, re.MULTILINE))
    assert produced | ELSEWHERE.keys() == CATALOGUE.keys()
    assert not produced & ELSEWHERE.keys()


def test_no_two_codes_share_an_id_or_a_name() -> None:
    codes = (
        *FILE_CODES,
        *FIELD_CODES,
        *SECTION_CODES,
        *LINK_CODES,
        *EVIDENCE_CODES,
        *SILENCE_CODES,
    )
    assert len({code.id for code in codes}) == len({code.name for code in codes}) == len(codes)


def test_codes_stand_in_the_order_of_their_ids() -> None:
    assert list(CATALOGUE) == sorted(CATALOGUE)


def test_every_code_has_a_rule_and_two_examples_that_differ() -> None:
    for code in CATALOGUE.values():
        assert code.rule.endswith("."), code
        assert code.bad, code
        assert code.good, code
        assert code.bad != code.good, code
