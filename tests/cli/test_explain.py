"""`clausebook explain` and `clausebook schema`."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from generator.exports.schema import MODELS, schema
from generator.problem import CATALOGUE

Run = Callable[..., Result]


@pytest.mark.parametrize("code", list(CATALOGUE))
def test_every_code_is_explained_with_a_bad_and_a_good_example(run: Run, code: str) -> None:
    ran = run("explain", code)
    assert ran.exit_code == 0
    assert ran.stdout.startswith(f"{code} {CATALOGUE[code].name}\n\n{CATALOGUE[code].rule}\n")
    bad, good = ran.stdout.index("Bad:"), ran.stdout.index("Good:")
    assert ran.stdout[bad + 4 : good].strip()
    assert ran.stdout[good + 5 :].strip()


@pytest.mark.parametrize(
    "written", ["cb008", "[CB008]", "link-out-of-content", "LINK-OUT-OF-CONTENT"]
)
def test_code_may_be_copied_as_it_is_printed_or_named(run: Run, written: str) -> None:
    assert run("explain", written).stdout.startswith("CB008 link-out-of-content")


def test_without_a_code_all_are_listed(run: Run) -> None:
    lines = run("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(CATALOGUE)


LISTED = "`clausebook explain` lists them all."


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("CB999", LISTED),
        ("CB12", f"Did you mean 'CB012'? {LISTED}"),
        ("cb-012", f"Did you mean 'CB012'? {LISTED}"),
        ("wrong-choise", f"Did you mean 'wrong-choice'? {LISTED}"),
        ("what?", LISTED),
    ],
)
def test_unknown_code_is_told_with_what_was_meant(run: Run, written: str, told: str) -> None:
    ran = run("explain", written)
    assert ran.exit_code == 1
    assert ran.stderr == f"Error: there is no code {written!r}. {told}\n"


@pytest.mark.parametrize("kind", sorted(MODELS))
def test_schema_of_every_kind_is_printed_as_json(run: Run, kind: str) -> None:
    ran = run("schema", kind)
    assert ran.exit_code == 0
    assert json.loads(ran.stdout) == schema(kind)


def test_unknown_kind_of_record_is_refused_with_those_that_are(run: Run) -> None:
    ran = run("schema", "provisions")
    assert ran.exit_code == 2
    assert "provision" in ran.stderr


@pytest.mark.parametrize(
    "command", ["check", "build", "serve", "explain", "new", "schema", "verify"]
)
def test_every_command_has_help(run: Run, command: str) -> None:
    ran = run(command, "-h")
    assert ran.exit_code == 0
    assert ran.stdout.startswith(f"Usage: main {command}")


def test_version_is_printed(run: Run) -> None:
    assert run("--version").stdout.startswith("clausebook, version ")
