from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.corpus import files, make
from generator.cli.main import main
from tests.projects import ROOT

WORDS = re.compile(r"\w+")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project of forty made provisions."""
    folder = tmp_path_factory.mktemp("made")
    make(folder, 40)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "content" / "pages").mkdir()
    return folder


def test_made_records_and_ledgers_have_no_problems(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    told = CliRunner().invoke(main, ["check", "--strict"])
    assert (told.exit_code, "no problems" in told.output) == (0, True), told.output


def test_the_same_seed_and_size_give_the_same_files() -> None:
    assert list(files(40)) == list(files(40))
    assert dict(files(40)) != dict(files(40, seed=2))


def test_proportions_are_those_of_the_whole_corpus() -> None:
    names = [name for name, _ in files(1325)]
    parts = [name.count("/") for name in names if name.startswith("platforms/")]
    documents = [name for name in names if name.endswith("/captures.yml")]
    provisions = [name for name in names if "/provision-" in name]
    assert (parts.count(2), len(documents), len(provisions)) == (35, 82, 1325)


def test_a_record_holds_nine_hundred_words_of_prose() -> None:
    name, text = next(item for item in files(40) if "/provision-" in item[0])
    excerpt = re.search(r"(?m)^excerpt: >-\n  (.*)$", text)
    assert excerpt, name
    body = text.split("\n---\n", 1)[1]
    prose = [line for line in body.splitlines() if not line.startswith("#")]
    assert len(WORDS.findall(f"{excerpt[1]} {' '.join(prose)}")) == 900


def test_files_come_one_after_another_and_each_once() -> None:
    names = [name for name, _ in files(200)]
    assert len(names) == len(set(names))
