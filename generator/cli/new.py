"""`clausebook new`: a valid record to start from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.cli.drafts import document_text, platform_text, provision_text
from generator.cli.project import Project, find_project, shown
from generator.cli.records import load_records
from generator.cli.report import print_problems
from generator.corpus import link
from generator.model.closed import Basis, Severity, TermsType
from generator.problem import Problem, closest, in_order
from generator.record import Source
from generator.text.slug import slug
from generator.validate import Library, validate


@click.group()
def new() -> None:
    """Write a new record: platform, document or provision."""


def _library(project: Project) -> Library:
    sources, _, _ = load_records(project)
    return validate(sources)[0]


def _asked(
    value: str | None, question: str, known: list[str] | None = None, default: str | None = None
) -> str:
    """Return the option given, or ask; a value that is not known is refused with what is."""
    if value is None:
        shown_known = click.Choice(known) if known and len(known) <= _LISTED else None
        value = str(click.prompt(question, type=shown_known, default=default))
    if known is not None and value not in known:
        message = f"{question}: {value!r} is not known. {closest(value, known)}".strip()
        raise click.ClickException(message)
    return value


_LISTED = 40


def _folder(title: str) -> str:
    """Name of the file or folder of a record with this title."""
    name = slug(title)
    if not name:
        message = f"a title needs a letter or a digit, got {title!r}"
        raise click.ClickException(message)
    return name


def _write(project: Project, path: Path, text: str, after: str) -> None:
    """Write a record that the check accepts; anything else is refused with what it says."""
    if path.exists():
        message = f"{shown(path)} exists already; nothing was written"
        raise click.ClickException(message)
    sources, pages, _ = load_records(project)
    added = Source(path.relative_to(project.root).as_posix(), text.encode())
    known = _errors(sources, pages)
    problems = in_order(p for p in _errors((*sources, added), pages) if p not in known)
    if problems:
        print_problems(problems, as_json=False)
        message = "the record would not pass the check; nothing was written"
        raise click.ClickException(message)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {shown(path)}. {after}")


def _errors(sources: tuple[Source, ...], pages: tuple[str, ...]) -> set[Problem]:
    """Errors of all records; a draft's excerpt need not be verified."""
    library, found = validate(sources)
    _, dangling = link(library, pages, draft=True)
    return {problem for problem in (*found, *dangling) if problem.is_error}


def _option(*names: str, **settings: Any) -> Callable[[Any], Any]:
    return click.option(*names, default=None, **settings)


@new.command()
@_option("--title", help="Name of the service.")
@_option("--operator", help="Legal entity behind it.")
@_option("--website", help="https://…")
@_option("--date", help="Day of the review, YYYY-MM-DD.")
def platform(
    title: str | None, operator: str | None, website: str | None, date: str | None
) -> None:
    """Write the record of a platform."""
    project = find_project()
    title = _asked(title, "Name of the service")
    operator = _asked(operator, "Legal entity behind it")
    website = _asked(website, "Website (https://…)")
    date = _asked(date, "Reviewed on (YYYY-MM-DD)")
    path = project.content / "platforms" / _folder(title) / "index.md"
    text = platform_text(title, operator, website, date)
    _write(project, path, text, "Next: `clausebook new document`.")


@new.command()
@_option("--platform", help="Folder name of the platform.")
@_option("--title", help="Title as the document has it.")
@_option("--terms-type", help="Kind of document, in Open Terms Archive's words.")
@_option("--source-url", help="https://…")
@_option("--date", help="Day of the review, YYYY-MM-DD.")
def document(
    platform: str | None,
    title: str | None,
    terms_type: str | None,
    source_url: str | None,
    date: str | None,
) -> None:
    """Write the record of a document."""
    project = find_project()
    platforms = [p.slug for p in _library(project).platforms.values()]
    platform = _asked(platform, "Platform", platforms)
    title = _asked(title, "Title as the document has it")
    terms_type = _asked(terms_type, "Kind of document", [t.value for t in TermsType])
    source_url = _asked(source_url, "Where the platform publishes it (https://…)")
    date = _asked(date, "Reviewed on (YYYY-MM-DD)")
    path = project.content / "platforms" / platform / _folder(title) / "index.md"
    text = document_text(title, terms_type, source_url, date)
    _write(project, path, text, "Next: `clausebook new provision`.")


@new.command()
@_option("--document", help="Address of the document: platform/document.")
@_option("--title", help="The rule, in sentence case.")
@_option("--type", "type_", help="Clause type.")
@_option("--severity", help="high, medium or low.")
@_option("--clause", help="Number and heading as in the document.")
@_option("--excerpt", help="The words of the clause.")
@_option("--basis", help="explicit, incorporated or inferred.")
@_option("--audience", help="Who is bound.")
@_option("--date", help="Day of the review, YYYY-MM-DD.")
def provision(
    document: str | None,
    title: str | None,
    type_: str | None,
    severity: str | None,
    clause: str | None,
    excerpt: str | None,
    basis: str | None,
    audience: str | None,
    date: str | None,
) -> None:
    """Write the record of a provision."""
    project = find_project()
    library = _library(project)
    documents = [id_.removeprefix("platforms/") for id_ in library.documents]
    document = _asked(document, "Document (platform/document)", documents)
    title = _asked(title, "Title: the rule, in sentence case")
    types = library.taxonomies.clause_types.types
    type_ = _asked(type_, "Clause type", list(types))
    facts = {
        "title": title,
        "type": type_,
        "severity": _asked(severity, "Severity", [s.value for s in Severity]),
        "clause": _asked(clause, "Clause: number and heading as in the document"),
        "excerpt": _asked(excerpt, "Excerpt: the words of the clause (40 characters or more)"),
        "basis": _asked(basis, "Basis", [b.value for b in Basis], "explicit"),
        "audience": _asked(audience, "Who is bound", list(library.taxonomies.audiences)),
        "date": _asked(date, "Reviewed on (YYYY-MM-DD)"),
    }
    path = project.content / "platforms" / document / f"{_folder(title)}.md"
    text = provision_text(facts, list(types[type_].attributes.items()))
    _write(project, path, text, "Write the sections, then run `clausebook check`.")
