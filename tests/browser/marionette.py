"""A stock Firefox over its own wire protocol, Marionette: what the tests need of it, no more.

A message is its length, a colon and a JSON list: `[0, id, command, parameters]` there,
`[1, id, error, result]` back. No driver program stands between.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

NAMES: Final = ("firefox-esr", "firefox")
PREFERENCES: Final[Mapping[str, object]] = {
    "security.fileuri.strict_origin_policy": True,
    "app.update.auto": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
}
WATCH: Final = """
  globalThis.seen = { asked: [], said: [] };
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.triggeringPrincipal.isSystemPrincipal) return;
    seen.asked.push(channel.URI.spec);
  }, "http-on-modify-request");
  const { nsIScriptError } = Ci;
  Services.console.registerListener({ observe: (line) => {
    const isError = line instanceof nsIScriptError && !(line.flags & nsIScriptError.warningFlag);
    if (isError && /^file:/.test(line.sourceName)) seen.said.push(line.errorMessage);
  } });
"""
"""Notes requests that pages cause and errors that the console tells; runs beside the pages."""


class Firefox:
    """A headless Firefox with one tab."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire.makefile("rwb")
        self._read()  # its greeting
        self._count = 0
        self.send("WebDriver:NewSession", {"capabilities": {}})
        self.beside(WATCH)

    def open(self, url: str) -> None:
        self.send("WebDriver:Navigate", {"url": url})

    def run(self, script: str, *arguments: object) -> Any:
        """Run a script in the page; what it returns comes back."""
        sent = {"script": script, "args": list(arguments), "sandbox": None}
        return self.send("WebDriver:ExecuteScript", sent)["value"]

    def beside(self, script: str) -> Any:
        """Run a script in the browser itself."""
        self.send("Marionette:SetContext", {"value": "chrome"})
        sent = {"script": script, "args": [], "sandbox": "watch", "newSandbox": False}
        found = self.send("WebDriver:ExecuteScript", sent)["value"]
        self.send("Marionette:SetContext", {"value": "content"})
        return found

    def type(self, keys: str) -> None:
        """Press keys, one after the other, wherever the cursor is."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        action = {"type": "key", "id": "keyboard", "actions": strokes}
        self.send("WebDriver:PerformActions", {"actions": [action]})

    def wait(self, script: str, *arguments: object) -> Any:
        """Wait until a script returns something, up to ten seconds."""
        until = time.monotonic() + 10
        while not (found := self.run(script, *arguments)):
            assert time.monotonic() < until, script
            time.sleep(0.05)
        return found

    def send(self, command: str, parameters: Mapping[str, object]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, command, parameters]).encode()
        self._wire.write(b"%d:%b" % (len(message), message))
        self._wire.flush()
        _, _, error, result = self._read()
        assert error is None, f"{command}: {error}"
        return result

    def _read(self) -> Any:
        length = b""
        while (one := self._wire.read(1)) != b":":
            assert one, "Firefox has closed the wire"
            length += one
        return json.loads(self._wire.read(int(length)))


def found() -> str | None:
    """Path of the system's Firefox, if there is one."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox with an empty profile of its own, and end it."""
    port = _free_port()
    wanted = {**PREFERENCES, "marionette.port": port}
    lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in wanted.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    modes = ("--headless", "--marionette", "--remote-allow-system-access", "--no-remote")
    command = [program, *modes, "--profile", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            with _connected(port) as wire:
                yield Firefox(wire)
        finally:
            process.terminate()


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except ConnectionRefusedError:
            assert time.monotonic() < until, "Firefox does not answer"
            time.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
