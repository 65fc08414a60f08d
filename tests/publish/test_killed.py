"""A build that is killed, or runs out of room, leaves the old site or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publish import read_manifest, staging, trouble, verify_site, write
from tests.projects import ROOT, a_small_project

KILLS = 50
REAL_KILLS = 5

PUBLISH = """
import sys
from importlib import import_module
from pathlib import Path
from generator.publish import staging, swap, write
if sys.argv[3] == "renames":
    import_module("generator.publish.swap").exchange = lambda *_: False
print("ready", flush=True)
with staging(Path(sys.argv[1])) as built:
    for number in range(200):
        write(built, {f"{number % 20}/{number}.html": f"{sys.argv[2]} {number}".encode() * 50})
    swap(built, Path(sys.argv[1]))
print("done", flush=True)
"""


def publish(site: Path, edition: str, way: str, kill_after: float | None = None) -> float:
    """Publish 200 small files in a process of its own; kill it after that many seconds.

    Returns how long it took from the first step to the last.
    """
    command = [sys.executable, "-c", PUBLISH, str(site), edition, way]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        started = time.perf_counter()
        if kill_after is not None:
            time.sleep(kill_after)
            process.send_signal(signal.SIGKILL)
        process.stdout.read()
        return time.perf_counter() - started


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_site_is_whole_after_a_kill_at_any_of_many_moments(tmp_path: Path, way: str) -> None:
    site, chance = tmp_path / "site", random.Random(5)  # noqa: S311 - chosen moments, no secret
    publish(site, "even", way)
    editions = {tuple(read_manifest(site).items())}
    longest = publish(site, "odd", way)
    editions.add(tuple(read_manifest(site).items()))
    assert len(editions) == 2
    seen = set()
    for number in range(KILLS):
        moment = (number + chance.random()) / (KILLS) * longest
        publish(site, ("even", "odd")[number % 2], way, moment)
        there = site if site.exists() else tmp_path / ".site.old"  # until the next build's start
        assert site.exists() or way == "renames"
        assert not verify_site(there), f"killed after {moment:.4f} s"
        seen.add(tuple(read_manifest(there).items()))
    assert seen <= editions
    publish(site, "even", way)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.spare", "site"]


@pytest.mark.engine
def test_site_is_whole_after_a_real_build_is_killed(tmp_path: Path) -> None:
    project = a_small_project(tmp_path / "project")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "generator", "build"]

    def build(kill_after: float | None = None) -> float:
        started = time.perf_counter()
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=project, env=environment, stdout=quiet) as process:
            if kill_after is not None:
                time.sleep(kill_after)
                process.kill()
        assert kill_after is not None or process.returncode == 0
        return time.perf_counter() - started

    home = project / "content" / "pages" / "index.md"
    text = home.read_text("utf-8")
    editions = []
    for words in ("One.", "Two."):
        home.write_text(f"{text}\n{words}\n")
        longest = build()
        editions.append(read_manifest(project / "site"))
    chance = random.Random(7)  # noqa: S311 - chosen moments, no secret
    for number in range(REAL_KILLS):
        home.write_text(f"{text}\n{('One.', 'Two.')[number % 2]}\n")
        build(longest * (0.5 + 0.5 * (number + chance.random()) / REAL_KILLS))
        assert not verify_site(project / "site")
        assert read_manifest(project / "site") in editions


def test_file_that_has_no_room_leaves_the_old_site_and_a_plain_message(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, "old", "exchange")
    before = read_manifest(site)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limit[1]))
    try:
        with pytest.raises(OSError, match="large") as caught, staging(site) as built:
            write(built, {"index.html": b"x" * 900, "large.html": b"x" * 2000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert trouble(caught.value).endswith("make room on the disk, and build again")
    assert read_manifest(site) == before
    assert not verify_site(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Path:
    """Return a file system with room for 2 MB, made by a user who may."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if not (mount and unmount):
        pytest.skip("no mount on this machine")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("this user may not mount a small disk")
    return disk


def test_full_disk_leaves_the_old_site_and_a_plain_message(tiny_disk: Path) -> None:
    site = tiny_disk / "site"
    try:
        publish(site, "old", "exchange")
        with pytest.raises(OSError, match="space") as caught, staging(site) as built:
            write(built, {"large.html": b"x" * 3_000_000})
        assert trouble(caught.value).startswith(f"no room: {tiny_disk}/.site.new/large.html")
        assert not verify_site(site)
        publish(site, "new", "exchange")
        assert not verify_site(site)
    finally:
        subprocess.run(["umount", str(tiny_disk)], check=True)


def test_file_system_of_its_own_is_refused_before_anything_is_built(tiny_disk: Path) -> None:
    try:
        with (
            pytest.raises(FileExistsError, match="file system of its own"),
            staging(tiny_disk),
        ):
            pytest.fail("the folder was refused too late")
        subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
        with pytest.raises(OSError, match="Read-only") as caught, staging(tiny_disk / "site"):
            pytest.fail("the folder was refused too late")
        assert "may not be read or written" in trouble(caught.value)
    finally:
        subprocess.run(["umount", str(tiny_disk)], check=True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    with pytest.raises(PermissionError) as caught, staging(tmp_path / "closed" / "site"):
        pytest.fail("the folder was refused too late")
    assert "may not be read or written" in trouble(caught.value)


def test_input_that_vanished_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "record.md").read_bytes()
    said = f"{tmp_path}/record.md is not there; it may have been moved while the site was built"
    assert trouble(caught.value) == said


def test_other_trouble_is_told_in_its_own_words() -> None:
    assert trouble(FileExistsError("site is a file; choose a folder")) == (
        "site is a file; choose a folder"
    )
