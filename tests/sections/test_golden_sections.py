"""Every case of golden/sections: a record of the tiny content set, and one section of its page.

A case is `<section>/<name as a sentence>.yml`: `record` replaces front matter (as `a_record_text`
takes it) of `provision`, `files` replaces or removes (null) whole files, `ledger` puts each of its
texts for another in Acme's ledger. The fragment stands beside it as `.html`. With
`CLAUSEBOOK_WRITE_GOLDEN=1` the fragments are written anew, to be reviewed like code.
"""

from __future__ import annotations

import importlib
import inspect
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.corpus import Corpus
from generator.validate import sealed
from tests.builders import A_RECORD, a_corpus, a_ledger_text, a_record_text
from tests.markup import parsed
from tests.printing import SITE, section_html
from tests.projects import ROOT

FOLDER = Path(__file__).parents[1] / "golden" / "sections"
CASES = sorted(FOLDER.glob("*/*.yml"))
MODULES = sorted(
    ["breadcrumb", *(path.stem for path in (ROOT / "overrides" / "sections").glob("*.html"))]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_section_is_printed_as_written(case: Path) -> None:
    corpus, provision = _corpus(yaml.safe_load(case.read_text("utf-8")) or {})
    section = case.parent.name
    html = (
        section_html(section, _view(section, provision, corpus), provision, corpus).strip() + "\n"
    )
    golden = case.with_suffix(".html")
    if os.environ.get("CLAUSEBOOK_WRITE_GOLDEN"):
        golden.write_text(html, encoding="utf-8", newline="\n")
    assert html == golden.read_text("utf-8")
    assert parsed(html).unclosed == []


@pytest.mark.parametrize("section", MODULES)
def test_every_section_has_a_golden_case(section: str) -> None:
    assert [case for case in CASES if case.parent.name == section]


def test_no_golden_fragment_is_left_without_its_case() -> None:
    left = [path for path in FOLDER.glob("*/*.html") if not path.with_suffix(".yml").exists()]
    assert left == []


def _corpus(case: dict[str, Any]) -> tuple[Corpus, str]:
    provision = case.get("provision", A_RECORD.removeprefix("content/").removesuffix(".md"))
    changes: dict[str, str | bytes | None] = dict(case.get("files", {}))
    if "record" in case:
        changes[f"content/{provision}.md"] = a_record_text(**case["record"])
    if "ledger" in case:
        text = a_ledger_text().rpartition("seal: ")[0]
        for old, new in case["ledger"].items():
            assert old in text
            text = text.replace(old, new)
        changes["content/platforms/acme/terms/captures.yml"] = sealed(text)
    return a_corpus(changes), provision


def _view(section: str, provision: str, corpus: Corpus) -> object:
    """Call a section's `view` with what it asks for."""
    view = importlib.import_module(f"generator.sections.{section}").view
    given = {"provision": corpus.provisions[provision], "corpus": corpus, "site": SITE}
    return view(**{name: given[name] for name in inspect.signature(view).parameters})
