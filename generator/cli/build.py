"""`clausebook build` and `clausebook serve`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import click

from generator.cli.addresses import Address, ClusterAddress
from generator.cli.job import Made, NotMadeError, Order
from generator.cli.make import make
from generator.cli.project import find_project, shown
from generator.cli.report import plain_problem, print_problems, tally
from generator.cli.stages import Watch, print_profile, watching
from generator.publish import trouble


@click.command("build")
@click.option(
    "--site", type=click.Path(path_type=Path), help="Folder of the site (default: site_dir)."
)
@click.option("--draft", is_flag=True, help="Print records whose excerpts were not verified too.")
@click.option("--fresh", is_flag=True, help="Forget what earlier builds kept; print everything.")
@click.option("--workers", type=click.IntRange(1), help="Processes (default: all processors).")
@click.option(
    "--executor",
    metavar="URL",
    type=ClusterAddress(),
    help="Work on a cluster: dask://host:port.",
)
@click.option("--explain", metavar="PAGE", help="Say why a page was printed again, or was not.")
@click.option("--profile", is_flag=True, help="Say what each stage took.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as JSON.")
def build_site(
    site: Path | None,
    workers: int | None,
    executor: tuple[str, int] | None,
    explain: str | None,
    *,
    draft: bool,
    fresh: bool,
    profile: bool,
    as_json: bool,
) -> None:
    """Check the records and print the site; the old site stays when anything is wrong.

    Only what changed since the last build is printed again. The outcome is the same, byte for byte,
    as of a build that starts from nothing.
    """
    started = time.perf_counter()
    order = Order(
        site,
        draft=draft,
        workers=workers,
        executor=executor,
        fresh=fresh,
        explain=explain,
    )
    watch, made = _made(order)
    if not as_json:
        print_problems(made.problems, as_json=False)
    seconds = time.perf_counter() - started
    if as_json:
        click.echo(json.dumps(_plain(made, seconds, watch), ensure_ascii=False, indent=2))
    if made.is_blocked:
        click.echo(f"Nothing was printed: {tally(made.problems)}.", err=True)
        sys.exit(1)
    if made.warning:
        click.echo(made.warning, err=True)
    if profile:
        print_profile(watch, seconds)
    if not as_json:
        if made.explained:
            click.echo(made.explained)
        click.echo(_summary(made, seconds))
    if explain is not None and not made.explained:
        message = f"{explain}: there is no such page"
        raise click.ClickException(message)


def _made(order: Order) -> tuple[Watch, Made]:
    project = find_project()
    try:
        with watching() as watch:
            return watch, make(project, order, watch.tell)
    except NotMadeError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        message = f"{trouble(error)}. The old site stays"
        raise click.ClickException(message) from error


def _summary(made: Made, seconds: float) -> str:
    printed = sum(path.endswith(".html") for path in made.written)
    index = shown(made.folder / "index.html")
    how = f"{made.pages:,} pages printed"
    if printed < made.pages:
        how = f"{printed:,} of {made.pages:,} pages printed again"
    if not made.written:
        how = f"Nothing has changed: {made.pages:,} pages stand"
    return f"{how} in {seconds:.1f} s. Open {index}, or run `make serve`."


def _plain(made: Made, seconds: float, watch: Watch) -> dict[str, object]:
    return {
        "site": str(made.folder),
        "pages": made.pages,
        "files": made.files,
        "written": len(made.written),
        "printed": sum(path.endswith(".html") for path in made.written),
        "seconds": round(seconds, 3),
        "stages": {name: round(s.ended - s.began, 3) for name, s in watch.stages.items()},
        "explained": made.explained,
        "problems": [plain_problem(problem) for problem in made.problems],
    }


@click.command("serve")
@click.option(
    "--address",
    type=Address(),
    default="127.0.0.1:8000",
    show_default=True,
    help="Where to listen.",
)
def serve_site(address: tuple[str, int]) -> None:
    """Preview the site; an edited record or page shows up by itself. Drafts are shown.

    Downloads, feeds and the sitemap stay as they were when the preview began.
    """
    from generator.cli.preview import previewing  # noqa: PLC0415 - all that prints is loaded
    from generator.engines.live import serve_live, try_to_listen  # noqa: PLC0415 - loads slowly

    project = find_project()
    host, port = address
    url = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
    try:
        try_to_listen(address)
        with previewing(project, url) as preview:
            preview.follow()
            click.echo(f"Open {url} and edit a record; the page reloads. Ctrl-C ends.")
            watched = (project.content, project.config_file, project.root / "overrides")
            serve_live(address, preview.folder, preview.follow, watched)
    except OSError as error:
        message = f"{url} cannot be served: {error.strerror or error}"
        raise click.ClickException(message) from error
