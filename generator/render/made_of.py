"""Which templates a template is made of."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment

from generator.render.compiled import COMPILED


def made_of(environment: Environment, name: str) -> dict[str, str]:
    """Return the text of a template and of all it includes, imports or extends, by name.

    An include whose name is worked out at run time may be any: then all templates are returned.
    """
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in found or environment.loader is None:
            continue
        found[one], file, _ = environment.loader.get_source(environment, one)
        for other in COMPILED.named_in(found[one], file or one):
            waiting += [other] if other else environment.list_templates(["html"])
    return dict(sorted(found.items()))


def compile_all(environment: Environment, names: Iterable[str]) -> None:
    """Compile templates and all they are made of, for every process that is forked after this."""
    for part in {part for name in names for part in made_of(environment, name)}:
        environment.get_template(part)
