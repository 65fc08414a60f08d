"""What `build` and `serve` say of templates, addresses and files that trouble them."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main, making
from generator.pipeline import DamagedError
from tests.builders import A_RECORD, a_record_text
from tests.cli.building import build
from tests.projects import put

pytestmark = pytest.mark.engine


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("sections/faq.html", "{% if %}", r"overrides/sections/faq\.html:\d+: Expected an expr"),
        ("sections/faq.html", "{{ view.no.thing }}", r"overrides/sections/faq\.html:\d+: .*'no'"),
        ("main.html", "{% if %}", r"overrides/main\.html:\d+: Expected an expression"),
    ],
)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_template_that_is_broken_is_named_with_its_line(
    small: Path, name: str, text: str, said: str, workers: str
) -> None:
    assert build().exit_code == 0
    template = small / "overrides" / name
    template.write_text(f"{template.read_text()}\n{text}\n")
    ran = build("--workers", workers)
    assert ran.exit_code == 1
    assert re.search(f"^Error: .*{said}", ran.stderr, re.MULTILINE), ran.output
    assert (small / "site" / "index.html").exists()


def test_what_is_kept_and_found_damaged_twice_is_told_and_no_traceback(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_: object) -> None:
        message = "1-0.pack cannot be read"
        raise DamagedError(message)

    monkeypatch.setattr(making, "_printed", damaged)
    ran = build()
    assert ran.exit_code == 1
    assert ran.stderr == "Error: 1-0.pack cannot be read\n"
    assert not (small / "site").exists()


def test_outcome_is_one_object_of_json_whatever_it_is(small: Path) -> None:
    told = json.loads(build("--json", "--explain", "/").stdout)
    assert told["explained"].startswith("index.html was made again: ")
    assert (told["problems"], told["printed"]) == ([], told["pages"])
    put(small / A_RECORD, a_record_text(severity="hihg"))
    ran = build("--json")
    assert ran.exit_code == 1
    told = json.loads(ran.stdout)
    assert [one["field"] for one in told["problems"]] == ["severity"]
    assert (told["pages"], told["written"]) == (0, 0)


def test_editors_lock_stops_no_build(small: Path) -> None:
    (small / "content" / "platforms" / ".#acme.md").symlink_to("nobody@nowhere:1")
    ran = build()
    assert ran.exit_code == 0, ran.output
    assert build().stdout.startswith("Nothing has changed")


@pytest.mark.parametrize("address", ["foo", "127.0.0.1:99999", ":8000", "127.0.0.1:x"])
def test_address_that_is_none_is_refused_at_once(small: Path, address: str) -> None:
    assert small.exists()
    ran = CliRunner().invoke(main, ["serve", "--address", address])
    assert ran.exit_code == 2
    assert f"an address is written host:port, as 127.0.0.1:8000, got {address}" in ran.stderr


def test_address_that_is_taken_is_told_before_anything_is_printed(small: Path) -> None:
    assert small.exists()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        ran = CliRunner().invoke(main, ["serve", "--address", address])
    assert ran.exit_code == 1
    assert ran.output == f"Error: http://{address}/ cannot be served: Address already in use\n"
