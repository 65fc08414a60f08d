"""Hold the examples of definitions against the records: an example must be what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model.example import Example
from generator.model.provision import Provision
from generator.problem import Level, Problem, quoted
from generator.text.counts import counted
from generator.validate import Library, Location, dotted

WANTED = 2
"""Examples a definition carries: one shows a case, two show what they have in common."""


Counts = Mapping[str, Mapping[str, int]]
"""How many published provisions fall under each definition, by vocabulary and id."""


@dataclass(frozen=True, slots=True)
class _Definition:
    """Something defined at a `location` of a file, which provisions name by `id`.

    `traits` gives the ids of its vocabulary that a provision names; `words` end the sentence "an
    example must be".
    """

    path: str
    location: Location
    id: str
    words: str
    examples: tuple[Example, ...]
    traits: Callable[[Provision], Collection[str]]

    def shows(self, provision: Provision) -> bool:
        """Whether a provision falls under the definition."""
        return self.id in self.traits(provision)


def check_examples(library: Library, known: Counts | None = None) -> Iterator[Problem]:
    """Yield examples that are no such thing, and definitions with fewer than their neighbours.

    `known` are the counts of the library's provisions, where they were counted before.
    """
    for name, vocabulary in _VOCABULARIES.items():
        definitions = tuple(vocabulary(library))
        if any(definition.examples for definition in definitions):
            counts = known[name] if known else _counts(definitions[0].traits, library)
            for definition in definitions:
                yield from _unfit(definition, library)
                yield from _too_few(definition, counts.get(definition.id, 0), library)


def _counts(traits: Callable[[Provision], Collection[str]], library: Library) -> Counter[str]:
    """Count the published provisions that fall under each definition of a vocabulary."""
    return Counter(
        id_
        for provision in library.provisions.values()
        if provision.is_published
        for id_ in dict.fromkeys(traits(provision))
    )


def _unfit(definition: _Definition, library: Library) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, example in enumerate(definition.examples):
        id_ = example.provision
        message, hint = _fault(definition, id_, library)
        if id_ in seen:
            message, hint = f"is named twice, got {quoted(id_)}", "Name another provision."
        seen.add(id_)
        if message:
            where = (*definition.location, "examples", index, "provision")
            line = library.line(definition.path, *where)
            yield Problem(definition.path, line, dotted(where), "CB064", message, hint)


def _fault(definition: _Definition, id_: str, library: Library) -> tuple[str, str]:
    """Say what is wrong with an example and how to mend it; two empty texts when nothing is."""
    provision = library.provisions.get(id_)
    if provision is None:
        broken = f"content/{id_}.md" in library.untyped
        message = f"must be a provision of the library, got {quoted(id_)}"
        return ("", "") if broken else (message, _nearest(definition, library))
    if not provision.is_published:
        return f"must be published, got {quoted(id_)}", _nearest(definition, library)
    if not definition.shows(provision):
        message = f"must be {definition.words}, and {quoted(id_)} is not"
        return message, _nearest(definition, library)
    return "", ""


def _nearest(definition: _Definition, library: Library) -> str:
    """Name a provision that would do, the first in the order of ids that is not named yet."""
    named = {example.provision for example in definition.examples}
    fitting = (
        id_
        for id_, provision in sorted(library.provisions.items())
        if provision.is_published and id_ not in named and definition.shows(provision)
    )
    first = next(fitting, "")
    return f"{quoted(first)} would be one." if first else "Leave it out."


def _too_few(definition: _Definition, fitting: int, library: Library) -> Iterator[Problem]:
    """Yield a definition with fewer examples than it could have; the library may hold fewer."""
    could = min(WANTED, fitting)
    has = len({example.provision for example in definition.examples})
    if has >= could:
        return
    line = library.line(definition.path, *definition.location)
    name = dotted((*definition.location, "examples"))
    message = f"has {counted(has, 'example')} where it could have {could}"
    hint = _nearest(definition, library)
    yield Problem(definition.path, line, name, "CB065", message, hint, Level.WARNING)


def _types(library: Library) -> Iterator[_Definition]:
    path = "content/taxonomies/clause-types.yml"
    for id_, one in library.taxonomies.clause_types.types.items():
        words = f"of the type {quoted(id_)}"
        yield _Definition(path, ("types", id_), id_, words, one.examples, _type)


def _severities(library: Library) -> Iterator[_Definition]:
    path = "content/taxonomies/severities.yml"
    for id_, one in library.taxonomies.severities.items():
        name = str(id_)
        yield _Definition(path, (name,), name, f"of {name} severity", one.examples, _severity)


def _jurisdictions(library: Library) -> Iterator[_Definition]:
    path = "content/taxonomies/jurisdictions.yml"
    for id_, one in library.taxonomies.jurisdictions.items():
        words = f"flagged for the jurisdiction {quoted(id_)}"
        yield _Definition(path, (id_,), id_, words, one.examples, _places)


def _audiences(library: Library) -> Iterator[_Definition]:
    path = "content/taxonomies/audiences.yml"
    for id_, one in library.taxonomies.audiences.items():
        words = f"for the audience {quoted(id_)}"
        yield _Definition(path, (id_,), id_, words, one.examples, _readers)


def _regulations(library: Library) -> Iterator[_Definition]:
    for one in library.regulations.values():
        words = f"mapped to the regulation {quoted(one.slug)}"
        yield _Definition(one.source, (), one.slug, words, one.facts.examples, _laws)


def _type(provision: Provision) -> Collection[str]:
    return (provision.facts.type,)


def _severity(provision: Provision) -> Collection[str]:
    return (provision.facts.severity.value,)


def _places(provision: Provision) -> Collection[str]:
    return provision.facts.jurisdictions


def _readers(provision: Provision) -> Collection[str]:
    return provision.facts.audiences


def _laws(provision: Provision) -> Collection[str]:
    return [mapping.id for mapping in provision.facts.regulations]


_VOCABULARIES: dict[str, Callable[[Library], Iterator[_Definition]]] = {
    "types": _types,
    "severities": _severities,
    "jurisdictions": _jurisdictions,
    "audiences": _audiences,
    "regulations": _regulations,
}
