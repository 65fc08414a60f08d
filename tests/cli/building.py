"""`clausebook build`, run in this process."""

from __future__ import annotations

from click.testing import CliRunner, Result

from generator.cli import main


def build(*arguments: str) -> Result:
    """Build the project in the current folder."""
    return CliRunner().invoke(main, ["build", *arguments])
