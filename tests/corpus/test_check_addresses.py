from __future__ import annotations

from dataclasses import replace

from generator.corpus import link
from generator.corpus.addresses import FIXED, check_addresses, jurisdiction_address, type_address
from generator.model.site import SECTION_ROOTS
from tests.builders import A_RECORD, a_library, a_record_text


def test_addresses_of_taxonomy_entries() -> None:
    assert jurisdiction_address("US-CA") == "jurisdictions/us-ca"
    assert type_address("training") == "types/training"


def test_fixed_addresses_are_the_folders_that_the_press_prints_and_two_files() -> None:
    assert set(FIXED) == {"", "404", "index", *SECTION_ROOTS}


def test_written_pages_beside_the_records_are_no_problem() -> None:
    _, problems = link(a_library(), ("", "about", "methodology/severity"))
    assert problems == ()


def test_two_entries_with_one_address_are_told() -> None:
    library = a_library()
    places = library.taxonomies.jurisdictions
    taxonomies = library.taxonomies.model_copy(
        update={"jurisdictions": {**places, "eu": places["EU"]}}
    )
    problems = list(check_addresses(replace(library, taxonomies=taxonomies), ()))
    assert [problem.code for problem in problems] == ["CB040"]


def test_alias_of_its_own_address_is_told() -> None:
    own = "platforms/acme/terms/change-of-terms"
    _, problems = link(a_library({A_RECORD: a_record_text(aliases=f"[{own}]")}))
    assert [(problem.field, problem.code) for problem in problems] == [("aliases[0]", "CB041")]


def test_alias_given_twice_is_told_once() -> None:
    text = a_record_text(aliases="[platforms/old, platforms/old]")
    _, problems = link(a_library({A_RECORD: text}))
    assert [(problem.field, problem.code) for problem in problems] == [("aliases[1]", "CB041")]


def test_free_alias_is_no_problem() -> None:
    _, problems = link(a_library({A_RECORD: a_record_text(aliases="[platforms/acme/old/name]")}))
    assert problems == ()
