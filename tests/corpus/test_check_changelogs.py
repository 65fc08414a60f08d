"""A change log must fit the ledger beside it."""

from __future__ import annotations

import pytest

from generator.validate import sealed
from tests.builders import a_content, a_corpus, problems_of
from tests.feeds.a_log import LEDGER, LOG, a_change, files_of


def problems(changes: dict[str, str | bytes | None]) -> list[str]:
    merged = {**a_content(), **changes}
    texts = {path: text for path, text in merged.items() if text is not None}
    return [str(problem) for problem in problems_of(texts)]


def test_log_that_fits_its_ledger_is_no_problem() -> None:
    assert problems(files_of([a_change()])) == []


def test_log_that_names_an_unknown_capture_is_a_problem_with_its_line() -> None:
    files = files_of([a_change()])
    found = problems({LOG: files[LOG]})
    assert len(found) == 1
    assert found[0].startswith(f"{LOG}:3: history[0]: names a capture that captures.yml does not")
    assert "[CB053]" in found[0]


def test_log_without_a_ledger_is_a_problem() -> None:
    found = problems({LOG: files_of([a_change()])[LOG], LEDGER: None})
    assert any("has no captures.yml beside it" in line for line in found)


def test_log_of_another_archive_is_a_problem() -> None:
    files = files_of([a_change()])
    text = str(files[LOG]).rpartition("seal: ")[0].replace("archive: ota", "archive: other")
    found = problems({**files, LOG: sealed(text)})
    assert any("must name the archive that captures.yml names" in line for line in found)


@pytest.mark.parametrize("changes", [{}, {LEDGER: None}], ids=["unknown captures", "no ledger"])
def test_log_that_does_not_fit_is_left_out_of_the_corpus(
    changes: dict[str, str | bytes | None],
) -> None:
    log = files_of([a_change()])[LOG]
    assert a_corpus({LOG: log, **changes}).changelogs == {}


def test_broken_ledger_is_not_reported_twice() -> None:
    files = files_of([a_change()])
    found = problems({**files, LEDGER: str(files[LEDGER]).replace("words: 900", "words: 901", 1)})
    assert [line for line in found if LOG in line] == []
