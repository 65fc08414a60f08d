"""The manifest: `sha256sum` agrees with it, and every difference is found."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish import (
    MANIFEST,
    ManifestError,
    manifest_bytes,
    read_manifest,
    seal,
    verify_site,
    write,
    write_manifest,
)
from generator.publish.difference import Difference, difference
from generator.publish.manifest import revised

FILES = {"index.html": b"home", "a/b.html": b"b", "a.html": b"a", "Z.txt": b"", "é.txt": b"e"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with its manifest."""
    write(tmp_path, FILES)
    seal(tmp_path)
    return tmp_path


def test_manifest_lists_every_file_but_itself_and_the_mark_sorted_by_bytes(site: Path) -> None:
    sums = read_manifest(site)
    assert list(sums) == ["Z.txt", "a.html", "a/b.html", "index.html", "é.txt"]
    assert sums["index.html"] == hashlib.sha256(b"home").hexdigest()


def test_untouched_site_is_as_its_manifest_says(site: Path) -> None:
    found = verify_site(site)
    assert (bool(found), found.files) == (False, 5)


def test_changed_missing_and_extra_files_are_found(site: Path) -> None:
    (site / "a.html").write_bytes(b"A")
    (site / "a" / "b.html").unlink()
    write(site, {"new/x.html": b"x"})
    found = verify_site(site)
    assert found.changed == ("a.html",)
    assert found.missing == ("a/b.html",)
    assert found.extra == ("new/x.html",)


def test_folder_or_dead_link_in_the_place_of_a_file_is_a_missing_file(site: Path) -> None:
    (site / "a.html").unlink()
    (site / "a.html").mkdir()
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("nowhere")
    assert verify_site(site).missing == ("a.html", "index.html")


def test_sums_that_are_known_are_not_made_again(site: Path) -> None:
    digits = "0" * 64
    write_manifest(site, {"a.html": digits})
    assert read_manifest(site)["a.html"] == digits
    assert verify_site(site).changed == ("a.html",)


def test_manifest_that_is_one_with_another_sites_is_not_written_into(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / MANIFEST).hardlink_to(site / MANIFEST)
    seal(other)
    assert len(read_manifest(site)) == 5


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum on this machine")
def test_sha256sum_agrees_also_about_odd_names(site: Path) -> None:
    write(site, {"back\\slash": b"1", "two\nlines": b"2", "space d": b"3"})
    seal(site)
    ran = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", MANIFEST],
        cwd=site,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert not verify_site(site)
    named = subprocess.run(["sha256sum", *read_manifest(site)], cwd=site, capture_output=True)  # noqa: PLW1510
    assert named.stdout == (site / MANIFEST).read_bytes()


@pytest.mark.parametrize(
    "text",
    ["", "no sum\n", f"{'0' * 64}  ../x\n", f"{'0' * 64}  /etc/passwd\n", f"{'0' * 64}  x"],
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(ManifestError, match=MANIFEST):
        verify_site(tmp_path)


def test_folder_without_a_manifest_is_told(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=f"holds no {MANIFEST}"):
        verify_site(tmp_path)


NAMES = st.text(st.sampled_from("ab-/.é\\ z"), min_size=1, max_size=6).filter(
    lambda name: name.strip("/") == name and "//" not in name
)
SUMS = st.dictionaries(NAMES, st.sampled_from(["0" * 64, "1" * 64]), min_size=1, max_size=8)


@settings(max_examples=300, derandomize=True)
@given(SUMS, SUMS)
def test_manifest_made_of_the_one_before_is_the_one_made_anew(
    before: dict[str, str], sums: dict[str, str]
) -> None:
    made = revised(manifest_bytes(before), len(before), sums, difference(sums, before))
    assert made is None or made == manifest_bytes(sums)
    plain = all(name.isascii() and "\\" not in name for name in (*before, *sums))
    assert made is not None or not plain


def test_manifest_that_lists_more_than_is_known_is_not_gone_by() -> None:
    data, differs = manifest_bytes({"a": "0" * 64, "b": "0" * 64}), Difference(["a"], ["b"])
    assert revised(data, 2, {"a": "1" * 64}, differs) == manifest_bytes({"a": "1" * 64})
    assert revised(data, 1, {"a": "1" * 64}, differs) is None
    assert revised(data[:-1], 2, {"a": "1" * 64}, differs) is None


def test_many_new_lines_are_not_put_in_one_by_one() -> None:
    sums = {f"{number}.html": "1" * 64 for number in range(1_001)}
    assert revised(manifest_bytes({}), 0, sums, difference(sums, {})) is None
