"""Everything one record points to, and what may be pointed to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.model.place import Document, Platform, Regulation
from generator.model.provision import Provision
from generator.problem import Problem, closest, quoted
from generator.validate import Library, Location, dotted
from generator.validate.partial import UNKNOWN

Pointing = Platform | Document | Provision | Regulation


@dataclass(frozen=True, slots=True)
class Reference:
    """A value at a `location` of a record that must be among `known`; `code` if it is not.

    `home` is the path of the file that would make it known.
    """

    location: Location
    value: str
    known: Collection[str]
    code: str
    home: str

    @property
    def dangles(self) -> bool:
        """Whether the value leads nowhere."""
        return self.value not in self.known


def references(
    record: Pointing, library: Library, regulations: Mapping[str, Regulation]
) -> Iterator[Reference]:
    """Yield every reference of a record; `regulations` by the ids that records use."""
    taxonomies = library.taxonomies
    if isinstance(record, Platform):
        if record.facts.country is not None:
            yield _place(("country",), record.facts.country, library)
        yield from _silences(record, library)
    elif isinstance(record, Regulation):
        yield _place(("jurisdiction",), record.facts.jurisdiction, library)
    elif isinstance(record, Document):
        yield _parent("platform", record.platform_id, library.platforms, "CB031")
        if record.facts.archive:
            archive = record.facts.archive.collection
            where = ("archive", "collection")
            yield Reference(where, archive, taxonomies.archives, "CB043", _taxonomy("archives"))
    elif isinstance(record, Provision):
        yield from own_references(record, library, regulations)
        yield from _peers(record, library)


def own_references(
    provision: Provision, library: Library, regulations: Mapping[str, Regulation]
) -> Iterator[Reference]:
    """Yield every reference of a provision but those to its peers, which are provisions too."""
    yield from _folders(provision, library)
    yield from _vocabulary(provision, library)
    yield from _answers(provision, library)
    yield from _articles(provision, regulations)


def dangling(record: Pointing, found: Collection[Reference], library: Library) -> Iterator[Problem]:
    """Yield a problem for each reference that leads nowhere.

    A reference to a file that is there but broken is left to that file's own problems.
    """
    for reference in found:
        if reference.home in library.untyped or reference.value == UNKNOWN:
            continue
        if reference.home.endswith(".yml") and reference.home not in library.fields:
            yield _no_taxonomy(reference.home)
            continue
        line = library.line(record.source, *reference.location)
        message = _RULES[reference.code].format(got=quoted(reference.value))
        is_folder = reference.code in {"CB031", "CB032"}
        hint = _folder(reference) if is_folder else closest(reference.value, reference.known)
        field = dotted(reference.location)
        yield Problem(record.source, line, field, reference.code, message, hint)


_RULES = {
    "CB031": "the platform {got} has no record",
    "CB032": "the document {got} has no record",
    "CB033": "must be a clause type of taxonomies/clause-types.yml, got {got}",
    "CB034": "must be a regulation of content/regulations/, got {got}",
    "CB035": "must be an article listed in the regulation's record, got {got}",
    "CB036": "must be a jurisdiction of taxonomies/jurisdictions.yml, got {got}",
    "CB037": "must be an audience of taxonomies/audiences.yml, got {got}",
    "CB038": "must be a question of the record's clause type, got {got}",
    "CB039": "must be an answer that its clause type lists, got {got}",
    "CB042": "must be a rule of the record's own severity in taxonomies/severities.yml, got {got}",
    "CB043": "must be an archive of taxonomies/archives.yml, got {got}",
    "CB044": (
        "must be a published provision of another platform and the same clause type, got {got}"
    ),
    "CB057": "must be a document of this platform, got {got}",
}


def _no_taxonomy(path: str) -> Problem:
    """Say once that a taxonomy is missing, however many records name its entries."""
    message = "the taxonomy is missing, and records name its entries"
    return Problem(path, 1, "file", "CB018", message, "Add it, or give the file its right name.")


def _folder(reference: Reference) -> str:
    """Name the neighbouring folder that was meant, or the file that is missing.

    A folder is named by whoever made it, so another is meant only if the two are much alike.
    """
    above, _, name = reference.value.rpartition("/")
    beside = (id_.rpartition("/") for id_ in reference.known)
    hint = closest(name, [o for parent, _, o in beside if parent == above], likeness=_ALIKE)
    return hint if hint.startswith("Did you mean") else f"Add {reference.home}."


_ALIKE = 0.8


def _taxonomy(name: str) -> str:
    return f"content/taxonomies/{name}.yml"


def _parent(kind: str, id_: str, known: Collection[str], code: str) -> Reference:
    return Reference((kind,), id_, known, code, f"content/{id_}/index.md")


def _place(location: Location, place: str, library: Library) -> Reference:
    known = library.taxonomies.jurisdictions
    return Reference(location, place, known, "CB036", _taxonomy("jurisdictions"))


@dataclass(frozen=True, slots=True)
class _DocumentsOf(Collection[str]):
    """Last parts of the addresses of a platform's documents; all are looked at for a hint only."""

    platform_id: str
    known: Collection[str]

    def __contains__(self, slug: object) -> bool:
        return f"{self.platform_id}/{slug}" in self.known

    def __iter__(self) -> Iterator[str]:
        own = f"{self.platform_id}/"
        found = (id_ for id_ in self.known if id_.startswith(own))
        return (id_.removeprefix(own) for id_ in found)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _silences(platform: Platform, library: Library) -> Iterator[Reference]:
    """Yield the clause types of recorded silences, and the documents read for them."""
    types = library.taxonomies.clause_types.types
    documents = _DocumentsOf(platform.id, library.documents)
    for index, silence in enumerate(platform.facts.silences):
        where = ("silences", index, "type")
        yield Reference(where, silence.type, types, "CB033", _taxonomy("clause-types"))
        for position, reading in enumerate(silence.read):
            place = ("silences", index, "read", position, "document")
            home = f"content/{platform.id}/{reading.document}/index.md"
            yield Reference(place, reading.document, documents, "CB057", home)


