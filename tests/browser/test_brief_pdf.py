"""The PDF brief of a real platform, as a PDF reader sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from pypdf import PdfReader

from generator.cli import main
from generator.corpus import Corpus, link
from generator.load import load_content
from generator.validate import validate
from tests.projects import ROOT, a_project

pytestmark = pytest.mark.browser

PLATFORM = "platforms/cursor"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """Return the real records."""
    return link(validate(load_content(ROOT / "content")[0])[0])[0]


@pytest.fixture(scope="module")
def printed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of two prints of the same brief."""
    assert browser.is_connected()  # there is a Chromium
    folder = tmp_path_factory.mktemp("briefs")
    project = a_project(folder / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        for name in ("one.pdf", "two.pdf"):
            command = ["bundle", "--platform", "cursor", "--pdf", "--draft"]
            ran = CliRunner().invoke(main, [*command, "--output", str(folder / name)])
            assert ran.exit_code == 0, ran.output
    return folder


@pytest.fixture(scope="module")
def reader(printed: Path) -> PdfReader:
    """Return the print, read."""
    return PdfReader(printed / "one.pdf")


def test_two_prints_are_the_same_bytes(printed: Path) -> None:
    assert (printed / "one.pdf").read_bytes() == (printed / "two.pdf").read_bytes()


def test_bookmarks_name_every_document_and_provision(reader: PdfReader, corpus: Corpus) -> None:
    marks = {mark.title for mark in _flat(reader.outline)}
    records = corpus.provisions_of_platform[PLATFORM]
    assert {p.facts.title for p in records} <= marks
    assert {corpus.document_of(p).facts.title for p in records} <= marks


def test_contents_give_the_page_on_which_a_provision_begins(
    reader: PdfReader, corpus: Corpus
) -> None:
    begins = {m.title: reader.get_destination_page_number(m) or 0 for m in _flat(reader.outline)}
    contents = " ".join(reader.pages[1].extract_text().split())
    for record in corpus.provisions_of_platform[PLATFORM]:
        number = begins[record.facts.title] + 1
        assert f"{record.facts.title} {number}" in contents
        words = reader.pages[number - 1].extract_text().split()
        assert record.facts.title in " ".join(words)
        assert str(number) in (words[0], words[-1]), "the number on the sheet is another one"


def test_links_of_the_contents_lead_to_the_provisions(reader: PdfReader, corpus: Corpus) -> None:
    names: set[str] = set()
    for note in reader.pages[1].get("/Annots", ()):
        found: Any = note.get_object()
        names.add(str(found.get("/Dest", found.get("/A", {}).get("/D", ""))).lstrip("/"))
    wanted = {
        p.id.removeprefix("platforms/").replace("/", ".")
        for p in corpus.provisions_of_platform[PLATFORM]
    }
    assert wanted <= names
    assert wanted <= {name.lstrip("/") for name in reader.named_destinations}


def test_sum_of_every_capture_is_in_the_text(reader: PdfReader, corpus: Corpus) -> None:
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    captures = [corpus.evidence(p).capture for p in corpus.provisions_of_platform[PLATFORM]]
    sums = {capture.sha256 for capture in captures if capture}
    assert sums
    assert all(digits in text for digits in sums)


def _flat(outline: Any) -> list[Any]:
    return [mark for one in outline for mark in (_flat(one) if isinstance(one, list) else [one])]
