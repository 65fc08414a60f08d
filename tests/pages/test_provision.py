"""What search is given of a provision's page."""

from __future__ import annotations

from tests.builders import a_content, a_corpus
from tests.printing import page_at

ADDRESS = "platforms/acme/terms/change-of-terms"
LAW = "content/regulations/gdpr.md"


def test_provision_is_searched_for_the_short_names_of_the_laws_it_maps_to() -> None:
    law = str(a_content()[LAW]).replace("short: GDPR", "short: Datenrecht")
    assert "Datenrecht" in page_at(ADDRESS, a_corpus({LAW: law})).search_text


def test_law_mapped_to_twice_is_named_once() -> None:
    record = str(a_content()[f"content/{ADDRESS}.md"])
    line = next(one for one in record.splitlines() if "{id: gdpr" in one)
    twice = record.replace(line, f"{line}\n{line.replace('13', '28')}")
    text = page_at(ADDRESS, a_corpus({f"content/{ADDRESS}.md": twice})).search_text
    assert text.count("GDPR") == 1
