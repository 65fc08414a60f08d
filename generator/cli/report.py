"""Problems on the terminal, or as JSON for editors."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from generator.problem import Problem
from generator.text.counts import counted


def print_problems(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print every problem, one a line (errors red on a terminal), or all of them as JSON."""
    if as_json:
        click.echo(
            json.dumps(
                [plain_problem(problem) for problem in problems], ensure_ascii=False, indent=2
            )
        )
        return
    if not problems:
        return
    from rich.console import Console  # noqa: PLC0415 - loaded only to print
    from rich.text import Text  # noqa: PLC0415

    console = Console(soft_wrap=True, highlight=False, stderr=False)
    for problem in problems:
        console.print(Text(str(problem), style="red" if problem.is_error else "yellow"))


def plain_problem(problem: Problem) -> dict[str, str | int]:
    """Return a problem as JSON has it."""
    return {
        "path": problem.path,
        "line": problem.line,
        "field": problem.field,
        "code": problem.code,
        "level": problem.level.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def tally(problems: Sequence[Problem]) -> str:
    """Count as `2 errors, 1 warning`."""
    errors = sum(problem.is_error for problem in problems)
    given = ((errors, "error"), (len(problems) - errors, "warning"))
    return ", ".join(counted(number, word) for number, word in given if number) or "no problems"
