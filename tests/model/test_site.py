"""Site: where pages lie, and how they link to each other."""

from __future__ import annotations

import posixpath
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.site import SECTION_ROOTS, Site, is_section

DIRECTORIES = Site("Clausebook", url="https://example.org/book/")
FILES = Site("Clausebook", url="https://example.org/book/", directory_urls=False)
PARTS = st.lists(st.sampled_from(["a", "b", "c-d", "9"]), max_size=3)
ADDRESSES = st.one_of(
    st.just(""),
    st.builds(
        lambda root, parts: "/".join((root, *parts)),
        st.sampled_from(sorted(SECTION_ROOTS | {"methodology"})),
        PARTS,
    ),
)


@pytest.mark.parametrize(
    ("address", "directories", "files"),
    [
        ("", "index.html", "index.html"),
        ("methodology", "methodology/index.html", "methodology.html"),
        ("types", "types/index.html", "types/index.html"),
        ("types/x", "types/x/index.html", "types/x/index.html"),
        ("types/x/2", "types/x/2/index.html", "types/x/2.html"),
        ("regulations/x", "regulations/x/index.html", "regulations/x.html"),
        ("platforms/a/b", "platforms/a/b/index.html", "platforms/a/b/index.html"),
        ("platforms/a/b/c", "platforms/a/b/c/index.html", "platforms/a/b/c.html"),
        ("registry/type/x", "registry/type/x/index.html", "registry/type/x/index.html"),
        ("registry/type/x/2", "registry/type/x/2/index.html", "registry/type/x/2.html"),
    ],
)
def test_address_is_a_file_in_both_modes(address: str, directories: str, files: str) -> None:
    assert (DIRECTORIES.file(address), FILES.file(address)) == (directories, files)


@given(ADDRESSES, ADDRESSES, st.sampled_from([DIRECTORIES, FILES]))
def test_link_leads_from_the_file_of_one_page_to_that_of_the_other(
    origin: str, target: str, site: Site
) -> None:
    link = site.href(origin, f"{target}#x").removesuffix("#x")
    reached = posixpath.join(posixpath.dirname(site.file(origin)), link)
    if link.endswith("/"):
        reached = posixpath.join(reached, "index.html")
    assert posixpath.normpath(reached) == site.file(target)


@given(ADDRESSES, st.sampled_from([DIRECTORIES, FILES]))
def test_link_to_a_file_leads_to_it(origin: str, site: Site) -> None:
    link = site.asset(origin, "assets/images/mark.svg")
    reached = posixpath.join(posixpath.dirname(site.file(origin)), link)
    assert posixpath.normpath(reached) == "assets/images/mark.svg"


def test_fragment_stays_at_the_end() -> None:
    assert DIRECTORIES.href("types/x", "regulations/gdpr#article-6") == (
        "../../regulations/gdpr/#article-6"
    )


def test_absolute_address_keeps_the_sub_path_and_is_empty_without_one() -> None:
    assert DIRECTORIES.absolute("types/x") == "https://example.org/book/types/x/"
    assert FILES.absolute("regulations/x") == "https://example.org/book/regulations/x.html"
    assert Site("Clausebook").absolute("types/x") == ""


def test_folder_of_records_is_a_section_and_a_record_is_not() -> None:
    assert is_section("platforms/a/b")
    assert not is_section("platforms/a/b/c")
    assert not is_section("methodology")


@pytest.mark.parametrize(
    ("address", "url"),
    [("", ""), ("methodology", "methodology/"), ("types/x/2", "types/x/2/")],
)
def test_copy_to_read_offline_cites_pages_as_they_are_served(address: str, url: str) -> None:
    copy = replace(FILES, served_directory_urls=True)
    assert copy.absolute(address) == f"https://example.org/book/{url}"
    assert copy.path(address) == FILES.path(address)


def test_site_that_is_served_as_it_is_built_cites_its_own_files() -> None:
    for served in (None, False):
        copy = replace(FILES, served_directory_urls=served)
        assert copy.served is copy
        assert copy.absolute("methodology") == "https://example.org/book/methodology.html"
