"""`datapackage.json`, checked with frictionless; sums; the terms beside the files."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate

from generator.corpus import Corpus
from generator.exports import corpus_files
from generator.model.site import Site
from generator.model.tables import TABLES
from tests.builders import a_corpus
from tests.exports.a_corpus_of_data import a_hostile_corpus, the_real_corpus
from tests.printing import SITE


@cache
def files(name: str) -> dict[str, bytes]:
    """Files of one of the corpora."""
    made: dict[str, Corpus] = {"ours": the_real_corpus(), "hostile": a_hostile_corpus()}
    return dict(corpus_files(made[name], SITE))


def checked(folder: Path, found: dict[str, bytes]) -> Any:
    for path, data in found.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return validate(str(folder / "data" / "datapackage.json"))


def told(report: Any) -> list[str]:
    return [str(note) for note in report.flatten(["fieldName", "rowNumber", "message"])]


def package(name: str) -> dict[str, Any]:
    return dict(json.loads(files(name)["data/datapackage.json"]))


@pytest.mark.parametrize("name", ["ours", "hostile"])
def test_frictionless_finds_every_table_as_described(name: str, tmp_path: Path) -> None:
    report = checked(tmp_path, files(name))
    assert told(report) == []
    assert report.valid
    assert len(report.tasks) == len(TABLES) + 2


@pytest.mark.parametrize(
    ("path", "old", "new", "error"),
    [
        ("provisions.csv", b",exact,", b",certain,", "constraint-error"),
        ("provisions.csv", b",2026-11-20,", b",yesterday,", "type-error"),
        ("mappings.csv", b",gdpr,", b",gdbr,", "foreign-key"),
    ],
    ids=["closed value", "day", "foreign key"],
)
def test_schemas_of_the_tables_refuse_what_they_should(
    path: str, old: bytes, new: bytes, error: str, tmp_path: Path
) -> None:
    found = dict(files("hostile"))
    assert old in found[f"data/{path}"]
    found[f"data/{path}"] = found[f"data/{path}"].replace(old, new)
    unweighed = package("hostile")
    for resource in unweighed["resources"]:
        del resource["hash"], resource["bytes"]
    found["data/datapackage.json"] = json.dumps(unweighed).encode()
    report = checked(tmp_path, found)
    assert {kind for (kind,) in report.flatten(["type"])} == {error}


@pytest.mark.parametrize("path", ["provisions.jsonl", "clausebook.sqlite"])
def test_one_changed_byte_is_found_by_its_sum(path: str, tmp_path: Path) -> None:
    found = dict(files("hostile"))
    found[f"data/{path}"] = found[f"data/{path}"].replace(b"e", b"a", 1)
    report = checked(tmp_path, found)
    assert {kind for (kind,) in report.flatten(["type"])} == {"hash-count"}


def test_resources_name_every_file_with_its_size_and_sum() -> None:
    found = files("ours")
    resources = package("ours")["resources"]
    for one in resources:
        data = found[f"data/{one['path']}"]
        assert one["bytes"] == len(data)
        assert one["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    names = {f"data/{one['path']}" for one in resources}
    about = {"data/datapackage.json", "data/SHA256SUMS", "data/LICENCE.txt", "llms.txt"}
    assert set(found) == names | about


def test_every_field_says_what_it_holds() -> None:
    tables = [one for one in package("ours")["resources"] if one.get("format") == "csv"]
    assert len(tables) == len(TABLES)
    assert all(field["description"] for one in tables for field in one["schema"]["fields"])


def test_package_names_licence_and_sources() -> None:
    found = package("hostile")
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
    assert found["sources"] == [
        {
            "title": "Open Terms Archive (Open Terms Archive, ODC-BY 1.0)",
            "path": "https://github.com/OpenTermsArchive/demo-versions",
        }
    ]
    assert found["homepage"] == "https://example.org/book/data/"


def test_sums_are_written_as_sha256sum_reads_them() -> None:
    found = files("hostile")
    for line in found["data/SHA256SUMS"].decode().splitlines():
        sum_, name = line.split("  ")
        assert hashlib.sha256(found[f"data/{name}"]).hexdigest() == sum_


def test_terms_beside_the_files_attribute_words_and_captures() -> None:
    terms = files("hostile")["data/LICENCE.txt"].decode()
    assert "https://creativecommons.org/licenses/by/4.0/" in terms
    assert "belong to the platforms" in terms
    assert "ODC-BY 1.0" in terms


def test_site_without_an_address_has_a_package_without_a_homepage() -> None:
    made = dict(corpus_files(a_corpus(), Site(name="Nowhere")))
    assert "homepage" not in json.loads(made["data/datapackage.json"])
