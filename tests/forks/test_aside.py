"""Work done by a process beside this one."""

from __future__ import annotations

import errno
import os
import signal
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.forks import aside
from generator.publish import locked


def test_results_are_given_in_any_order() -> None:
    with aside(partial(pow, 2, 5), partial("ab".__mul__, 100_000), os.getpid) as doing:
        assert doing.result(1) == "ab" * 100_000
        assert doing.result(0) == 32
        assert doing.result(2) != os.getpid()
        assert doing.result(0) == 32


def _only_elsewhere(home: int) -> int:
    """Fail in every process but `home`."""
    if os.getpid() != home:
        raise ValueError
    return 7


def test_work_that_fails_there_is_done_here() -> None:
    with aside(os.getpid, partial(_only_elsewhere, os.getpid()), os.getpid) as doing:
        assert doing.result(1) == 7
        assert doing.result(2) == os.getpid()
        assert doing.result(0) != os.getpid()


def test_failure_here_is_told_here() -> None:
    with aside(partial(int, "no number")) as doing, pytest.raises(ValueError, match="no number"):
        doing.result()


def test_work_is_done_here_where_nothing_can_be_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    with aside(os.getpid) as doing:
        assert doing.result() == os.getpid()


def test_work_that_is_not_to_be_apart_is_done_here() -> None:
    with aside(os.getpid, apart=False) as doing:
        assert doing.result() == os.getpid()


def _refused() -> int:
    raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")


def test_work_is_done_here_where_the_system_refuses_a_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "fork", _refused)
    with aside(os.getpid) as doing:
        assert doing.result() == os.getpid()


def test_work_is_done_here_where_nothing_can_be_put_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere at all")
    with aside(os.getpid) as doing:
        assert doing.result() == os.getpid()


def test_who_is_not_told_of_its_children_waits_for_none() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with aside(os.getpid) as doing:
            assert doing.result() != os.getpid()
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_work_nobody_waits_for_ends_with_the_block() -> None:
    started = time.monotonic()
    with aside(partial(time.sleep, 60)) as doing:
        worker = doing._pid
        os.kill(worker, 0)
    assert time.monotonic() - started < 30
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_lock_is_not_held_by_a_process_that_outlives_its_parent(tmp_path: Path) -> None:
    site = tmp_path / "site"
    child = os.fork()
    if child == 0:
        with locked(site), aside(partial(time.sleep, 20)):
            os._exit(0)  # as if it were killed: what it works aside goes on
    os.waitpid(child, 0)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:  # it lets go as the first thing it does
        try:
            with locked(site):
                return
        except BlockingIOError:
            time.sleep(0.05)
    pytest.fail("the lock is held by a process that only works aside")


def _sleeping(pid_file: Path) -> None:
    pid_file.write_text(str(os.getpid()))
    time.sleep(60)


def test_work_beside_a_process_that_is_killed_ends_with_it(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    parent = os.fork()
    if parent == 0:
        with aside(partial(_sleeping, told)):
            time.sleep(60)
    until(lambda: told.exists() and bool(told.read_text()))
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    until(lambda: not _is_at_work(int(told.read_text())))


def _is_at_work(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)
