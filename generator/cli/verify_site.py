"""`clausebook verify-site`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.publish import ManifestError, SiteDifferences, trouble, verify_site
from generator.text.counts import counted


@click.command("verify-site")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
def verify_site_folder(site: Path, *, as_json: bool) -> None:
    """Hold the files of the folder SITE against its manifest of SHA-256 sums.

    A folder unpacked from a bundle has a manifest too. Exits with 1 when a file was changed, is
    missing, or is not listed.
    """
    try:
        found = verify_site(site)
    except ManifestError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(trouble(error)) from error
    if as_json:
        click.echo(json.dumps(_plain(found, site), ensure_ascii=False, indent=2))
    else:
        _print(found)
    sys.exit(1 if found else 0)


def _plain(found: SiteDifferences, site: Path) -> dict[str, object]:
    return {
        "site": _shown(str(site)),
        "files": found.files,
        "changed": [_shown(name) for name in found.changed],
        "missing": [_shown(name) for name in found.missing],
        "extra": [_shown(name) for name in found.extra],
    }


def _print(found: SiteDifferences) -> None:
    listed = counted(found.files, "file")
    if not found:
        click.echo(f"{listed}, all as the manifest says.")
        return
    kinds = {"changed": found.changed, "missing": found.missing, "not listed": found.extra}
    for word, names in kinds.items():
        for name in names:
            click.echo(f"{_shown(name)}: {word}")
    told = ", ".join(f"{len(names):,} {word}" for word, names in kinds.items() if names)
    click.echo(f"{listed} in the manifest: {told}.")


def _shown(name: str) -> str:
    """Keep a hostile file name from moving the cursor, or from being no text at all."""
    text = name.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
