from __future__ import annotations

import pytest

from generator.problem import Problem
from generator.validate import Kind, Place, place_of

PLACES = {
    "content/pages/about/index.md": Place(Kind.PAGE, "about/index.md"),
    "content/taxonomies/clause-types.yml": Place(Kind.TAXONOMY, "clause-types"),
    "content/regulations/gdpr.md": Place(Kind.REGULATION, "regulations/gdpr"),
    "content/platforms/x/index.md": Place(Kind.PLATFORM, "platforms/x"),
    "content/platforms/x/y/index.md": Place(Kind.DOCUMENT, "platforms/x/y"),
    "content/platforms/x/y/captures.yml": Place(Kind.LEDGER, "platforms/x/y"),
    "content/platforms/x/y/notes.yml": Place(Kind.NOTES, "platforms/x/y"),
    "content/platforms/x/y/z-1.md": Place(Kind.PROVISION, "platforms/x/y/z-1"),
}
MISPLACED = [
    "content/README.md",
    "content/taxonomies/audiences",
    "content/taxonomies/audiences.yaml",
    "content/taxonomies/more/audiences.yml",
    "content/taxonomies/other.yml",
    "content/regulations/gdpr.txt",
    "content/regulations/eu/gdpr.md",
    "content/platforms/index.md",
    "content/platforms/x/notes.md",
    "content/platforms/x/captures.yml",
    "content/platforms/x/y/notes.txt",
    "content/platforms/x/y/z/deep.md",
    "content/pages",
    "content/",
    "",
]
MISNAMED = ["A", "a b", "a--b", "-a", "a-", "a_b", "ä", "a.b", "..", "", "a\n", "a\\b", "x" * 81]


@pytest.mark.parametrize("path", PLACES)
def test_place_decides_the_kind_of_a_file(path: str) -> None:
    assert place_of(path) == PLACES[path]


@pytest.mark.parametrize("path", MISPLACED)
def test_file_elsewhere_is_misplaced(path: str) -> None:
    problem = place_of(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.path) == ("CB018", path)


@pytest.mark.parametrize("name", MISNAMED)
@pytest.mark.parametrize(
    "path", ["platforms/x/y/{}.md", "platforms/{}/y/z.md", "regulations/{}.md"]
)
def test_name_that_is_no_address_is_told(path: str, name: str) -> None:
    problem = place_of("content/" + path.format(name))
    assert isinstance(problem, Problem)
    assert problem.code == "CB020"


@pytest.mark.parametrize("name", ["Crème Brûlée", "A_B.c", "x" * 200, "条款", "!!"])
def test_suggested_name_is_a_name(name: str) -> None:
    problem = place_of(f"content/regulations/{name}.md")
    assert isinstance(problem, Problem)
    suggested = problem.hint.removeprefix("Rename it '").removesuffix("'.")
    assert isinstance(place_of(f"content/regulations/{suggested}.md"), Place)
