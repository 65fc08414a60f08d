"""`clausebook build` and `clausebook serve`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click
from rich.console import Console

from generator.cli.project import Project, find_project, problems_of, shown
from generator.cli.report import print_problems, tally
from generator.engines.mkdocs_site import EngineError, build_into, serve, site_folder
from generator.publish import staging, swap, trouble


@click.command("build")
@click.option(
    "--site", type=click.Path(path_type=Path), help="Folder of the site (default: site_dir)."
)
@click.option("--draft", is_flag=True, help="Print records whose excerpts were not verified too.")
def build_site(site: Path | None, *, draft: bool) -> None:
    """Check the records and print the site; the old site stays when anything is wrong."""
    started = time.perf_counter()
    project = find_project()
    problems = problems_of(project.load(), draft=draft, unfinished_blocks=not draft)
    print_problems(problems, as_json=False)
    if any(problem.is_error for problem in problems):
        click.echo(f"Nothing was printed: {tally(problems)}.", err=True)
        sys.exit(1)
    try:
        folder = site or site_folder(project.config_file)
        pages = _print(project, folder, draft=draft)
    except EngineError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        message = f"{trouble(error)}. The old site stays"
        raise click.ClickException(message) from error
    seconds = time.perf_counter() - started
    index = shown(folder / "index.html")
    click.echo(f"{pages:,} pages printed in {seconds:.1f} s. Open {index}, or run `make serve`.")


def _print(project: Project, folder: Path, *, draft: bool) -> int:
    """Build beside the old site and take its place; return how many pages there are."""
    console = Console(stderr=True)
    with staging(folder) as built:
        if console.is_terminal:
            with console.status("Setting the type and printing the pages …"):
                build_into(project.config_file, built, draft=draft)
        else:
            build_into(project.config_file, built, draft=draft)
        pages = sum(1 for _ in built.rglob("*.html"))
        swap(built, folder)
    return pages


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def serve_site(address: str) -> None:
    """Preview the site; an edited record or page shows up by itself. Drafts are shown."""
    project = find_project()
    click.echo(f"Open http://{address}/ and edit a record; the page reloads. Ctrl-C ends.")
    try:
        serve(project.config_file, address)
    except EngineError as error:
        raise click.ClickException(str(error)) from error
