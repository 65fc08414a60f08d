"""A corpus of more platforms than a matrix shows on one page."""

from __future__ import annotations

from generator.pages.clause_type import PER_PAGE
from tests.builders import a_content
from tests.pages.test_clause_type import many
from tests.printing import an_edition


def test_long_matrix_goes_on_without_twins_of_its_further_pages() -> None:
    files = an_edition({**a_content(), **many(PER_PAGE)}).files
    assert "types/change-of-terms/2/index.html" in files
    assert "types/change-of-terms/index.json" in files
    assert "types/change-of-terms/2/index.json" not in files
