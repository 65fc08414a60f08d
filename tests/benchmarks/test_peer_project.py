from __future__ import annotations

import json
from pathlib import Path

from benchmarks.corpus import files
from benchmarks.peer_project import fuller_hugo, hugo

SIZE = 60


def test_fuller_hugo_gets_the_evidence_and_a_page_of_each_change(tmp_path: Path) -> None:
    fuller_hugo(tmp_path / "site", SIZE)
    content = tmp_path / "site" / "content"
    made = dict(files(SIZE))
    for name, text in made.items():
        if name.endswith(".yml"):
            home = "data" if name.startswith("taxonomies/") else "content"
            assert (tmp_path / "site" / home / name).read_text("utf-8") == text
    logs = [name for name in made if name.endswith("/changes.yml")]
    pages = sorted(content.glob("changes/*/*/*.md"))
    assert len(pages) == 2 * len(logs) > 0
    told = json.loads(pages[0].read_text("utf-8"))
    assert f"{told['document']}/changes.yml" in logs
    assert pages[0].stem == told["time"][:10]
    assert {hunk["kind"] for hunk in told["hunks"]} <= {"added", "removed", "reworded"}


def test_plain_hugo_gets_every_record_and_no_evidence(tmp_path: Path) -> None:
    hugo(tmp_path / "site", SIZE)
    content = tmp_path / "site" / "content"
    provisions = [name for name in dict(files(SIZE)) if "/provision-" in name]
    assert all((content / name).is_file() for name in provisions)
    assert not list(content.rglob("*.yml"))
