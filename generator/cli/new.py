"""`clausebook new`: a valid record to start from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import click

from generator.cli.asking import Wrong, asked, asked_several, asked_text
from generator.cli.drafts import document_text, platform_text, provision_text
from generator.cli.project import Project, find_project, shown
from generator.cli.records import load_records
from generator.cli.report import print_problems
from generator.corpus import link
from generator.model.closed import Basis, Severity, TermsType
from generator.problem import Problem, in_order
from generator.record import Source
from generator.text.slug import slug
from generator.validate import Library, typed_source, validate
from generator.validate.kinds import LONGEST_NAME


@click.group()
def new() -> None:
    """Write a new record: platform, document or provision."""


def _library(project: Project) -> Library:
    sources, _, _ = load_records(project)
    return validate(sources)[0]


def _folder(title: str) -> str:
    """Name of the file or folder of a record with this title."""
    name = slug(title)
    if not name:
        message = f"a title needs a letter or a digit, got {title!r}"
        raise click.ClickException(message)
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[: LONGEST_NAME + 1].rpartition("-")[0]
    return cut or name[:LONGEST_NAME]


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


def _several(*names: str, **settings: Any) -> Callable[[Any], Any]:
    return click.option(*names, multiple=True, **settings)


_Text = Callable[[Mapping[str, str]], str]


def _wrong(text: _Text, name: str) -> Wrong:
    """Hold the answer to one question against the check: as in a record where all else is sound."""

    def wrong(said: str) -> str:
        drafted = text({**_SOUND, name: said})
        found = typed_source(Source(_ANYWHERE[text], drafted.encode())).problems
        return next((f"{p.message}. {p.hint}".strip() for p in found if p.is_error), "")

    return wrong


def _wrong_title(text: _Text, path: Callable[[str], Path]) -> Wrong:
    """Hold a title against the check, and against the records that are there."""

    def wrong(said: str) -> str:
        refusal = _wrong(text, "title")(said)
        if refusal:
            return refusal
        try:
            there = path(said)
        except click.ClickException as error:
            return error.message
        return f"{shown(there)} exists already. Give another title." if there.exists() else ""

    return wrong


def _draft(facts: Mapping[str, str]) -> str:
    """Text of a provision without the questions of its type, which no answer changes."""
    return provision_text(facts, ())


_ANYWHERE: dict[_Text, str] = {
    platform_text: "content/platforms/a/index.md",
    document_text: "content/platforms/a/b/index.md",
    _draft: "content/platforms/a/b/c.md",
}
"""A path for each kind of record, to check a draft under that has no place yet."""

_SOUND = {
    "title": "Title",
    "operator": "Operator",
    "website": "https://example.org/",
    "terms_type": TermsType.TERMS_OF_SERVICE.value,
    "source_url": "https://example.org/",
    "type": "type",
    "severity": Severity.LOW.value,
    "clause": "1",
    "excerpt": "word " * 20,
    "basis": Basis.EXPLICIT.value,
    "audiences": "anyone",
    "jurisdictions": "",
    "date": "2026-01-01",
}
"""Facts with which nothing is wrong, while one answer is looked at."""


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

    def path(title: str) -> Path:
        return project.content / "platforms" / _folder(title) / "index.md"

    def ask(given: str | None, question: str, name: str) -> str:
        return asked(given, question, wrong=_wrong(platform_text, name))

    facts = {
        "title": asked(title, "Name of the service", wrong=_wrong_title(platform_text, path)),
        "operator": ask(operator, "Legal entity behind it", "operator"),
        "website": ask(website, "Website (https://…)", "website"),
        "date": ask(date, "Reviewed on (YYYY-MM-DD)", "date"),
    }
    _write(project, path(facts["title"]), platform_text(facts), "Next: `clausebook new document`.")


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
    platform = asked(platform, "Platform", [p.slug for p in _library(project).platforms.values()])
    folder = project.content / "platforms" / platform

    def path(title: str) -> Path:
        return folder / _folder(title) / "index.md"

    def ask(given: str | None, question: str, name: str, known: Collection[str] = ()) -> str:
        return asked(given, question, known, wrong=_wrong(document_text, name))

    where, wrong = "Where the platform publishes it (https://…)", _wrong_title(document_text, path)
    facts = {
        "title": asked(title, "Title as the document has it", wrong=wrong),
        "terms_type": ask(
            terms_type, "Kind of document", "terms_type", [t.value for t in TermsType]
        ),
        "source_url": ask(source_url, where, "source_url"),
        "date": ask(date, "Reviewed on (YYYY-MM-DD)", "date"),
    }
    _write(project, path(facts["title"]), document_text(facts), "Next: `clausebook new provision`.")


@new.command()
@_option("--document", help="Address of the document: platform/document.")
@_option("--title", help="The rule, in sentence case.")
@_option("--type", help="Clause type.")
@_option("--severity", help="high, medium or low.")
@_option("--clause", help="Number and heading as in the document.")
@_option("--excerpt", help="The words of the clause.")
@_option("--basis", help="explicit, incorporated or inferred.")
@_several("--audience", help="Who is bound; give it again for a second audience.")
@_several("--jurisdiction", help="Where it matters, EU or US-CA; may be given again. Not asked.")
@_option("--date", help="Day of the review, YYYY-MM-DD.")
def provision(**given: Any) -> None:
    """Write the record of a provision."""
    project = find_project()
    library = _library(project)
    documents = [id_.removeprefix("platforms/") for id_ in library.documents]
    document = asked(given["document"], "Document (platform/document)", documents)
    folder = project.content / "platforms" / document
    facts = _provision_facts(given, library, folder)
    types = library.taxonomies.clause_types.types
    text = provision_text(facts, list(types[facts["type"]].attributes.items()))
    path = folder / f"{_folder(facts['title'])}.md"
    _write(project, path, text, "Write the sections, then run `clausebook check`.")


def _provision_facts(given: Mapping[str, Any], library: Library, folder: Path) -> dict[str, str]:
    """Facts of a provision below `folder`, by options or by questions, in the order asked."""
    known = library.taxonomies

    def ask(
        name: str, question: str, known: Collection[str] = (), default: str | None = None
    ) -> str:
        return asked(given[name], question, known, default, _wrong(_draft, name))

    facts = {
        "title": asked(
            given["title"],
            "Title: the rule, in sentence case",
            wrong=_wrong_title(_draft, lambda title: folder / f"{_folder(title)}.md"),
        ),
        "type": ask("type", "Clause type", list(known.clause_types.types)),
        "severity": ask("severity", "Severity", [s.value for s in Severity]),
        "clause": ask("clause", "Clause: number and heading as in the document"),
        "excerpt": asked_text(
            given["excerpt"],
            "Excerpt: the words of the clause, 40 characters or more, on as many lines as it has",
            _wrong(_draft, "excerpt"),
        ),
        "basis": ask("basis", "Basis", [b.value for b in Basis], Basis.EXPLICIT.value),
    }
    audiences = asked_several(given["audience"], "Who is bound", list(known.audiences))
    places = given["jurisdiction"]
    found = asked_several(places, "Jurisdiction", list(known.jurisdictions)) if places else ()
    return {
        **facts,
        "audiences": ", ".join(audiences),
        "jurisdictions": ", ".join(found),
        "date": ask("date", "Reviewed on (YYYY-MM-DD)"),
    }
