"""JSON Schemas: they say of a record what the check says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.exports.schema import MODELS, schema, schemas
from tests.builders import A_RECORD, a_content, a_record_text
from tests.projects import ROOT

CONTENT = ROOT / "content"
TAXONOMIES = ("clause-types", "severities", "jurisdictions", "audiences", "archives")


class AsWritten(yaml.SafeLoader):
    """Reads dates as the text they are written as, as editors do by YAML 1.2."""


AsWritten.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if "int" in tag or "bool" in tag]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(kind: str, text: str, loader: type[Any] = yaml.BaseLoader) -> list[str]:
    """Errors of a record's front matter, or of a whole YAML file."""
    head = text.split("---\n", 2)[1] if text.startswith("---\n") else text
    facts = yaml.load(head, Loader=loader)  # noqa: S506 - both loaders make plain values only
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(facts)]


def records(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every record of a content folder with its kind."""
    for path in sorted(folder.rglob("*.md")):
        parts = path.relative_to(folder).parts
        if parts[0] == "regulations":
            yield "regulation", path
        elif parts[0] == "platforms" and path.name != "index.md":
            yield "provision", path
        elif parts[0] == "platforms":
            yield ("platform" if len(parts) == 3 else "document"), path


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_schema_is_a_schema(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["title"] == f"Clausebook {kind}"


@pytest.mark.parametrize("kind", ["provision", "platform", "document", "regulation"])
def test_schema_accepts_every_record_of_ours(kind: str) -> None:
    ours = [path for found, path in records(CONTENT) if found == kind]
    assert ours
    wrong = {path.name: errors(kind, path.read_text("utf-8")) for path in ours}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_schema_accepts_every_ledger_of_ours_as_editors_read_them() -> None:
    ours = sorted(CONTENT.glob("platforms/*/*/captures.yml"))
    assert ours
    wrong = {str(p): errors("captures", p.read_text("utf-8"), AsWritten) for p in ours}
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("kind", TAXONOMIES)
def test_schema_accepts_our_taxonomies(kind: str) -> None:
    assert errors(kind, (CONTENT / "taxonomies" / f"{kind}.yml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "broken",
    [
        {"severity": "hihg"},
        {"severity": None},
        {"titel": "a second title"},
        {"audiences": "[]"},
        {"reviewed": "{date: yesterday, by: editors}"},
        {"excerpt": '""'},
        {"type": "Change Of Terms"},
        {"peers": "[a/1, a/2, a/3, a/4]"},
        {"regulations": "[{id: gdpr, relation: breaks, note: x}]"},
        {"aliases": "[/platforms/acme/]"},
    ],
    ids=lambda broken: next(iter(broken)),
)
def test_schema_refuses_a_broken_record(broken: dict[str, str | None]) -> None:
    assert errors("provision", a_record_text(**broken))


def test_schema_accepts_the_record_that_the_broken_ones_are_made_from() -> None:
    assert errors("provision", a_content()[A_RECORD]) == []


def test_schema_lets_a_short_answer_stand_for_a_whole_one() -> None:
    short = a_record_text(attributes="{notice: fixed, assent: {answer: use, quote: by using it}}")
    assert errors("provision", short) == []
    assert errors("provision", a_record_text(attributes="{notice: {answr: fixed}}"))


def test_schemas_are_published_as_files_that_end_in_a_line_feed() -> None:
    files = schemas()
    assert list(files) == [f"data/schema/{kind}.schema.json" for kind in MODELS]
    assert all(data.endswith(b"}\n") for data in files.values())
    assert json.loads(files["data/schema/provision.schema.json"]) == schema("provision")