def _folders(provision: Provision, library: Library) -> Iterator[Reference]:
    """Yield the folders a provision lies in; the platform is its document's to report."""
    document = _parent("document", provision.document_id, library.documents, "CB032")
    if document.dangles and document.home not in library.untyped:
        yield _parent("platform", provision.platform_id, library.platforms, "CB031")
    yield document


def _vocabulary(provision: Provision, library: Library) -> Iterator[Reference]:
    facts, taxonomies = provision.facts, library.taxonomies
    types = taxonomies.clause_types.types
    yield Reference(("type",), facts.type, types, "CB033", _taxonomy("clause-types"))
    for index, place in enumerate(facts.jurisdictions):
        yield _place(("jurisdictions", index), place, library)
    home = _taxonomy("audiences")
    for index, audience in enumerate(facts.audiences):
        yield Reference(("audiences", index), audience, taxonomies.audiences, "CB037", home)
    if facts.severity_rule is not None:
        level = taxonomies.severities.get(facts.severity)
        rules = level.rules if level else {}
        home = _taxonomy("severities")
        yield Reference(("severity_rule",), facts.severity_rule, rules, "CB042", home)


def _answers(provision: Provision, library: Library) -> Iterator[Reference]:
    home = _taxonomy("clause-types")
    clause_type = library.taxonomies.clause_types.types.get(provision.facts.type)
    questions = clause_type.attributes if clause_type else {}
    for question, answer in provision.facts.attributes.items():
        where = ("attributes", question)
        if question in questions:
            known = questions[question].answers
            yield Reference(where, answer.answer, known, "CB039", home)
        elif clause_type:
            yield Reference(where, question, questions, "CB038", home)


def _articles(provision: Provision, known: Mapping[str, Regulation]) -> Iterator[Reference]:
    for index, mapping in enumerate(provision.facts.regulations):
        home = f"content/regulations/{mapping.id}.md"
        yield Reference(("regulations", index, "id"), mapping.id, known, "CB034", home)
        if mapping.id not in known:
            continue
        articles = {article.id for article in known[mapping.id].facts.articles}
        for position, article in enumerate(mapping.articles):
            where = ("regulations", index, "articles", position)
            yield Reference(where, article, articles, "CB035", home)


def _peers(provision: Provision, library: Library) -> Iterator[Reference]:
    if not provision.facts.peers:
        return
    fitting = {
        id_
        for id_, other in library.provisions.items()
        if other.is_published
        and other.platform_id != provision.platform_id
        and other.facts.type == provision.facts.type
    }
    for index, peer in enumerate(provision.facts.peers):
        yield Reference(("peers", index), peer, fitting, "CB044", f"content/{peer}.md")
