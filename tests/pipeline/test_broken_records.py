"""A build of broken records says what is wrong with them, and prints nothing."""

from __future__ import annotations

import pytest

from generator.pipeline import build
from generator.validate import validate
from tests.builders import A_RECORD, a_content, a_record_text, sources
from tests.printing import parts, plain_engine

REQUIRED = ("title", "type", "severity", "clause", "excerpt", "basis", "audiences", "reviewed")


@pytest.mark.parametrize("name", [*REQUIRED, "revisions"])
@pytest.mark.parametrize("value", [None, "{}"])
def test_record_with_a_broken_fact_is_told_as_check_tells_it(name: str, value: str | None) -> None:
    content = {**a_content(), A_RECORD: a_record_text(**{name: value})}
    edition = build(parts(content), plain_engine)
    assert edition.is_blocked
    told = {(one.path, one.line, one.code) for one in edition.problems}
    assert told >= {(one.path, one.line, one.code) for one in validate(sources(content))[1]}
    assert not edition.files
