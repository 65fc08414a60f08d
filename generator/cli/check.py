"""`clausebook check`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.cli.ahead import notes_of_dates
from generator.cli.project import find_project
from generator.cli.records import linked, load_records
from generator.cli.report import print_problems, tally
from generator.problem import Problem
from generator.text.counts import counted


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print problems as JSON, for editors.")
@click.option(
    "--draft", is_flag=True, help="Let excerpts changed since they were verified be warnings too."
)
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
def check(files: tuple[Path, ...], *, as_json: bool, draft: bool, strict: bool) -> None:
    """Check all records, or report only on FILES and folders (as a pre-commit hook does).

    References are checked against the whole content either way. A record that is not written or
    not verified yet is a warning here; only `build` refuses it. A date ahead of today is noted, and
    counts for nothing. Exits with 1 when there is an
    error, with 2 when a file is not content of this project.
    """
    project = find_project(_folder_of(files))
    sources, _, loading = loaded = load_records(project)
    _, problems = linked(loaded, draft=draft, unfinished_blocks=False)
    named = [_name(file, project.root) for file in files]
    if files:
        problems = tuple(problem for problem in problems if _is_named(problem.path, named))
    print_problems(problems, as_json=as_json)
    if not as_json:
        looked_at = [one for one in sources if not files or _is_named(one.path, named)]
        for note in notes_of_dates(looked_at, datetime.now(UTC).date()):
            click.echo(note, err=True)
        paths = {source.path for source in sources} | {problem.path for problem in loading}
        checked = sum(_is_named(path, named) for path in paths) if files else len(paths)
        click.echo(f"{counted(checked, 'file')} checked: {tally(problems)}.", err=bool(problems))
    sys.exit(1 if _fails(problems, strict=strict) else 0)


def _is_named(path: str, named: list[str]) -> bool:
    """Tell whether a path is one of those named, or lies in a folder that is."""
    return any(path == name or path.startswith(f"{name}/") for name in named)


def _fails(problems: tuple[Problem, ...], *, strict: bool) -> bool:
    return any(problem.is_error or strict for problem in problems)


def _folder_of(files: tuple[Path, ...]) -> Path | None:
    return files[0].absolute().parent.resolve() if files else None


def _name(file: Path, root: Path) -> str:
    """Path from the project's folder; a link counts as itself, the folders above it do not."""
    path = file.absolute().parent.resolve() / file.name
    content = root / "content"
    if not path.is_relative_to(content):
        message = f"{file} is not content of this project: nothing there to check"
        raise click.UsageError(message)
    return path.relative_to(root).as_posix()
