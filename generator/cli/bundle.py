"""`clausebook bundle`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

import click

from generator.bundle import Cover, Imprint, disk_project, imprint, of_platform, write_bundle
from generator.cli.project import Project, find_project, problems_of, shown
from generator.cli.report import print_problems, tally
from generator.corpus import Corpus, link
from generator.engines.mkdocs_identity import identity
from generator.engines.mkdocs_site import EngineError, build_into
from generator.problem import closest
from generator.publish import trouble
from generator.record import Source
from generator.text.counts import counted
from generator.validate import validate


@click.command()
@click.option("--platform", default="", help="Only this platform, as an evidence pack: mistral-ai.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write (default: in dist/, named after what it holds).",
)
@click.option("--draft", is_flag=True, help="Records whose excerpts were not verified too.")
def bundle(platform: str, output: Path | None, *, draft: bool) -> None:
    """Pack the site into one zip that opens by a double click, without a network.

    Pages are printed as plain files, and a manifest of SHA-256 sums is among them. The same records
    give the same bytes.
    """
    project = find_project()
    try:
        target, made, size = _bundle(project, platform.strip("/"), output, draft=draft)
    except EngineError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(trouble(error)) from error
    what = counted(made.provisions, "provision")
    click.echo(f"{shown(target)}: {what}, {size / 1_000_000:.1f} MB. Unpack it, open index.html.")


def _bundle(
    project: Project, slug: str, output: Path | None, *, draft: bool
) -> tuple[Path, Imprint, int]:
    """Check, build into a folder for the time of it, pack; return file, imprint and bytes."""
    sources, corpus = _checked(project, draft=draft)
    _refuse_unknown(slug, corpus)
    made = imprint(corpus, identity(project.config_file), slug)
    target = output or project.root / "dist" / f"{made.folder}.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="clausebook-") as folder:
        scratch = Path(folder)
        config = _project(project, scratch / "project", sources, made)
        build_into(config, scratch / "site", draft=draft)
        return target, made, write_bundle(scratch / "site", target, made)


def _project(project: Project, folder: Path, sources: Collection[Source], made: Imprint) -> Path:
    if not made.slug:
        return disk_project(project.root, folder)
    cover = Cover(made.platform, made.site.name, made.site.url)
    return disk_project(project.root, folder, of_platform(sources, made.slug), cover)


def _checked(project: Project, *, draft: bool) -> tuple[tuple[Source, ...], Corpus]:
    """Return the records, with nothing wrong in them; otherwise say what is, and end."""
    loaded = project.load()
    problems = problems_of(loaded, draft=draft, unfinished_blocks=not draft)
    print_problems(problems, as_json=False)
    if any(problem.is_error for problem in problems):
        click.echo(f"Nothing was bundled: {tally(problems)}.", err=True)
        sys.exit(1)
    corpus, _ = link(validate(loaded[0])[0], loaded[1], draft=draft)
    return loaded[0], corpus


def _refuse_unknown(slug: str, corpus: Corpus) -> None:
    if not slug or corpus.provisions_of_platform.get(f"platforms/{slug}"):
        return
    known = [id_.removeprefix("platforms/") for id_ in corpus.provisions_of_platform]
    message = f"there is no platform {slug!r} with a provision. {closest(slug, known)}".strip()
    raise click.ClickException(message)
