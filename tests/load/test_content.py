"""Loading: every file of the content folder once, nothing from outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.load import load_content, load_templates
from generator.record.read import MAX_BYTES


def a_folder(root: Path, *names: str) -> Path:
    """Content folder with a small file under every name."""
    folder = root / "content"
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x\r\n")
    return folder


def test_files_come_in_the_order_of_their_paths_as_bytes(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "platforms/b/index.md", "platforms/a/index.md", "taxonomies/x.yml")
    sources, pages, problems = load_content(folder)
    assert [source.path for source in sources] == [
        "content/platforms/a/index.md",
        "content/platforms/b/index.md",
        "content/taxonomies/x.yml",
    ]
    assert sources[0].data == b"x\r\n"
    assert (pages, problems) == ((), ())


def test_paths_begin_with_content_whatever_the_folder_is_called(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "regulations/gdpr.md").rename(tmp_path / "records")
    assert load_content(folder)[0][0].path == "content/regulations/gdpr.md"


def test_hidden_files_and_folders_are_not_content(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, ".draft.md", "platforms/.git/config", "platforms/a/.index.md.swp")
    assert load_content(folder) == ((), (), ())


def test_hand_written_pages_are_addresses_and_not_sources(tmp_path: Path) -> None:
    names = ("index.md", "about/index.md", "about/corrections.md", "picture.svg")
    folder = a_folder(tmp_path, *(f"pages/{name}" for name in names))
    sources, pages, problems = load_content(folder)
    assert sources == ()
    assert pages == ("about/corrections", "about", "")
    assert problems == ()


def test_link_out_of_the_folder_is_a_problem_and_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    folder = a_folder(tmp_path, "platforms/a/index.md")
    (folder / "platforms" / "a" / "x.md").symlink_to(tmp_path / "secret.md")
    sources, _, problems = load_content(folder)
    assert [source.path for source in sources] == ["content/platforms/a/index.md"]
    (problem,) = problems
    assert str(problem) == (
        "content/platforms/a/x.md:1: file: is a symbolic link that leads out of the content "
        "folder. Copy the file here, or remove the link. [CB008]"
    )


def test_link_to_a_folder_outside_is_a_problem_and_is_not_walked(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.md").write_text("secret")
    folder = a_folder(tmp_path)
    (folder / "platforms").symlink_to(tmp_path / "elsewhere")
    sources, _, problems = load_content(folder)
    assert sources == ()
    assert [problem.code for problem in problems] == ["CB008"]


def test_link_out_among_hand_written_pages_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    folder = a_folder(tmp_path, "pages/index.md")
    (folder / "pages" / "x.md").symlink_to(tmp_path / "secret.md")
    _, pages, problems = load_content(folder)
    assert pages == ("",)
    assert [problem.code for problem in problems] == ["CB008"]


def test_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "regulations/gdpr.md")
    (folder / "regulations" / "other.md").symlink_to(folder / "regulations" / "gdpr.md")
    assert len(load_content(folder)[0]) == 2


def test_link_in_a_circle_is_a_problem(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "a.md").symlink_to(folder / "b.md")
    (folder / "b.md").symlink_to(folder / "a.md")
    assert [problem.code for problem in load_content(folder)[2]] == ["CB008", "CB008"]


def test_link_to_nothing_is_a_problem(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "a.md").symlink_to(folder / "nothing.md")
    (problem,) = load_content(folder)[2]
    assert (problem.code, problem.message) == (
        "CB019",
        "the file could not be read: No such file or directory",
    )


def test_file_of_ten_megabytes_is_a_problem_and_is_not_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "platforms/a/index.md")
    with (folder / "platforms" / "a" / "index.md").open("wb") as file:
        file.truncate(10_000_000)
    sources, _, (problem,) = load_content(folder)
    assert sources == ()
    assert problem.code == "CB009"
    assert "got 10000 kB" in problem.message


def test_file_as_large_as_may_be_is_read(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "regulations/gdpr.md")
    (folder / "regulations" / "gdpr.md").write_bytes(b"x" * MAX_BYTES)
    assert len(load_content(folder)[0]) == 1


def test_pipe_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    os.mkfifo(folder / "a.md")
    assert [problem.code for problem in load_content(folder)[2]] == ["CB019"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "regulations/gdpr.md", "regulations/dsa.md")
    (folder / "regulations" / "gdpr.md").chmod(0)
    sources, _, problems = load_content(folder)
    assert [source.path for source in sources] == ["content/regulations/dsa.md"]
    assert [problem.code for problem in problems] == ["CB019"]


def test_folder_that_may_not_be_listed_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_folder(tmp_path, "regulations/gdpr.md", "taxonomies/x.yml")
    listed = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("/regulations"):
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    sources, _, (problem,) = load_content(folder)
    assert [source.path for source in sources] == ["content/taxonomies/x.yml"]
    assert (problem.path, problem.code) == ("content/regulations", "CB019")


def test_name_that_is_no_text_is_loaded_and_can_be_printed(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / os.fsdecode(b"\xff.md")).write_text("x")
    (source,) = load_content(folder)[0]
    assert source.path.endswith(".md")


def test_templates_are_found_in_the_folder_of_overrides(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("{{ text }}")
    template = load_templates(tmp_path).get_template("x.html")
    assert template.render(text="<b>") == "&lt;b&gt;"


def test_hand_written_page_that_is_not_utf_8_is_a_problem_with_its_line(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "pages/index.md")
    (folder / "pages" / "about.md").write_bytes(b"# About\n\ncaf\xe9\n")
    _, pages, (problem,) = load_content(folder)
    assert pages == ("about", "")
    assert (problem.path, problem.line, problem.code) == ("content/pages/about.md", 3, "CB007")
