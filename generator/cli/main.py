"""The group of commands."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

COMMANDS = {
    "archive": "archive:archive",
    "build": "build:build_site",
    "bundle": "bundle:bundle",
    "check": "check:check",
    "explain": "explain:explain",
    "new": "new:new",
    "schema": "schema:schema",
    "serve": "build:serve_site",
    "verify": "verify:verify",
    "verify-site": "verify_site:verify_site_folder",
}
"""Commands by name, each with its module and its function."""


class Commands(click.Group):
    """Loads the module of the command that is asked for, and no other: they load slowly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"generator.cli.{module}"), name)
        return command


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="clausebook", prog_name="clausebook")
def main() -> None:
    """Turn provision records and captured documents into a verifiable, searchable site."""


def run() -> NoReturn:
    """Run the command that was asked for, and end the process.

    Python would take a large corpus apart before it goes, half a second for nothing: once all is
    said the process just ends.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # NumPy's threads spin, and none is asked
    try:
        main()
    except SystemExit as leaving:
        code = leaving.code
        if isinstance(code, str):
            click.echo(code, err=True)
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):  # nobody listens any more
                stream.flush()
        os._exit(code if isinstance(code, int) else int(code is not None))
    raise AssertionError  # click always leaves by SystemExit
