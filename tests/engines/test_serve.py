"""Preview: an edited record shows up by itself, and a broken one does not end the preview."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.builders import A_RECORD, a_record_text
from tests.projects import a_small_project, put

pytestmark = pytest.mark.engine

PAGE = "platforms/acme/terms/change-of-terms/"
PATIENCE = 30
"""Seconds: a rebuild takes well under one, a busy machine more."""


@pytest.fixture(params=[("mkdocs", "serve", "--dev-addr"), ("generator", "serve", "--address")])
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Project being served, and the address of its preview; MkDocs' own and ours."""
    project = a_small_project(tmp_path / "project", site_url="https://example.org/book/")
    with serving(project, request.param) as url:
        yield project, url


@contextmanager
def serving(project: Path, command: tuple[str, ...]) -> Iterator[str]:
    """Serve a project; give the address, and keep what is said in `log` beside the project."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = (project.parent / "log").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-u", "-m", *command, address],
        cwd=project,
        stdout=log,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    path = "book/" if command[0] == "mkdocs" else ""
    try:
        yield f"http://{address}/{path}"
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(5)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        log.close()


def wait_for(words: str, url: str) -> None:
    """Ask for a page until it says these words."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own preview
                page = answer.read().decode()
        except urllib.error.HTTPError as answer:
            page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            page = ""
        if words in page:
            return
        time.sleep(0.1)
    pytest.fail(f"the page never said {words!r}, but {page[:300]!r}")


def test_edited_record_shows_up_and_a_broken_one_does_not_end_it(
    preview: tuple[Path, str],
) -> None:
    project, url = preview
    wait_for("Acme may change its terms after thirty days", url + PAGE)
    put(project / A_RECORD, a_record_text(title="A second title"))
    wait_for("A second title", url + PAGE)
    put(project / A_RECORD, a_record_text(severity="hihg"))
    time.sleep(1)
    put(project / A_RECORD, a_record_text(title="A third title"))
    wait_for("A third title", url + PAGE)


def test_preview_rests_when_nothing_is_written(preview: tuple[Path, str]) -> None:
    project, url = preview
    log = project.parent / "log"
    wait_for("Acme may change its terms after thirty days", url + PAGE)
    put(project / A_RECORD, a_record_text(title="A second title"))
    wait_for("A second title", url + PAGE)
    time.sleep(1)  # what was written in several steps may be printed twice
    told = log.read_bytes()
    (project / A_RECORD).read_bytes()
    time.sleep(1.5)
    assert log.read_bytes() == told


@pytest.mark.parametrize("preview", [("generator", "serve", "--address")], indirect=True)
def test_page_that_is_not_there_loads_itself_again(preview: tuple[Path, str]) -> None:
    _, url = preview
    wait_for("Acme may change its terms after thirty days", url + PAGE)
    wait_for("livereload", url + "platforms/acme/terms/no-such-record/")


def test_preview_of_broken_records_begins_with_a_page_that_waits(tmp_path: Path) -> None:
    project = a_small_project(tmp_path / "project")
    put(project / A_RECORD, a_record_text(severity="hihg"))
    with serving(project, ("generator", "serve", "--address")) as url:
        wait_for("There is no page here yet", url)
        wait_for("livereload", url)
        assert "there are no pages yet" in (tmp_path / "log").read_text()
        put(project / A_RECORD, a_record_text(title="A second title"))
        wait_for("A second title", url + PAGE)
