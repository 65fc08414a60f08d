"""Two builds of one site at once: the second is refused and told who is at it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish import staging, swap
from tests.projects import ROOT

HOLD = """
import sys
from pathlib import Path
from generator.publish import staging
with staging(Path(sys.argv[1])) as built:
    print("building", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Return another process that builds the site."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "site")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "building\n"
        yield process
        process.kill()


def test_second_build_is_refused_and_names_the_first(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    with (
        pytest.raises(BlockingIOError, match=rf"site is being built by process {holder.pid}; wait"),
        staging(tmp_path / "site"),
    ):
        pytest.fail("two builds at once")
    assert (tmp_path / ".site.new").is_dir()


def test_lock_of_a_killed_build_is_gone(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    with staging(tmp_path / "site") as built:
        swap(built, tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_another_site_may_be_built_meanwhile(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    assert holder.poll() is None
    with staging(tmp_path / "other") as built:
        swap(built, tmp_path / "other")
    assert (tmp_path / "other").is_dir()


def test_locks_follow_one_another(tmp_path: Path) -> None:
    for _ in range(3):
        with staging(tmp_path / "site"):
            assert (tmp_path / ".site.lock").exists()
        assert list(tmp_path.iterdir()) == []


HANDS = """
import sys, time
from pathlib import Path
from generator.crew import Processes
from generator.publish import staging
with staging(Path(sys.argv[1])), Processes(2).executor() as executor:
    hands = {executor.submit(__import__("os").getpid).result() for _ in range(9)}
    print(*hands, flush=True)
    sys.stdin.read()
"""


def test_hands_of_a_killed_build_end_and_hold_no_lock(tmp_path: Path) -> None:
    site, pipe = tmp_path / "site", subprocess.PIPE
    command = [sys.executable, "-c", HANDS, str(site)]
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        hands = [int(one) for one in process.stdout.readline().split()]
        assert hands
        process.kill()
    until = time.monotonic() + 10
    while any(_runs(hand) for hand in hands) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(_runs(hand) for hand in hands)
    with staging(site):
        pass


def _runs(process: int) -> bool:
    """Whether a process runs: one that nobody waited for is still listed when it has ended."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in {"Z", "X"}
