"""`clausebook explain`."""

from __future__ import annotations

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
        message = f"there is no code {code!r}. {closest(code.upper(), CATALOGUE)}".strip()
        raise click.ClickException(message)
    click.echo(f"{found.id} {found.name}\n\n{found.rule}\n")
    click.echo(f"Bad:\n\n{_indented(found.bad)}\n\nGood:\n\n{_indented(found.good)}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
