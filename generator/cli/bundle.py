"""`clausebook bundle`."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import click

from generator.bundle import (
    ChromiumError,
    Cover,
    Imprint,
    disk_project,
    find_chromium,
    imprint,
    of_platform,
    write_brief,
    write_bundle,
)
from generator.cli.project import Project, find_project, shown
from generator.cli.records import linked, load_records
from generator.cli.report import print_problems, tally
from generator.corpus import Corpus
from generator.engines.failure import EngineError
from generator.load import load_templates
from generator.model.site import Site
from generator.problem import closest
from generator.publish import trouble
from generator.record import Source
from generator.text.counts import counted


@click.command()
@click.option("--platform", default="", help="Only this platform, as an evidence pack: mistral-ai.")
@click.option("--pdf", is_flag=True, help="A PDF brief of the platform instead of the zip.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write (default: in dist/, named after what it holds).",
)
@click.option("--draft", is_flag=True, help="Records whose excerpts were not verified too.")
def bundle(platform: str, output: Path | None, *, pdf: bool, draft: bool) -> None:
    """Pack the site into one zip that opens by a double click, without a network.

    Pages are printed as plain files, and a manifest of SHA-256 sums is among them. The same records
    give the same bytes. With --platform and --pdf, Chromium prints a brief of the platform.
    """
    slug = platform.strip("/")
    if pdf and not slug:
        message = "a PDF is a brief of one platform; name it with --platform"
        raise click.UsageError(message)
    project = find_project()
    make = _print if pdf else _pack
    try:
        sources, corpus = _checked(project, draft=draft)
        _refuse_unknown(slug, corpus)
        site, theme = _settings(project)
        made = imprint(corpus, site, slug)
        target = output or project.root / "dist" / f"{made.folder}.{'pdf' if pdf else 'zip'}"
        target.parent.mkdir(parents=True, exist_ok=True)
        size = make(BundleJob(project, sources, corpus, made, theme, target, draft))
    except (EngineError, ChromiumError) as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(trouble(error)) from error
    what = counted(made.provisions, "provision")
    then = "" if pdf else " Unpack it, open index.html."
    click.echo(f"{shown(target)}: {what}, {size / 1_000_000:.1f} MB.{then}")


@dataclass(frozen=True, slots=True)
class BundleJob:
    """What is to be made: of which records, and into which file."""

    project: Project
    sources: tuple[Source, ...]
    corpus: Corpus
    made: Imprint
    theme: Path
    target: Path
    draft: bool


def _pack(job: BundleJob) -> int:
    """Build into a folder for the time of it and pack that; return the bytes of the zip."""
    from generator.engines.mkdocs_site import build_into  # noqa: PLC0415 - MkDocs loads slowly

    with tempfile.TemporaryDirectory(prefix="clausebook-") as folder:
        scratch = Path(folder)
        config = _project(job, scratch / "project")
        build_into(config, scratch / "site", draft=job.draft)
        return write_bundle(scratch / "site", job.target, job.made)


def _project(job: BundleJob, folder: Path) -> Path:
    root, made = job.project.root, job.made
    served = made.site.directory_urls
    if not made.slug:
        return disk_project(root, folder, served=served)
    cover = Cover(made.platform, made.site.name, made.site.url)
    mine = of_platform(job.sources, made.slug)
    return disk_project(root, folder, served=served, sources=mine, cover=cover)


def _print(job: BundleJob) -> int:
    """Print the brief; return the bytes of the PDF."""
    templates = load_templates(job.theme)
    return write_brief(job.target, job.made, job.corpus, templates, find_chromium())


def _settings(project: Project) -> tuple[Site, Path]:
    """Return the site's identity and the folder of its templates."""
    from generator.engines.mkdocs_site import settings_of  # noqa: PLC0415 - MkDocs loads slowly

    site, _, theme, _ = settings_of(project.config_file)
    return site, Path(theme)


def _checked(project: Project, *, draft: bool) -> tuple[tuple[Source, ...], Corpus]:
    """Return the records, with nothing wrong in them; otherwise say what is, and end."""
    loaded = load_records(project)
    corpus, problems = linked(loaded, draft=draft, unfinished_blocks=not draft)
    print_problems(problems, as_json=False)
    if any(problem.is_error for problem in problems):
        click.echo(f"Nothing was bundled: {tally(problems)}.", err=True)
        sys.exit(1)
    return loaded[0], corpus


def _refuse_unknown(slug: str, corpus: Corpus) -> None:
    if not slug or corpus.provisions_of_platform.get(f"platforms/{slug}"):
        return
    known = [id_.removeprefix("platforms/") for id_ in corpus.provisions_of_platform]
    message = f"there is no platform {slug!r} with a provision. {closest(slug, known)}".strip()
    raise click.ClickException(message)
