"""Questions of `clausebook new`: an answer that is refused is asked for again, at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import click

from generator.cli.known import choices, listing, suggestion
from generator.problem import quoted
from generator.text.counts import counted

Wrong = Callable[[str], str]
"""Says what is wrong with an answer; empty when nothing is."""


def _sound(_: str) -> str:
    return ""


def asked(
    given: str | None,
    question: str,
    known: Collection[str] = (),
    default: str | None = None,
    wrong: Wrong = _sound,
) -> str:
    """Return the option given, or ask until an answer is taken.

    An option that is not known ends the run; what else may be wrong with it the check tells, all in
    one run.
    """
    if given is not None:
        _refuse(_unknown(given, known), question)
        return given
    return _answer(question, known, default, lambda said: _unknown(said, known) or wrong(said))


def asked_several(given: Sequence[str], question: str, known: Collection[str]) -> tuple[str, ...]:
    """Return all that were given, by options or with commas between them, or ask for them."""
    if given:
        chosen = parted(given)
        _refuse(_unknown_of(chosen, known), question)
        return chosen
    words = f"{question}; several with commas between them"
    said = _answer(words, known, None, lambda said: _unknown_of(parted([said]), known))
    return parted([said])


def asked_text(given: str | None, question: str, wrong: Wrong = _sound) -> str:
    """Return the option given, or read a text of several lines that ends with an empty one.

    A quotation is pasted as it stands in its document: its second line must not become the answer
    to the next question.
    """
    if given is not None:
        return given
    while True:
        lines = [str(click.prompt(f"{question}. End it with an empty line"))]
        while more := _further_line():
            lines.append(more)
        text = " ".join(" ".join(lines).split())
        if len(lines) > 1:
            size = f"{counted(len(lines), 'line')}, {counted(len(text), 'character')}"
            click.echo(f"Taken: {size}, ending with {quoted(' '.join(text.split()[-_SHOWN:]))}.")
        refusal = wrong(text)
        if not refusal:
            return text
        click.echo(f"Not taken: {refusal}")


_SHOWN = 5
"""Words that tell where a quotation ended."""


def _further_line() -> str:
    return str(click.prompt("", prompt_suffix="", default="", show_default=False)).strip()


def parted(values: Sequence[str]) -> tuple[str, ...]:
    """Each of several values once, in order; one may hold several with commas between them."""
    pieces = (piece.strip() for value in values for piece in value.split(","))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _answer(question: str, known: Collection[str], default: str | None, wrong: Wrong) -> str:
    """Ask until nothing is wrong with the answer; what may be said is listed once, above."""
    inline = choices(known)
    if known and not inline:
        click.echo(f"{question}:\n{listing(known)}")
    while True:
        said = str(click.prompt(f"{question}{inline}", default=default)).strip()
        refusal = wrong(said)
        if not refusal:
            return said
        click.echo(f"Not taken: {refusal}")


def _refuse(refusal: str, question: str) -> None:
    if refusal:
        message = f"{question}: {refusal}"
        raise click.ClickException(message)


def _unknown(value: str, known: Collection[str]) -> str:
    if not known or value in known:
        return ""
    return f"{quoted(value)} is not known. {suggestion(value, known)}".strip()


def _unknown_of(values: Sequence[str], known: Collection[str]) -> str:
    """Say of each value that is not known what was meant; of no value at all, what may be."""
    if not values:
        return f"name at least one. Known:\n{listing(known)}"
    return " ".join(filter(None, (_unknown(value, known) for value in values)))
