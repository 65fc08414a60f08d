"""`clausebook explain`."""

from __future__ import annotations

import re
from collections.abc import Collection

import click

from generator.problem import CATALOGUE, closest


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Tell what a problem CODE means, with a bad and a good example; without one, list all."""
    if code is None:
        for known in CATALOGUE.values():
            click.echo(f"{known.id}  {known.name}")
        return
    found = CATALOGUE.get(code.strip("[]").upper())
    if found is None:
        by_name = {known.name: known for known in CATALOGUE.values()}
        found = by_name.get(code.lower())
    if found is None:
        listed = "`clausebook explain` lists them all."
        message = f"there is no code {code!r}. {_meant(code, by_name)}".strip() + f" {listed}"
        raise click.ClickException(message)
    click.echo(f"{found.id} {found.name}\n\n{found.rule}\n")
    click.echo(f"Bad:\n\n{_indented(found.bad)}\n\nGood:\n\n{_indented(found.good)}")


def _meant(code: str, names: Collection[str]) -> str:
    """Say which code was meant; of two numbers that differ none is nearer than another."""
    digits = re.fullmatch(r"\W*CB\W*(\d{1,9})\W*", code, re.IGNORECASE)
    padded = f"CB{int(digits[1]):03}" if digits else ""
    if padded in CATALOGUE:
        return f"Did you mean {padded!r}?"
    return "" if digits else closest(code, names)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
