"""BibTeX, read back by a parser that is not ours."""

from __future__ import annotations

from dataclasses import replace

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry

from generator.metadata.citations.bibtex import bibtex, escaped
from generator.sections.citation import Citation
from tests.metadata.citations.cases import HOSTILE, PLAIN


def read(*citations: Citation) -> list[Entry]:
    library = parse_string(bibtex(citations))
    assert library.failed_blocks == []
    return list(library.entries)


def test_entry_keeps_who_what_when_and_where() -> None:
    (entry,) = read(PLAIN)
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    assert (entry.entry_type, entry.key) == ("misc", "acme:terms:cap:2026-08-07")
    assert fields["author"] == "{Acme Inc.}"
    assert fields["title"] == "{9 Liability}"
    assert fields["howpublished"] == "Terms of service"
    assert (fields["year"], fields["day"]) == ("2026", "7")
    assert fields["url"] == PLAIN.url
    assert "b" * 64 in fields["note"]


def test_day_of_access_is_left_to_the_reader() -> None:
    assert "urldate" not in bibtex([PLAIN])


def test_hostile_title_makes_one_entry_with_balanced_braces() -> None:
    text = bibtex([HOSTILE, PLAIN])
    assert [entry.key for entry in read(HOSTILE, PLAIN)] == [HOSTILE.key, PLAIN.key]
    assert text.count("{") == text.count("}")
    assert r"\input{" not in text


def test_every_character_tex_reads_is_escaped() -> None:
    assert escaped(r"5 % & $ # _ {x} ~ ^ \ < > |") == (
        r"5 \% \& \$ \# \_ \textbraceleft{}x\textbraceright{} \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{} \textless{} \textgreater{} \textbar{}"
    )


def test_address_that_holds_a_brace_is_encoded_not_escaped() -> None:
    (entry,) = read(replace(PLAIN, url="https://a.example/{x}_y%20z"))
    assert entry.fields_dict["url"].value == "https://a.example/%7Bx%7D_y%20z"
