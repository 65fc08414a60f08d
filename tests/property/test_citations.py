"""Citations of any text stay one entry that others can read."""

from __future__ import annotations

import json
from dataclasses import replace

import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from generator.metadata.citations.bibtex import bibtex
from generator.metadata.citations.csl import csl_json
from generator.metadata.citations.ris import ris
from tests.metadata.citations.cases import PLAIN

ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@given(ANY, ANY)
def test_any_title_and_name_make_exactly_one_bibtex_entry(title: str, author: str) -> None:
    text = bibtex([replace(PLAIN, title=title, author=author)])
    library = parse_string(text)
    assert (library.failed_blocks, len(library.entries)) == ([], 1)
    assert text.count("{") == text.count("}")


@given(ANY, ANY)
def test_any_title_and_name_make_exactly_one_ris_record(title: str, author: str) -> None:
    (entry,) = rispy.loads(ris([replace(PLAIN, title=title, author=author)]))
    assert entry["urls"] == [PLAIN.url]


@given(ANY)
def test_any_title_is_one_line_of_json(title: str) -> None:
    (item,) = json.loads(csl_json([replace(PLAIN, title=f"x{title}")]))
    assert len(item["title"].splitlines()) == 1
