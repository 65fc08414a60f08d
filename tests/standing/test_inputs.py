"""Everything a site is made from is read, and times only tell what is likely."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.digest import digest_of, digest_of_file
from generator.digest import parts as digest_parts
from generator.standing import inputs, inputs_of, seem_edited, time_of_outcome

LONG_AGO = 1_000_000_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a folder in which everything is old."""
    folder = tmp_path / "content"
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "one.md").write_text("one")
    (folder / "two.md").write_text("two")
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.mark.parametrize("size", [0, 1, 7, 8, 9, 16, 17])
def test_digest_of_a_file_is_that_of_all_its_bytes(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest_parts, "_MOST", 8)
    path = tmp_path / "file"
    path.write_bytes(bytes(range(size)))
    assert digest_of_file(str(path)) == digest_of(bytes(range(size)))


def test_file_that_is_gone_and_folder_are_no_files(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone"):
        with pytest.raises(OSError, match=r"\[Errno"):
            digest_of_file(str(path))


def test_nothing_seems_edited_where_all_is_old(content: Path, tmp_path: Path) -> None:
    assert not seem_edited([str(content), str(tmp_path / "gone")], LONG_AGO + 1)


def test_digest_is_of_all_bytes_where_the_system_gives_few_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "file", os.read
    path.write_bytes(b"more than three bytes")
    monkeypatch.setattr(os, "read", lambda handle, most: real(handle, min(most, 3)))
    assert digest_of_file(str(path)) == digest_of(b"more than three bytes")


@pytest.mark.parametrize("name", ["a/b/one.md", "a/b", "two.md"])
def test_what_is_younger_seems_edited(name: str, content: Path) -> None:
    os.utime(content / name, (LONG_AGO + 2, LONG_AGO + 2))
    assert seem_edited([str(content)], LONG_AGO + 1)


def test_file_that_went_just_now_counts_as_an_edit(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = inputs._entries

    def gone_by_now(root: str) -> Iterator[os.DirEntry[str]]:
        for entry in real(root):
            (content / "two.md").unlink(missing_ok=True)
            yield entry

    monkeypatch.setattr(inputs, "_entries", gone_by_now)
    assert seem_edited([str(content)], LONG_AGO + 1)


def test_outcome_that_is_gone_is_older_than_anything(tmp_path: Path) -> None:
    assert time_of_outcome(tmp_path) == 0


def test_edit_that_shows_no_younger_time_is_read_all_the_same(content: Path) -> None:
    config = content.parent / "mkdocs.yml"
    config.write_text("site_name: A site\n")
    before = inputs_of(config, content, str(content.parent / "overrides"), draft=False)
    assert set(before.files) == {"content/a/b/one.md", "content/two.md"}
    (content / "two.md").write_text("2")
    os.utime(content / "two.md", (LONG_AGO, LONG_AGO))
    assert not seem_edited([str(content)], LONG_AGO + 1)
    after = inputs_of(config, content, str(content.parent / "overrides"), draft=False)
    assert after.digest != before.digest


def test_link_to_a_folder_is_not_followed_and_stands_for_itself(content: Path) -> None:
    before = made_from(content)
    (content / "link").symlink_to(content / "a")
    found = made_from(content)
    assert set(found.files) == {"content/a/b/one.md", "content/two.md", "content/link"}
    (content / "link").unlink()
    (content / "link").symlink_to(content / "a" / "b")
    assert len({before.digest, found.digest, made_from(content).digest}) == 3


def test_link_to_a_folder_of_overrides_is_followed_once(content: Path, tmp_path: Path) -> None:
    (tmp_path / "theme" / "sections").mkdir(parents=True)
    template = tmp_path / "theme" / "sections" / "one.html"
    template.write_text("one")
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "sections").symlink_to(tmp_path / "theme" / "sections")
    (tmp_path / "theme" / "sections" / "circle").symlink_to(tmp_path / "overrides" / "sections")
    before = made_from(content)
    template.write_text("two")
    assert made_from(content).digest != before.digest


@pytest.mark.parametrize("config", ["site_name: !ENV [my_name, Book]", "hooks: [tools/hook.py]"])
def test_what_a_configuration_takes_from_outside_counts(
    content: Path, config: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = content.parent / "mkdocs.yml"
    file.write_text(config)
    hook = content.parent / "tools" / "hook.py"
    hook.parent.mkdir()
    hook.write_text("one")
    before = inputs.surroundings(file.read_bytes(), file.parent)
    assert inputs.surroundings(file.read_bytes(), file.parent) == before
    monkeypatch.setenv("my_name", "Another")
    hook.write_text("two")
    assert inputs.surroundings(file.read_bytes(), file.parent) != before


def made_from(content: Path) -> inputs.Inputs:
    config = content.parent / "mkdocs.yml"
    config.write_text("site_name: Book")
    return inputs_of(config, content, str(content.parent / "overrides"), draft=False)


def test_hidden_files_are_no_sources(content: Path) -> None:
    before = made_from(content)
    (content / ".#two.md").symlink_to("nobody@nowhere:1")
    (content / "a" / ".two.md.swp").write_text("half a record")
    (content / ".git").mkdir()
    (content / ".git" / "index").write_text("x")
    assert made_from(content) == before


def test_file_that_cannot_be_read_has_a_digest_until_it_can(content: Path) -> None:
    before = made_from(content)
    (content / "three.md").symlink_to(content.parent / "later.md")
    dangling = made_from(content)
    assert "content/three.md" in dangling.files
    (content.parent / "later.md").write_text("three")
    readable = made_from(content)
    assert len({before.digest, dangling.digest, readable.digest}) == 3
    assert readable.files["content/three.md"] == digest_of(b"three")
