"""`clausebook schema`."""

from __future__ import annotations

import json

import click

from generator.exports.schema import MODELS
from generator.exports.schema import schema as schema_of


@click.command()
@click.argument("kind", type=click.Choice(sorted(MODELS)))
def schema(kind: str) -> None:
    """Print the JSON Schema of one KIND of record, for editors."""
    click.echo(json.dumps(schema_of(kind), indent=2, sort_keys=True, ensure_ascii=False))
