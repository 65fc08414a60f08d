"""Which kind of record a file is: decided by its place alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.model.packed import Packed
from generator.problem import Problem, closest, quoted
from generator.text.slug import slug

LONGEST_NAME = 80
"""Characters of the name of a file or folder, which is a part of its address."""
SLUG = re.compile(rf"(?=.{{1,{LONGEST_NAME}}}\Z)[a-z0-9]+(-[a-z0-9]+)*")
_OF_FOLDER = frozenset(("index.md", "captures.yml", "changes.yml", "notes.yml"))
"""Files that describe the folder they lie in."""
TAXONOMIES = ("archives", "audiences", "clause-types", "jurisdictions", "severities")


class Kind(StrEnum):
    """Kinds of file under `content/`."""

    PLATFORM = "platform"
    DOCUMENT = "document"
    PROVISION = "provision"
    LEDGER = "ledger"
    CHANGELOG = "changelog"
    NOTES = "notes"
    REGULATION = "regulation"
    TAXONOMY = "taxonomy"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Place(Packed):
    """A file's kind and the id its place gives it."""

    kind: Kind
    id: str


def place_of(path: str) -> Place | Problem:
    """Place of a file given its path from the project's folder, starting with `content/`."""
    parts = path.removeprefix("content/").split("/")
    kind = _kind_of(parts)
    if kind is None:
        return _misplaced(path, parts)
    if kind is Kind.PAGE:
        return Place(kind, "/".join(parts[1:]))
    if kind is Kind.TAXONOMY:
        return Place(kind, parts[1].removesuffix(".yml"))
    if parts[-1] in _OF_FOLDER and kind is not Kind.REGULATION:
        return _named(path, kind, parts[:-1])
    return _named(path, kind, [*parts[:-1], parts[-1].removesuffix(".md")])


def _kind_of(parts: list[str]) -> Kind | None:
    kind = None
    match parts:
        case ["pages", _, *_]:
            kind = Kind.PAGE
        case ["taxonomies", name] if name in {f"{known}.yml" for known in TAXONOMIES}:
            kind = Kind.TAXONOMY
        case ["regulations", name] if name.endswith(".md"):
            kind = Kind.REGULATION
        case ["platforms", _, "index.md"]:
            kind = Kind.PLATFORM
        case ["platforms", _, _, "index.md"]:
            kind = Kind.DOCUMENT
        case ["platforms", _, _, "captures.yml"]:
            kind = Kind.LEDGER
        case ["platforms", _, _, "changes.yml"]:
            kind = Kind.CHANGELOG
        case ["platforms", _, _, "notes.yml"]:
            kind = Kind.NOTES
        case ["platforms", _, _, name] if name.endswith(".md"):
            kind = Kind.PROVISION
    return kind


def _named(path: str, kind: Kind, segments: list[str]) -> Place | Problem:
    for segment in segments:
        if not SLUG.fullmatch(segment):
            message = (
                f"file and folder names are at most {LONGEST_NAME} lower-case letters, digits and "
                f"single hyphens, got {quoted(segment)}"
            )
            hint = f"Rename it '{slug(segment)[:LONGEST_NAME].rstrip('-') or 'a-name'}'."
            return Problem(path, 1, "file", "CB020", message, hint)
    return Place(kind, "/".join(segments))


_SHAPES = {
    "platforms": "Provisions are platforms/<platform>/<document>/<provision>.md.",
    "regulations": "Regulations are regulations/<regulation>.md.",
}


def _misplaced(path: str, parts: list[str]) -> Problem:
    message = "no record of any kind lies here"
    if parts[0] == "taxonomies":
        hint = closest(parts[-1], [f"{name}.yml" for name in TAXONOMIES])
    elif parts[0] in _SHAPES:
        hint = _SHAPES[parts[0]]
    else:
        hint = closest(parts[0], ("pages", "platforms", "regulations", "taxonomies"))
    return Problem(path, 1, "file", "CB018", message, hint)
