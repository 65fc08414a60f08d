"""The same input gives the same bytes: wherever, whenever and by however many hands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish import read_manifest
from tests.projects import ROOT, a_small_project

pytestmark = pytest.mark.engine

AROUND = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "3", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1"},
]


def test_hash_seed_time_zone_folder_and_number_of_workers_change_no_byte(tmp_path: Path) -> None:
    made = []
    for hands, around in enumerate(AROUND, start=1):
        project = a_small_project(tmp_path / f"in folder {hands}" / "project")
        command = [sys.executable, "-m", "generator", "build", "--workers", str(hands)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **around}
        subprocess.run(command, cwd=project, env=environment, check=True, stdout=subprocess.DEVNULL)
        made.append(read_manifest(project / "site"))
    assert len(made[0]) > 100
    assert made[0] == made[1] == made[2]


def test_plugin_and_command_print_the_same_pages(tmp_path: Path) -> None:
    project = a_small_project(tmp_path / "project")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    run = [sys.executable, "-W", "ignore", "-m"]
    for command in (
        ["generator", "build", "--site", "../ours"],
        ["mkdocs", "-q", "build", "-d", "../theirs"],
    ):
        subprocess.run([*run, *command], cwd=project, env=environment, check=True)
    ours = read_manifest(tmp_path / "ours")
    theirs = {
        path.relative_to(tmp_path / "theirs").as_posix(): path
        for path in (tmp_path / "theirs").rglob("*")
        if path.is_file()
    }
    assert not [name for name in ours if name not in theirs]
    changed = [
        name
        for name in ours
        if theirs[name].read_bytes() != (tmp_path / "ours" / name).read_bytes()
    ]
    assert changed == []
