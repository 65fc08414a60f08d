"""Check it yourself: commands to paste."""

from __future__ import annotations

import shlex

from generator.sections.recheck import view
from tests.builders import a_corpus, a_provision

ARCHIVE = """\
ota:
  title: Open Terms Archive
  publisher: Open Terms Archive
  versions: {versions}
  kind: git
  licence: ODC-BY 1.0
  vantage: London
"""


def _commands(versions: str) -> tuple[str, ...]:
    changes = {"content/taxonomies/archives.yml": ARCHIVE.format(versions=versions)}
    shown = view(a_provision(), a_corpus(changes))
    assert shown is not None
    return shown.commands


def test_git_archive_is_cloned_and_the_capture_summed() -> None:
    clone, show, total = _commands("https://github.com/OpenTermsArchive/demo-versions")
    assert clone.endswith("https://github.com/OpenTermsArchive/demo-versions.git")
    assert show == "git -C demo-versions show 'c2:Acme/Terms of Service.md' > capture.md"
    assert total == "sha256sum capture.md"


def test_slash_at_the_end_of_the_archives_address_does_no_harm() -> None:
    clone, show, _ = _commands("https://github.com/OpenTermsArchive/demo-versions/")
    assert clone.endswith("/demo-versions.git")
    assert show.startswith("git -C demo-versions ")


def test_hostile_address_stays_one_word_of_the_shell() -> None:
    clone, show, _ = _commands("'https://a.example/x;id${IFS}/$(id)'")
    assert shlex.split(clone)[-1] == "https://a.example/x;id${IFS}/$(id).git"
    assert shlex.split(show)[:4] == ["git", "-C", "$(id)", "show"]


def test_nothing_to_check_is_none() -> None:
    assert view(a_provision(id="platforms/beta/terms/change-of-terms"), a_corpus()) is None
