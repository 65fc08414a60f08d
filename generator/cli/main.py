"""The group of commands."""

from __future__ import annotations

import click

from generator.cli.archive import archive
from generator.cli.build import build_site, serve_site
from generator.cli.check import check
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.schema import schema
from generator.cli.verify import verify
from generator.cli.verify_site import verify_site_folder


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="clausebook", prog_name="clausebook")
def main() -> None:
    """Turn provision records and captured documents into a verifiable, searchable site."""


for command in (check, build_site, serve_site, explain, new, schema, verify, archive):
    main.add_command(command)
main.add_command(verify_site_folder)
