"""Every case of golden/invalid: what someone did to whole content, and what they are told.

A case is a folder named as a sentence. Its `case.yml` says what changes in the tiny content set of
`tests.builders`; its `problems.txt` holds every line a run prints, each followed by the line of the
file it points to.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.problem import Problem
from generator.validate import sealed
from tests.builders import a_content, problems_of

CASES = sorted(path.parent for path in Path(__file__).parents[1].glob("golden/invalid/*/case.yml"))
PYTHONIC = ("Input should", "Value error", "Extra inputs", "Field required", "pydantic", "None")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_is_reported_as_written(case: Path) -> None:
    texts = changed(a_content(), yaml.safe_load((case / "case.yml").read_text("utf-8")))
    expected = (case / "problems.txt").read_text("utf-8")
    assert report(problems_of(texts), texts) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_is_told_in_plain_words(case: Path) -> None:
    told = (case / "problems.txt").read_text("utf-8").splitlines()[::2]
    assert told
    assert not [line for line in told for words in PYTHONIC if words in line]


def changed(content: dict[str, str], case: dict[str, Any]) -> dict[str, str | bytes]:
    """Content with the changes of a case; a replaced text must stand there exactly once."""
    texts: dict[str, str | bytes] = dict(content)
    for path, change in case["change"].items():
        if change is None:
            del texts[path]
            continue
        text = change if isinstance(change, str) else edited(content[path], change)
        texts[path] = text.encode(case.get("encoding", "utf-8"))
    return texts


def edited(text: str, edits: list[dict[str, str]]) -> str:
    """Text with every `replace` put for its `with`; `seal: again` seals a ledger anew."""
    for edit in edits:
        if "seal" in edit:
            text = sealed(text.rpartition("seal: ")[0])
        else:
            assert text.count(edit["replace"]) == 1, edit
            text = text.replace(edit["replace"], edit["with"])
    return text


def report(problems: tuple[Problem, ...], texts: dict[str, str | bytes]) -> str:
    """Print problems as a run does, each with the line it points to."""
    return "".join(f"{problem}\n  {pointed(problem, texts)}\n" for problem in problems)


def pointed(problem: Problem, texts: dict[str, str | bytes]) -> str:
    text = texts.get(problem.path)
    if text is None:
        return "(no such file)"
    data = text if isinstance(text, bytes) else text.encode()
    line = data.decode("utf-8", "replace").split("\n")[problem.line - 1]
    return f"{problem.line} | {ascii(line[:70])[1:-1]}".rstrip()
